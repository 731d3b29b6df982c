"""Texts of kernel modules of the wrong version, missing, refused or stuck."""

SPEECHLESS = "NVIDIA-SMI has failed because it couldn't communicate with the NVIDIA driver. Make sure that the latest NVIDIA driver is installed and running.\n"
UNKNOWN = "UserWarning: CUDA initialization: CUDA unknown error - this may be due to an incorrectly set up environment, e.g. changing env variable CUDA_VISIBLE_DEVICES after program start. Setting the available devices to be zero.\n"

TEXTS = [
    ("driver-library-kernel-mismatch-803", None, "Unexpected error from cudaGetDeviceCount(). Did you run some cuda functions before calling NumCudaDevices() that might have already set an error? Error 803: system has unsupported display driver / cuda driver combination"),
    ("driver-library-kernel-mismatch-803", None, "CUDA: Check failed: e == cudaSuccess (803 vs. 0) : system has unsupported display driver / cuda driver combination"),
    ("driver-library-kernel-mismatch-803", None, "E cuda_diagnostics.cc:313] kernel version 440.100.0 does not match DSO version 450.51.6 -- cannot find working devices in this configuration"),
    ("driver-library-kernel-mismatch-803", "container", "torch.AcceleratorError: CUDA error: cudaErrorSystemDriverMismatch"),
    ("nvml-driver-library-mismatch", None, "$ nvidia-smi\nFailed to initialize NVML: Driver/library version mismatch\nNVML library version: 570.124"),
    ("nvml-driver-library-mismatch", None, "pynvml.nvml.NVMLError_LibRmVersionMismatch: RM has detected an NVML/RM version mismatch."),
    ("nvml-driver-library-mismatch", "container", "nvidia-container-cli: initialization error: nvml error: driver/library version mismatch: unknown"),
    ("nvml-driver-library-mismatch", None, "NVRM: API mismatch: the client has the version 525.116.04, but\nNVRM: this kernel module has the version 525.105.17."),
    ("nvidia-module-not-built-for-kernel", None, "$ uname -r\n6.8.0-49-generic\n$ nvidia-smi\n" + SPEECHLESS),
    ("nvidia-module-not-built-for-kernel", "linux", SPEECHLESS.replace("couldn't", "couldn‘t")),
    ("nvidia-module-not-built-for-kernel", None, "modprobe: FATAL: Module nvidia not found in directory /lib/modules/6.5.0-41-generic"),
    ("nvidia-module-not-built-for-kernel", None, """
==> dkms install --no-depmod nvidia/470.256.02 -k 6.14.4-arch1-2
Error! Bad return status for module build on kernel: 6.14.4-arch1-2 (x86_64)
Consult /var/lib/dkms/nvidia/470.256.02/build/make.log for more information.
==> ERROR: module not found: 'nvidia'
"""),
    ("nvidia-module-not-built-for-kernel", None, "ERROR: Unable to find the kernel source tree for the currently running kernel.\nERROR: Unable to load the kernel module 'nvidia.ko'."),
    ("nvidia-module-blocked-by-secure-boot", None, "modprobe: ERROR: could not insert 'nvidia': Key was rejected by service\n" + SPEECHLESS),
    ("nvidia-module-blocked-by-secure-boot", None, "$ mokutil --sb-state\nSecureBoot enabled\n$ nvidia-smi\n" + SPEECHLESS),
    ("nvidia-module-blocked-by-secure-boot", None, "modprobe: ERROR: could not insert 'nvidia': Required key not available"),
    ("nvidia-module-blocked-by-secure-boot", None, "Lockdown: modprobe: unsigned module loading is restricted; see man kernel_lockdown.7"),
    ("nvidia-uvm-broken-after-suspend", None, UNKNOWN + "It works again after rmmod nvidia_uvm and modprobe nvidia_uvm"),
    ("nvidia-module-blocked-by-secure-boot", "linux", "ERROR: The kernel module failed to load. Secure boot is enabled on this system, so this is likely because it was not signed by a key that is trusted by the kernel."),
    ("nvidia-module-not-built-for-kernel", "linux", "NVIDIA kernel module missing. Falling back to nouveau."),
    ("nvidia-uvm-broken-after-suspend", "linux", UNKNOWN),
    ("nvidia-uvm-broken-after-suspend", None, "After waking from suspend:\ncuda driver library init failure: 999\nUnable to init GPU: CUDA error 999: unknown error"),
    ("nvidia-uvm-broken-after-suspend", None, "panic: CUDA_ERROR_UNKNOWN\ngithub.com/mumax/3/cuda/cu.CtxCreate(0x2, 0x0, 0xed834cb76d538e0c)"),
    ("nvidia-uvm-broken-after-suspend", None, "numba.cuda.cudadrv.error.CudaSupportError: Error at driver init: Call to cuInit results in CUDA_ERROR_UNKNOWN (999)"),
    ("nvidia-module-not-built-for-kernel", None, "kernel: NVIDIA kernel module missing, the fallback is nouveau"),
    ("nvidia-module-not-built-for-kernel", "linux", "modprobe: ERROR: could not insert 'nvidia_drm': Exec format error"),
    ("nvidia-module-not-built-for-kernel", "linux", "modprobe: ERROR: could not insert 'nvidia': Unknown error 524"),
    ("nvidia-module-blocked-by-secure-boot", None, "insmod: ERROR: could not insert module nvidia.ko: Key was rejected by service"),
]  # fmt: skip

SILENT = [
    "Failed to initialize NVML: Unknown Error",
    "Failed to initialize NVML: GPU access blocked by the operating system",
    "UserWarning: Can't initialize NVML",
    "nvidia, 396.45, 4.17.11-200.fc28.x86_64, x86_64: installed",
    "NVRM version: NVIDIA UNIX x86_64 Kernel Module  550.90.07  Fri May 31 09:35:42 UTC 2024",
    "nvidia: module verification failed: signature and/or required key missing - tainting kernel",
    "SecureBoot enabled",
    "systemd-suspend.service: Deactivated successfully.",
]  # fmt: skip
