"""Texts of GPUs that a program may not have."""

TABLE = """
|   0  Tesla K40m          On   | 0000:04:00.0     Off |                    0 |
| N/A   35C    P0    63W / 235W |     74MiB / 11439MiB |      0%   {} |
"""

TEXTS = [
    ("fabricmanager-not-running", None, "RuntimeError: Unexpected error from cudaGetDeviceCount(). Did you run some cuda functions before calling NumCudaDevices() that might have already set an error? Error 802: system not yet initialized"),
    ("fabricmanager-not-running", None, "terminate called after throwing an instance of 'std::runtime_error'\n  what():  Error (gpu_burn-drv.cpp:298): system not yet initialized"),
    ("fabricmanager-not-running", "linux", "cuInit failed: CUDA_ERROR_SYSTEM_NOT_READY"),
    ("fabricmanager-not-running", None, "fabric manager NVIDIA GPU driver interface version 550.90.07 don’t match with driver version 550.107.02. Please update with matching NVIDIA driver package"),
    ("gpu-exclusive-compute-mode", None, "Check failed: error == cudaSuccess (46 vs. 0)  all CUDA-capable devices are busy or unavailable" + TABLE.format("E. Process")),
    ("gpu-exclusive-compute-mode", None, "RuntimeError: CUDA error: all CUDA-capable devices are busy or unavailable"),
    ("gpu-exclusive-compute-mode", None, "error: (-217) CUDA-capable device(s) is/are busy or unavailable in function setDevice\ncudaErrorDevicesUnavailable: CUDA-capable device(s) is/are busy or unavailable"),
    ("cuda-visible-devices-wrong", None, "$ CUDA_VISIBLE_DEVICES=2 python main.py\nTHCudaCheck FAIL file=torch/csrc/cuda/Module.cpp line=109 error=38 : no CUDA-capable device is detected"),
    ("cuda-visible-devices-wrong", None, "export CUDA_VISIBLE_DEVICES=0,1\nRuntimeError: CUDA error: invalid device ordinal"),
    ("cuda-visible-devices-wrong", None, 'os.environ["CUDA_VISIBLE_DEVICES"] = "3"\ntorch.cuda.set_device(3)\nRuntimeError: CUDA error: invalid device ordinal'),
    ("cuda-visible-devices-wrong", None, "ValueError: invalid literal for int() with base 10: 'MIG-41b3359c-e721-56e5-8009-12e5797ed514'"),
    ("cuda-visible-devices-wrong", None, "$ echo CUDA_VISIBLE_DEVICES=-1\nCUDA_VISIBLE_DEVICES=-1\n>>> torch.cuda.is_available()\nFalse"),
    ("cuda-visible-devices-wrong", "linux", """
ValueError: Invalid CUDA 'device=1' requested. Use 'device=cpu' or pass valid CUDA device(s) if available, i.e. 'device=0' or 'device=0,1,2,3' for Multi-GPU.
torch.cuda.is_available(): True
torch.cuda.device_count(): 1
os.environ['CUDA_VISIBLE_DEVICES']: None
"""),
]  # fmt: skip

SILENT = [
    "I tensorflow/stream_executor/cuda/cuda_diagnostics.cc:156] kernel driver does not appear to be running on this host (lab): /proc/driver/nvidia/version does not exist",
    TABLE.format("Default"),
    "CUDA_VISIBLE_DEVICES=0 python train.py\nepoch 1, loss 0.3",
    "nvidia-fabricmanager.service - NVIDIA fabric manager service\n Active: active (running)",
    "gpu 0: compute mode exclusive-process",
]  # fmt: skip
