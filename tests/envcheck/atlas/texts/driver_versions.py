"""Texts of drivers that are too old, as the programs print them."""

OLD_DRIVER = "UserWarning: CUDA initialization: The NVIDIA driver on your system is too old (found version {}). Please update your GPU driver by downloading and installing a new version from the URL: http://www.nvidia.com/Download/index.aspx Alternatively, go to: https://pytorch.org to install a PyTorch version that has been compiled with your version of the CUDA driver."
COLLECTED = """
PyTorch version: {torch}
CUDA used to build PyTorch: {cuda}
OS: Ubuntu 18.04.3 LTS
Is CUDA available: {available}
GPU models and configuration: GPU 0: {gpu}
Nvidia driver version: {driver}
"""
HEAD_610 = (
    "| NVIDIA-SMI 610.43.02              KMD Version: 610.43.02     CUDA UMD Version: 13.3     |\n"
)

TEXTS = [
    ("driver-too-old-for-torch-cuda", None, OLD_DRIVER.format(11040)),
    ("driver-too-old-for-torch-cuda", None, OLD_DRIVER.format(9010) + "\nPyTorch version: 1.12.1+cu102\n"),
    ("driver-too-old-for-torch-cuda", "windows", """
AssertionError:
The NVIDIA driver on your system is too old (found version 10000).
Please update your GPU driver by downloading and installing a new
version from the URL: http://www.nvidia.com/Download/index.aspx
"""),
    ("driver-too-old-for-torch-cuda", None,
     COLLECTED.format(torch="1.5.0", cuda="10.2", available="No", gpu="Tesla P100-PCIE-16GB", driver="410.104")),
    ("driver-too-old-for-torch-cuda", None,
     COLLECTED.format(torch="2.9.0+cu130", cuda="13.0", available="False", gpu="NVIDIA GeForce RTX 4090", driver="550.54.14")),
    ("driver-too-old-for-torch-cuda", "wsl",
     COLLECTED.format(torch="2.4.0+cu121", cuda="12.1", available="False", gpu="NVIDIA GeForce RTX 2060", driver="517.00")),
    ("driver-too-old-for-torch-cuda", None, "RuntimeError: CUDA error: the provided PTX was compiled with an unsupported toolchain."),
    ("driver-too-old-for-torch-cuda", None, """
>>> torch.__version__
'1.8.1+cu111'
>>> torch.cuda.is_available()
False
| NVIDIA-SMI 440.33.01    Driver Version: 440.33.01    CUDA Version: 10.2     |
"""),
    ("driver-insufficient-for-runtime", None, "cudaGetDeviceCount CUDA driver version is insufficient for CUDA runtime version\nNVIDIA-SMI 340.93, Driver Version: 340.93"),
    ("driver-insufficient-for-runtime", "windows", r"onnxruntime::CudaCall CUDA failure 35: CUDA driver version is insufficient for CUDA runtime version ; GPU=-2011338632 ; expr=cudaSetDevice(info_.device_id);"),
    ("driver-insufficient-for-runtime", "linux", "RuntimeError: CUDA failed with error CUDA driver version is insufficient for CUDA runtime version (faster-whisper, ctranslate2)"),
    ("driver-insufficient-for-runtime", None, 'CUDA error at bandwidthTest.cu:255 code=35(cudaErrorInsufficientDriver) "cudaSetDevice(currentDevice)"'),
    ("driver-insufficient-for-runtime", None, "cupy_backends.cuda.api.runtime.CUDARuntimeError: cudaErrorInsufficientDriver: CUDA driver version is insufficient for CUDA runtime version"),
    ("driver-insufficient-for-runtime", None, "The NVIDIA driver's CUDA version is 11.4 which is older than the ptxas CUDA version (11.8.89)."),
    ("container-image-needs-newer-driver", None, r"""
docker: Error response from daemon: OCI runtime create failed: container_linux.go:349: starting container process caused "process_linux.go:449: container init caused \"error running hook: exit status 1, stdout: , stderr: nvidia-container-cli: requirement error: unsatisfied condition: cuda>=12.6, please update your driver to a newer version, or use an earlier cuda container\\n\"": unknown.
"""),
    ("container-image-needs-newer-driver", None, "nvidia-container-cli: requirement error: unsatisfied condition: driver >= 410"),
    ("container-image-needs-newer-driver", "container", "nvidia-container-cli: requirement error: unsatisfied condi\ntion: cuda >= 9.0"),
    ("container-image-needs-newer-driver", None, """
ERROR: This container was built for NVIDIA Driver Release 510.39 or later, but
       version 470.82.01 was detected and compatibility mode is UNAVAILABLE.

       [[Forward compatibility was attempted on non supported HW (cuInit()=804)]]
"""),
    ("cuda-compat-on-consumer-gpu", None, "RuntimeError: Unexpected error from cudaGetDeviceCount(). Did you run some cuda functions before calling NumCudaDevices() that might have already set an error? Error 804: forward compatibility was attempted on non supported HW"),
    ("cuda-compat-on-consumer-gpu", "linux", "CUDARuntimeError: cudaErrorCompatNotSupportedOnDevice: forward compatibility was attempted on non supported HW"),
    ("cuda-compat-on-consumer-gpu", None, "RuntimeError: CUDA failed with error forward compatibility was attempted on non supported HW\nNVIDIA-SMI 470.57.02    Driver Version: 470.57.02    CUDA Version: 12.1"),
]  # fmt: skip

SILENT = [
    COLLECTED.format(torch="2.4.0+cu121", cuda="12.1", available="True", gpu="NVIDIA GeForce RTX 2060", driver="525.60.13"),
    COLLECTED.format(torch="2.6.0+cu126", cuda="12.6", available="True", gpu="NVIDIA GeForce RTX 2060", driver="535.183.01"),
    HEAD_610 + "|   0  NVIDIA B200                    On  |   00000000:63:00.0 Off |\ntorch 2.9.0+cu130",
    HEAD_610 + "torch.cuda.is_available() True",
    "Found CUDA version 12020. Driver is new enough.",
    "docker run --rm --gpus all -e NVIDIA_REQUIRE_CUDA=cuda>=11.0 image nvidia-smi",
]  # fmt: skip
