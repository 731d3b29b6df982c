"""Texts of GPUs that PyTorch's build holds no code for, and of such that it does."""

NO_KERNEL = "RuntimeError: CUDA error: no kernel image is available for execution on the device\n"
OLD_LIST = """
{gpu} with CUDA capability sm_{capability} is not compatible with the current PyTorch installation.
The current PyTorch install supports CUDA capabilities {archs}.
"""
LISTED_BY_CC = """
UserWarning: Found GPU0 {gpu} which is of compute capability (CC) {capability}.
The following list shows the CCs this version of PyTorch was built for and the hardware CCs it supports:
- 5.0 which supports hardware CC >=5.0,<6.0 except {{5.3}}
- 8.0 which supports hardware CC >=8.0,<9.0 except {{8.7}}
- 9.0 which supports hardware CC >=9.0,<10.0
"""
BY_RANGE = """
UserWarning:
    Found GPU0 {gpu} which is of cuda capability {capability}.
    Minimum and Maximum cuda capability supported by this version of PyTorch is
    (7.0) - (12.0)
"""
TO_90 = "sm_50 sm_60 sm_70 sm_75 sm_80 sm_86 sm_90"
TO_120 = "sm_70 sm_75 sm_80 sm_86 sm_90 sm_100 sm_120"

TEXTS = [
    ("gpu-too-new-for-torch-build", None, OLD_LIST.format(gpu="NVIDIA GeForce RTX 5070 Ti", capability=120, archs=TO_90)),
    ("gpu-too-new-for-torch-build", None, OLD_LIST.format(gpu="NVIDIA GeForce RTX 3090", capability=86, archs="sm_37 sm_50 sm_60 sm_70 sm_75")),
    ("gpu-too-new-for-torch-build", None, LISTED_BY_CC.format(gpu="NVIDIA GeForce RTX 5060 Ti", capability="12.0") + "Your installed torch==2.13.0+cu126 does not include kernels for this GPU. Reinstall the same version against a CUDA build that does\n" + NO_KERNEL),
    ("gpu-too-new-for-torch-build", "windows", "GPU RTX 5070 user Unable to resolve this issue\n" + NO_KERNEL),
    ("gpu-too-new-for-torch-build", None, NO_KERNEL + "RTX5090D\ntorch 2.6.0+cu124"),
    ("gpu-too-new-for-torch-build", None, "ptxas fatal   : Value 'sm_120' is not defined for option 'gpu-name'"),
    ("gpu-too-old-for-torch-build", None, "Found GPU0 GeForce GT 720 which is of cuda capability 3.5.\nPyTorch no longer supports this GPU because it is too old.\nThe minimum cuda capability supported by this library is 3.7."),
    ("gpu-too-old-for-torch-build", None, BY_RANGE.format(gpu="NVIDIA GeForce MX350", capability="6.1") + "Please install PyTorch with a following CUDA\n configurations:  12.6\n" + OLD_LIST.format(gpu="NVIDIA GeForce MX350", capability=61, archs=TO_120)),
    ("gpu-too-old-for-torch-build", None, OLD_LIST.format(gpu="Tesla V100-PCIE-32GB", capability=70, archs="sm_75 sm_80 sm_86 sm_90 sm_100 sm_120")),
    ("gpu-too-old-for-torch-build", "linux", "NVIDIA GeForce GTX 1080 Ti\ntorch==2.9.0+cu130\n" + NO_KERNEL),
    ("gpu-too-old-for-torch-build", None, "torch._inductor.exc.GPUTooOldForTriton: Found Tesla P100-PCIE-16GB which is too old to be supported by the triton GPU compiler, which is used as the backend. Triton only supports devices of CUDA Capability >= 7.0, but your device is of CUDA capability 6.0"),
    ("rocm-gfx-not-in-build", None, '"hipErrorNoBinaryForGpu: Unable to find code object for all current devices!"\nAborted (core dumped)'),
    ("rocm-gfx-not-in-build", None, "RuntimeError: HIP error: invalid device function\nHIP kernel errors might be asynchronously reported at some other API call, so the stacktrace below might be incorrect.\nRadeon RX 6700 XT gfx1031"),
    ("rocm-gfx-not-in-build", "linux", "rocBLAS error: Cannot read /opt/rocm/lib/rocblas/library/TensileLibrary.dat: Illegal seek for GPU arch : gfx1103"),
    ("rocm-gfx-not-in-build", "windows", "torch.AcceleratorError: HIP error: no kernel image is available for execution on the device"),
]  # fmt: skip

SILENT = [
    BY_RANGE.format(gpu="NVIDIA GB10", capability="12.1"),
    "NVIDIA GeForce RTX 4090\ncompute capability 8.9\narch list: ['sm_50', 'sm_60', 'sm_70', 'sm_75', 'sm_80', 'sm_86', 'sm_90']\nTrue",
    "UserWarning: Found GPU0 Orin which is of compute capability (CC) 8.7.\nThe following list shows the CCs this version of PyTorch was built for and the hardware CCs it supports:\n- 8.0 which supports hardware CC >=8.0,<9.0 except {8.7}\n- 9.0 which supports hardware CC >=9.0,<10.0\nNo published PyTorch CUDA builds for release 2.13.0+cu132 support this GPU.",
    "export HSA_OVERRIDE_GFX_VERSION=10.3.0\nAMD Radeon RX 6700 XT\nTrue",
    "export HSA_OVERRIDE_GFX_VERSION=10.3.0\ngfx1031\ntorch 2.4.0+rocm6.1\nTrue",
    "gfx1100\nGPU used: AMD Radeon RX 7900 XTX",
]  # fmt: skip
