"""Texts of pip and uv about wheels, and of packages that do not fit PyTorch."""

NONE = "ERROR: Could not find a version that satisfies the requirement torch (from versions: none)\nERROR: No matching distribution found for torch\n"
COLLECTED = """
PyTorch version: {torch}
Is debug build: False
CUDA used to build PyTorch: 12.1
OS: Ubuntu 22.04.5 LTS (x86_64)
Python version: 3.11.9 (main) [GCC 11.4.0] (64-bit runtime)
Is CUDA available: True
GPU models and configuration: GPU 0: NVIDIA GeForce RTX 4090
Nvidia driver version: 550.54.15
[pip3] numpy==1.26.4
[pip3] torch=={torch}
[pip3] torchvision=={torchvision}
"""

TEXTS = [
    ("python-version-unsupported-by-torch", "linux", NONE + "PyTorch version: N/A\nOS: Ubuntu 23.04 (x86_64)\nPython version: 3.12.0 | packaged by conda-forge | (main) [GCC 12.3.0] (64-bit runtime)"),
    ("python-version-unsupported-by-torch", "macos", NONE),
    ("python-version-unsupported-by-torch", None, NONE),
    ("python-version-unsupported-by-torch", "linux", "Could not find a version that satisfies the requirement torch (from versions: )\nNo matching distribution found for torch"),
    ("python-version-unsupported-by-torch", "windows", "C:\\Users\\ana>python --version\nPython 3.14.0\n" + NONE),
    ("python-version-unsupported-by-torch", "linux", "RuntimeError: Python 3.11+ not yet supported for torch.compile"),
    ("python-version-unsupported-by-torch", None, "RuntimeError: Dynamo is not supported on Python 3.12+"),
    ("python-version-unsupported-by-torch", "linux", "ERROR: Could not find a version that satisfies the requirement torch==2.5.1 (from versions: 1.11.0, 2.3.1, 2.4.0, 2.4.1)\nERROR: No matching distribution found for torch==2.5.1"),
    ("python-version-unsupported-by-torch", "linux", "Because all versions of torch have no wheels with a matching Python ABI tag (e.g., `cp314`) and you require torch, we can conclude that your requirements are unsatisfiable."),
    ("pinned-torch-has-no-wheel-for-python", None, "ERROR: Could not find a version that satisfies the requirement torch==1.13.1 (from versions: 2.2.0, 2.2.1, 2.7.1)\nERROR: No matching distribution found for torch==1.13.1"),
    ("pinned-torch-has-no-wheel-for-python", "windows", "ERROR: Could not find a version that satisfies the requirement torchvision==0.9.0 (from versions: 0.17.0, 0.17.1,\n 0.18.0)\nERROR: No matching distribution found for torchvision==0.9.0"),
    ("pinned-torch-has-no-wheel-for-python", "linux", "ERROR: No matching distribution found for torch==1.7.1"),
    ("pinned-torch-has-no-wheel-for-python", "linux", "Because torch==1.13.1 has no wheels with a matching Python ABI tag (e.g., `cp312`) and you require torch==1.13.1, we can conclude that your requirements are unsatisfiable."),
    ("pinned-torch-has-no-wheel-for-python", None, "hint: You're using CPython 3.13 (`cp313`), but `torch` (v2.4.1) only has wheels with the following Python ABI tags: `cp38`, `cp39`, `cp310`, `cp311`, `cp312`"),
    ("pinned-torch-has-no-wheel-for-python", None, "Unable to find installation candidates for torch (1.13.1)"),
    ("python-32bit", "windows", NONE),
    ("python-32bit", "windows", "ERROR: Could not find a version that satisfies the requirement torch==1.7.0+cpu\nPyTorch version: N/A\nOS: Microsoft Windows 10 Home\nPython version: 3.7 (32-bit runtime)"),
    ("python-32bit", None, "Python 3.8.5 (tags/v3.8.5:580fbb0, Jul 20 2020, 15:43:08) [MSC v.1926 32 bit (Intel)] on win32\n" + NONE),
    ("python-32bit", "windows", "C:\\Users\\ana\\AppData\\Local\\Programs\\Python\\Python39-32\\python.exe -m pip install torch\n" + NONE),
    ("python-prerelease-abi", "macos", "ImportError: dlopen(/Users/ana/lib/python3.11/site-packages/torch/_C.cpython-311-darwin.so, 0x0002): symbol not found in flat namespace '_PyFrame_GetLasti'\nPython 3.11.0a6"),
    ("python-prerelease-abi", "macos", "ImportError: dlopen(numpy/core/_multiarray_umath.cpython-312-darwin.so, 0x0002): symbol not found in flat namespace '__PyThreadState_UncheckedGet'"),
    ("python-prerelease-abi", "linux", "/home/ana/.pyenv/versions/3.13.0b1/lib/python3.13/site-packages/torch/lib/libtorch_python.so: undefined symbol: _PyInterpreterState_Get"),
    ("windows-long-path-limit", "windows", "ERROR: Could not install packages due to an EnvironmentError: [Errno 2] No such file or directory: 'C:\\\\Users\\\\ana\\\\AppData\\\\Local\\\\Packages\\\\PythonSoftwareFoundation.Python.3.7_qbz5n2kfra8p0\\\\LocalCache\\\\local-packages\\\\Python37\\\\site-packages\\\\caffe2\\\\python\\\\serialized_test\\\\data\\\\operator_test\\\\collect.zip'"),
    ("windows-long-path-limit", None, "ERROR: Could not install packages due to an OSError: [WinError 206] The filename or extension is too long: 'C:\\\\Users\\\\ana\\\\onnx\\\\backend\\\\test\\\\data'"),
    ("windows-long-path-limit", "windows", "HINT: This error might have occurred since this system does not have Windows Long Path support enabled. You can find information on how to enable this at https://pip.pypa.io/warnings/enable-long-paths"),
    ("windows-long-path-limit", "windows", "ERROR: Could not install packages due to an OSError: [WinError 3] The system cannot find the path specified: 'C:\\\\Users\\\\ana\\\\AppData\\\\Local\\\\Packages\\\\PythonSoftwareFoundation.Python.3.10_qbz5n2kfra8p0\\\\LocalCache\\\\local-packages\\\\Python310\\\\site-packages\\\\onnx\\\\test_data_set_0'"),
    ("windows-long-path-limit", "windows", "error: unable to create file third_party/composable_kernel/x.cpp: Filename too long"),
    ("windows-source-build-instead-of-wheel", "windows", "ERROR: Could not install packages due to an OSError: [Errno 2] No such file or directory: 'C:\\\\Users\\\\ana\\\\AppData\\\\Local\\\\Temp\\\\pip-install-htgsdaan\\\\xformers_4296401f5c784b6a868332960ac6ef11\\\\third_party\\\\flash-attention\\\\csrc\\\\grouped_conv.cpp'\nHINT: This error might have occurred since this system does not have Windows Long Path support enabled."),
    ("windows-source-build-instead-of-wheel", "windows", "  building 'xformers._C' extension\n  error: Microsoft Visual C++ 14.0 or greater is required. Get it with \"Microsoft C++ Build Tools\"\n  ERROR: Failed building wheel for xformers"),
    ("windows-source-build-instead-of-wheel", "windows", "  Using cached flash_attn-2.5.9.post1.tar.gz (2.6 MB)\n  × Getting requirements to build wheel did not run successfully.\n  ModuleNotFoundError: No module named 'torch'"),
    ("windows-source-build-instead-of-wheel", "windows", "Precompiled wheel not found. Building from source..."),
    ("windows-source-build-instead-of-wheel", None, "D:\\temp\\pip-install-9l0jfy0s\\flash-attn_efe67f713cf64f329687681b653f0629\\setup.py\nERROR: Failed building wheel for flash-attn"),
    ("setuptools-too-new-for-torch-tensorboard", "linux", "    LooseVersion = distutils.version.LooseVersion\nAttributeError: module 'distutils' has no attribute 'version'\nPyTorch version: 1.10.0+cu102"),
    ("setuptools-too-new-for-torch-tensorboard", None, "AttributeError: module 'distutils' has no attribute 'version'"),
    ("torchvision-torch-version-mismatch", None, "operator torchvision::nms does not exist"),
    ("torchvision-torch-version-mismatch", None, "RuntimeError: No such operator torchvision::nms"),
    ("torchvision-torch-version-mismatch", "linux", "NotImplementedError: Could not run 'torchvision::nms' with arguments from the 'CUDA' backend."),
    ("torchvision-torch-version-mismatch", "linux", "RuntimeError: Couldn't load custom C++ ops. This can happen if your PyTorch and torchvision versions are incompatible, or if you had errors while compiling torchvision from source."),
    ("torchvision-torch-version-mismatch", "linux", "RuntimeError: Detected that PyTorch and torchvision were compiled with different CUDA versions. PyTorch has CUDA Version=11.7 and torchvision has CUDA Version=11.8."),
    ("torchvision-torch-version-mismatch", "linux", "RuntimeError: Detected that PyTorch and TorchAudio were compiled with different CUDA versions."),
    ("torchvision-torch-version-mismatch", "linux", "OSError: /usr/local/lib/python3.10/dist-packages/torchaudio/lib/libtorchaudio.so: undefined symbol: _ZNK5torch8autograd4Node4nameEv"),
    ("torchvision-torch-version-mismatch", "windows", "AttributeError: partially initialized module 'torchvision' has no attribute 'extension' (most likely due to a circular import)"),
    ("torchvision-torch-version-mismatch", None, "torchvision 0.20.1 requires torch==2.5.1, but you have torch 2.6.0 which is incompatible."),
    ("torchvision-torch-version-mismatch", "linux", COLLECTED.format(torch="2.4.0+cu121", torchvision="0.20.0+cu121")),
    ("torchvision-torch-version-mismatch", "linux", COLLECTED.format(torch="2.4.0+cu121", torchvision="0.19.0+cpu")),
    ("mixed-nvidia-cu11-cu12-wheels", "linux", "ImportError: /home/ana/venv/lib/python3.10/site-packages/torch/lib/libtorch_cuda.so: undefined symbol: ncclCommRegister\nnvidia-nccl-cu11   2.14.3\nnvidia-nccl-cu12   2.19.3"),
    ("mixed-nvidia-cu11-cu12-wheels", "linux", "torch 2.2.0\nnvidia-cublas-cu11           11.10.3.66\nnvidia-cublas-cu12           12.1.3.1\nnvidia-cudnn-cu11            8.5.0.96"),
    ("other-nccl-shadows-torch-nccl", "linux", "undefined symbol: ncclCommRegister"),
    ("other-nccl-shadows-torch-nccl", "linux", "ImportError: /opt/venv/lib/python3.10/site-packages/torch/lib/libtorch_cuda.so: undefined symbol: ncclRedOpCreatePreMulSum\nlibnccl.so.2 => /usr/lib/x86_64-linux-gnu/libnccl.so.2\nLD_LIBRARY_PATH=/usr/lib/x86_64-linux-gnu"),
    ("conda-cudatoolkit-conflicts-with-pip-torch", "linux", "OSError: /data/app/anaconda3/envs/f/lib/python3.10/site-packages/torch/lib/../../../../libcublas.so.11: undefined symbol: cublasLtBIIMatmulAlgoGetHeuristic, version libcublasLt.so.11"),
    ("conda-cudatoolkit-conflicts-with-pip-torch", "linux", "OSError: /opt/conda/envs/subsai/lib/python3.9/site-packages/nvidia/cublas/lib/libcublas.so.11: symbol cublasLtGetStatusString version libcublasLt.so.11 not defined in file libcublasLt.so.11 with link time reference\ncudatoolkit               11.3.1               h2bc3f7f_2"),
    ("other-nccl-shadows-torch-nccl", None, "symbol lookup error, undefined symbol `ncclCommSplit`"),
]  # fmt: skip

SILENT = [
    COLLECTED.format(torch="2.4.0+cu121", torchvision="0.19.0+cu121"),
    "torch==1.13.1\ntorchvision==0.14.1\ntorchaudio==0.13.1",
    "Installing collected packages: nvidia-cublas-cu12, nvidia-nccl-cu12, torch\n  Attempting uninstall: nvidia-cublas-cu11\n    Found existing installation: nvidia-cublas-cu11 11.10.3.66\n    Uninstalling nvidia-cublas-cu11-11.10.3.66:\nSuccessfully installed nvidia-cublas-cu12-12.4.5.8 torch-2.5.1",
    "  Building wheel for sentencepiece (setup.py) ... done\nSuccessfully built sentencepiece",
    "Python 3.13.0b1 (main, May  9 2024)",
    "ERROR: Could not find a version that satisfies the requirement reqests (from versions: none)\nERROR: No matching distribution found for reqests",
    "DeprecationWarning: distutils Version classes are deprecated. Use packaging.version instead.",
    "NCCL version 2.20.5+cuda12.4",
]  # fmt: skip
