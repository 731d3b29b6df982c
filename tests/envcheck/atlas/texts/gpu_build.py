"""Texts of builds of PyTorch without what the machine has, or for what it has not."""

NOT_COMPILED = 'raise AssertionError("Torch not compiled with CUDA enabled")\nAssertionError: Torch not compiled with CUDA enabled\n'
NO_DRIVER = "RuntimeError: Found no NVIDIA driver on your system. Please check that you have an NVIDIA GPU and installed a driver from http://www.nvidia.com/Download/index.aspx\n"
ULTRALYTICS = """
ValueError: Invalid CUDA 'device=0' requested. Use 'device=cpu' or pass valid CUDA device(s) if available, i.e. 'device=0' or 'device=0,1,2,3' for Multi-GPU.
torch.cuda.is_available(): False
torch.cuda.device_count(): 0
os.environ['CUDA_VISIBLE_DEVICES']: None
See https://pytorch.org/get-started/locally/ for up-to-date torch install instructions if no CUDA devices are seen by torch.
"""

TEXTS = [
    ("torch-cpu-build-on-gpu-machine", None, NOT_COMPILED + "| NVIDIA-SMI 475.14       Driver Version: 475.14       CUDA Version: 11.4 |"),
    ("torch-cpu-build-on-gpu-machine", "windows", NOT_COMPILED),
    ("torch-cpu-build-on-gpu-machine", None, NOT_COMPILED + "GPU: NVIDIA GeForce RTX 2070\nWindows Version: 24H2"),
    ("torch-cpu-build-on-gpu-machine", None, "torch 2.3.1+cpu\n| NVIDIA-SMI 552.22   Driver Version: 552.22   CUDA Version: 12.4 |\n>>> torch.cuda.is_available()\nFalse"),
    ("torch-cpu-build-on-gpu-machine", None, "torch==2.9.0+cpu\n| NVIDIA-SMI 610.47   KMD Version: 610.47      CUDA UMD Version: 13.3 |\n|   0  NVIDIA GeForce RTX 4070 |\nCUDA is not available"),
    ("torch-cpu-build-on-gpu-machine", "windows", ULTRALYTICS),
    ("torch-cpu-build-on-gpu-machine", None, """
PyTorch version: 1.7.1+cpu
CUDA used to build PyTorch: None
OS: Microsoft Windows 10 Home
Is CUDA available: False
GPU models and configuration: GPU 0: NVIDIA GeForce GTX 1650
Nvidia driver version: 457.49
"""),
    ("torch-cpu-build-on-gpu-machine", None, "RuntimeError: Torch is not able to use GPU; add --skip-torch-cuda-test to COMMANDLINE_ARGS variable to disable this check\nNVIDIA GeForce RTX 3060"),
    ("torch-cpu-build-on-gpu-machine", "windows", "AttributeError: module 'torch._C' has no attribute '_cuda_setDevice'"),
    ("torch-cpu-build-on-gpu-machine", "linux", "xFormers was built for:\n    PyTorch 2.1.0+cu121 with CUDA 1201 (you have 2.1.0+cpu)"),
    ("script-hardcodes-cuda-on-cpu-machine", "macos", NOT_COMPILED),
    ("script-hardcodes-cuda-on-cpu-machine", None, NOT_COMPILED + "I am on a MacBook, /Users/me/train.py"),
    ("script-hardcodes-cuda-on-cpu-machine", None, NOT_COMPILED + "I don't have a GPU on this machine"),
    ("script-hardcodes-cuda-on-cpu-machine", "linux", "  model = model.cuda()\n" + NO_DRIVER),
    ("script-hardcodes-cuda-on-cpu-machine", "windows", NO_DRIVER + "Intel(R) UHD Graphics 620 graphics"),
    ("script-hardcodes-cuda-on-cpu-machine", None, "RuntimeError: Attempting to deserialize object on a CUDA device but torch.cuda.is_available() is False. If you are running on a CPU-only machine, please use torch.load with map_location=torch.device('cpu') to map your storages to the CPU."),
    ("extension-build-nvcc-mismatch", None, """
      RuntimeError:
      The detected CUDA version (12.2) mismatches the version that was used to compile
      PyTorch (11.7). Please make sure to use the same CUDA versions.
      [end of output]
  ERROR: Failed building wheel for torch-scatter
"""),
    ("extension-build-nvcc-mismatch", "linux", "deepspeed.ops.op_builder.builder.CUDAMismatchException: >- DeepSpeed Op Builder: Installed CUDA version 11.8 does not match the version torch was compiled with 12.1, unable to compile cuda/cpp extensions without a matching cuda version."),
    ("extension-build-nvcc-mismatch", None, "OSError: CUDA_HOME environment variable is not set. Please set it to your CUDA install root."),
    ("extension-build-nvcc-mismatch", None, "Cuda extensions are being compiled with a version of Cuda that does not match the version used to compile Pytorch binaries.  Pytorch binaries were compiled with Cuda 10.2."),
    ("extension-build-nvcc-mismatch", None, "nvcc fatal   : Unsupported gpu architecture 'compute_89'\nninja: build stopped: subcommand failed."),
    ("script-hardcodes-cuda-on-cpu-machine", None, NOT_COMPILED + "CUDA error: no CUDA-capable device is detected"),
    ("script-hardcodes-cuda-on-cpu-machine", None, NOT_COMPILED + "PyTorch version: 2.1.2\nGPU models and configuration: No CUDA\nNvidia driver version: No CUDA"),
    ("torch-cpu-build-on-gpu-machine", None, NOT_COMPILED),
]  # fmt: skip

SILENT = [
    "PyTorch version: 2.3.1+cpu\nCUDA used to build PyTorch: None\nIs CUDA available: False\nGPU models and configuration: No CUDA\nNvidia driver version: No CUDA",
    "PyTorch version: 2.5.1\nCUDA used to build PyTorch: None\nOS: macOS 14.5 (arm64)\nIs CUDA available: False\nApple M2",
    "UserWarning: The detected CUDA version (12.2) has a minor version mismatch with the version that was used to compile PyTorch (12.1). Most likely this shouldn't be a problem.",
    "CUDA used to build PyTorch: 12.1\nCUDA runtime version: 11.8.89\nIs CUDA available: True\nNVIDIA GeForce RTX 3060",
    'device = "cuda" if torch.cuda.is_available() else "cpu"\nprint(device)\ncpu',
    "Successfully installed torch-2.5.1+cpu torchvision-0.20.1+cpu",
]  # fmt: skip
