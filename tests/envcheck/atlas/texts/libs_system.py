"""Texts of libraries of Windows, and of packages for another processor."""

TORCH_DLL = 'OSError: [WinError {number}] {words} Error loading "C:\\Users\\me\\env\\Lib\\site-packages\\torch\\lib\\{file}" or one of its dependencies.\n'
INITIALISE = "A dynamic link library (DLL) initialization routine failed."
NOT_FOUND = "The specified module could not be found."
NUMPY_FAILED = "IMPORTANT: PLEASE READ THIS FOR ADVICE ON HOW TO SOLVE THIS ISSUE!\n\nImporting the numpy C-extensions failed. This error can happen for many reasons, often due to issues with your setup or how NumPy was installed.\n"
DLOPEN = "ImportError: dlopen(/opt/homebrew/lib/python3.9/site-packages/psutil/_psutil_osx.abi3.so, 0x0002): tried: '/opt/homebrew/lib/python3.9/site-packages/psutil/_psutil_osx.abi3.so' (mach-o file, but is an incompatible architecture (have '{have}', need '{need}'))"

TEXTS = [
    ("windows-libomp140-missing", None, TORCH_DLL.format(number=126, words=NOT_FOUND, file="fbgemm.dll")),
    ("windows-libomp140-missing", None, 'Error running job: [WinError 126] 找不到指定的模块。 Error loading "C:\\tools\\venv\\Lib\\site-packages\\torch\\lib\\fbgemm.dll" or one of its dependencies.'),
    ("windows-vcredist-missing-or-old", None, TORCH_DLL.format(number=1114, words=INITIALISE, file="c10.dll")),
    ("windows-vcredist-missing-or-old", None, TORCH_DLL.format(number=1114, words=INITIALISE, file="c10.dll") + "torch==2.7.1"),
    ("windows-vcredist-missing-or-old", None, "Microsoft Visual C++ Redistributable is not installed, this may lead to the DLL load failure.\nIt can be downloaded at https://aka.ms/vs/16/release/vc_redist.x64.exe\n" + TORCH_DLL.format(number=126, words=NOT_FOUND, file="c10.dll")),
    ("windows-vcredist-missing-or-old", None, "The code execution cannot proceed because VCRUNTIME140_1.dll was not found. Reinstalling the program may fix this problem."),
    ("windows-vcredist-missing-or-old", None, "由于找不到VCRUNTIME140_1.dll，无法继续执行代码。重新安装程序可能会解决此问题。"),
    ("windows-vcredist-missing-or-old", "windows", "ImportError: DLL load failed while importing onnxruntime_pybind11_state: A dynamic link library (DLL) initialization routine failed."),
    ("torch-2.9-windows-c10-init", None, TORCH_DLL.format(number=1114, words=INITIALISE, file="c10.dll") + "torch 2.9.0+cpu\nPyQt5 5.15.9"),
    ("torch-2.9-windows-c10-init", "windows", 'OSError: [WinError 1114] 动态链接库(DLL)初始化例程失败。 Error loading "E:\\py\\Python310\\lib\\site-packages\\torch\\lib\\c10.dll" or one of its dependencies.\nPyTorch 2.9.0 + CPU-only wheel'),
    ("conda-env-not-activated-dll", "windows", NUMPY_FAILED + "Original error was: DLL load failed while importing _multiarray_umath: " + NOT_FOUND),
    ("conda-env-not-activated-dll", None, """
Python 3.7.3 (default, Apr 24 2019, 15:29:51) [MSC v.1915 64 bit (AMD64)] :: Anaconda, Inc. on win32
Warning:
This Python interpreter is in a conda environment, but the environment has
not been activated.  Libraries may fail to load.  To activate this environment
please see https://conda.io/activation
"""),
    ("conda-env-not-activated-dll", None, """
PS C:\\Users\\me> & C:/Users/me/Anaconda3/python.exe "c:/Users/me/test.py"
  File "C:\\Users\\me\\Anaconda3\\lib\\site-packages\\numpy\\core\\overrides.py", line 7, in <module>
ImportError: DLL load failed: 지정된 모듈을 찾을 수 없습니다.
"""),
    ("jetson-wheel-without-cuda-libraries", None, "OSError: libcurand.so.10: cannot open shared object file: No such file or directory\nplatform: linux-aarch64"),
    ("jetson-wheel-without-cuda-libraries", None, "Successfully installed torch-1.10.0-cp36-cp36m-linux_aarch64.whl\nimport torch\nOSError: libcurand.so.10: cannot open shared object file: No such file or directory"),
    ("jetson-wheel-without-cuda-libraries", "container", "torch 2.1.0a0+41361538.nv23.06\nOSError: libcublas.so.11: cannot open shared object file: No such file or directory\nLinux jetson 5.10 aarch64"),
    ("macos-arch-mismatch", None, DLOPEN.format(have="arm64", need="x86_64")),
    ("macos-arch-mismatch", None, DLOPEN.format(have="x86_64", need="arm64e")),
    ("macos-arch-mismatch", None, "no suitable image found.  Did find:\n\t/Users/me/_umath.so: mach-o, but wrong architecture"),
    ("macos-x86-python-on-apple-silicon", None, "PyTorch version: 2.2.2\nOS: macOS 14.5 (x86_64)\nPython platform: macOS-14.5-x86_64-i386-64bit\nCPU:\nApple M1 Pro"),
    ("macos-x86-python-on-apple-silicon", "macos", "MacBook Pro M2\n>>> platform.machine()\n'x86_64'\nMPS not available because the current PyTorch install was not built with MPS enabled."),
    ("macos-x86-python-on-apple-silicon", "macos", "zsh: illegal hardware instruction  python train.py\nMac mini M1"),
    ("macos-x86-python-on-apple-silicon", None, "platform : osx-64\nApple M3 Max"),
    ("mps-macos-too-old", None, "MPS not available because the current MacOS version is not 12.3+ and/or you do not have an MPS-enabled device on this machine."),
    ("mps-macos-too-old", "macos", "RuntimeError: The MPS backend is supported on MacOS 12.3+.\nCurrent OS version can be queried using `sw_vers`.\nProductVersion:\t12.7.6\ntorch==2.5.1"),
    ("mps-macos-too-old", None, "PyTorch version: 1.13.0\nOS: macOS 12.2.1 (arm64)\nprint(torch.backends.mps.is_available())\nFalse"),
]  # fmt: skip

SILENT = [
    "INFO: Found binary VCRUNTIME140.dll in C:\\Python310\\VCRUNTIME140.dll",
    "I run it under Rosetta on my M1 Mac.",
    "PyTorch version: 2.7.0\nOS: macOS 15.2 (arm64)\nPython platform: macOS-15.2-arm64-arm-64bit\nCPU:\nApple M4",
    "PyTorch version: 2.2.2\nOS: macOS 14.5 (x86_64)\nPython platform: macOS-14.5-x86_64-i386-64bit\nIntel(R) Core(TM) i9-9880H CPU @ 2.30GHz",
    "MPS available: True\nmacOS 14.2",
    "Successfully installed torch-2.9.0\nWindows 11",
    "ImportError: DLL load failed while importing my_module: The specified module could not be found.",
    "numpy-1.24.0-cp39-cp39-linux_aarch64.whl downloaded",
]  # fmt: skip
