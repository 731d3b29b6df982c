"""Texts of containers, WSL and processors, as the programs print them."""

NO_DRIVER = "RuntimeError: Found no NVIDIA driver on your system. Please check that you have an NVIDIA GPU and installed a driver from http://www.nvidia.com/Download/index.aspx\n"
SMI_FAILED = "NVIDIA-SMI has failed because it couldn't communicate with the NVIDIA driver. Make sure that the latest NVIDIA driver is installed and running.\n"
OLD_FLAGS = "flags : fpu de pse tsc msr pae mce cx8 apic sep mtrr pge mca cmov pat mmx fxsr sse sse2 ht syscall nx lm"

TEXTS = [
    ("container-without-gpu-flag", "container", NO_DRIVER),
    ("container-without-gpu-flag", None, "$ docker run -it --rm course python train.py\n" + NO_DRIVER),
    ("container-without-gpu-flag", None, "root@3f2a1b4c5d6e:/workspace# nvidia-smi\nbash: nvidia-smi: command not found"),
    ("container-without-gpu-flag", None, "WARNING: The NVIDIA Driver was not detected.  GPU functionality will not be available.\n   Use the NVIDIA Container Toolkit to start this container with GPU support; see\n   https://docs.nvidia.com/datacenter/cloud-native/ ."),
    ("container-without-gpu-flag", "container", "ImportError: libcuda.so.1: cannot open shared object file: No such file or directory"),
    ("container-without-gpu-flag", "container", "cudaGetDeviceCount returned 35\n-> CUDA driver version is insufficient for CUDA runtime version"),
    ("container-toolkit-missing", None, "docker: Error response from daemon: could not select device driver \"\" with capabilities: [[gpu]].\nERRO[0000] error waiting for container: context canceled"),
    ("container-toolkit-missing", "linux", "Error response from daemon: could not select device driver \"nvidia\" with capabilities: [[gpu]]"),
    ("container-toolkit-missing", "linux", "docker: Error response from daemon: unknown or invalid runtime name: nvidia"),
    ("container-toolkit-missing", "linux", "Error: setting up CDI devices: unresolvable CDI devices nvidia.com/gpu=all"),
    ("container-toolkit-missing", "linux", "exec: \"nvidia-container-runtime-hook\": executable file not found in $PATH: unknown."),
    ("container-toolkit-missing", "linux", "unknown flag: --gpus\nSee 'docker run --help'."),
    ("container-shm-too-small", "container", "ERROR: Unexpected bus error encountered in worker. This might be caused by insufficient shared memory (shm)."),
    ("container-shm-too-small", None, "RuntimeError: DataLoader worker (pid 325) is killed by signal: Bus error. It is possible that dataloader's workers are out of shared memory. Please try to raise your shared memory limit."),
    ("container-shm-too-small", "linux", "RuntimeError: unable to write to file </torch_1394_2747491098>"),
    ("container-shm-too-small", "container", "RuntimeError: unable to open shared memory object </torch_30_1012_0> in read-write mode: No space left on device (28)"),
    ("container-shm-too-small", "container", "OSError: [Errno 28] No space left on device: '/dev/shm/abc'"),
    ("container-shm-too-small", "container", "RuntimeError: DataLoader worker (pid 47) is killed by signal: Bus error."),
    ("wsl-libcuda-not-on-loader-path", "wsl", "OSError: libcuda.so: cannot open shared object file: No such file or directory"),
    ("wsl-libcuda-not-on-loader-path", "wsl", "CUDA SETUP: WARNING! libcuda.so not found! Do you have a CUDA driver installed? If you are on a cluster, make sure you are on a CUDA machine!"),
    ("wsl-libcuda-not-on-loader-path", None, "$ uname -r\n5.15.90.1-microsoft-standard-WSL2\n/usr/bin/ld: cannot find -lcuda: No such file or directory"),
    ("wsl-libcuda-not-on-loader-path", "wsl", "AssertionError: libcuda.so cannot found!"),
    ("wsl1-no-gpu-access", "wsl", SMI_FAILED),
    ("wsl1-no-gpu-access", None, "$ uname -r\n4.4.0-19041-Microsoft\n$ nvidia-smi\n" + SMI_FAILED),
    ("wsl1-no-gpu-access", "wsl", "  NAME      STATE           VERSION\n* Ubuntu    Running         1\n" + NO_DRIVER),
    ("cpu-without-avx", "linux", "Illegal instruction (core dumped)\nmodel name : Intel(R) Pentium(R) CPU G3220 @ 3.00GHz\n" + OLD_FLAGS),
    ("cpu-without-avx", None, "This TensorFlow binary was compiled to use AVX instructions, but these aren't available on your machine."),
    ("cpu-without-avx", "linux", "Program received signal SIGILL, Illegal instruction.\n0x00007fffe9076f17 in THFloatVector_normal_fill_AVX2 () from /opt/env/lib/libtorch.so"),
    ("cpu-without-avx", "linux", "python -c 'import torch'\nIllegal instruction (core dumped)"),
    ("cpu-without-avx", None, "RuntimeWarning: Missing required CPU features.\nThe following required CPU features were not detected:\n    avx, avx2, fma"),
    ("cpu-without-avx", "windows", "Process finished with exit code -1073741795 (0xC000001D)"),
    ("vm-cpu-model-hides-avx", "linux", "Illegal instruction (core dumped)\nmodel name : Common KVM processor\n" + OLD_FLAGS + " hypervisor"),
    ("vm-cpu-model-hides-avx", "linux", "It runs in a VM on Proxmox.\npython: Illegal instruction (core dumped)"),
    ("vm-cpu-model-hides-avx", "linux", "RuntimeError: NumPy was built with baseline optimizations: \n(X86_V2) but your machine doesn't support:\n(X86_V2).\nModel name: QEMU Virtual CPU version 2.5+"),
]  # fmt: skip

SILENT = [
    "Model name: QEMU Virtual CPU version 2.5+\nHypervisor vendor: KVM\nFlags: fpu de pse sse sse2 hypervisor\n",
    "$ docker run --gpus all --rm course python train.py\nepoch 1: loss 0.7\n",
    "Linux 5.15.90.1-microsoft-standard-WSL2\n| NVIDIA-SMI 545.46 Driver Version: 546.80 CUDA Version: 12.3 |\n",
    "I tensorflow/core/platform/cpu_feature_guard.cc:193] This TensorFlow binary is optimized with oneDNN to use the following CPU instructions in performance-critical operations:  AVX2 FMA\nTo enable them in other operations, rebuild TensorFlow with the appropriate compiler flags.",
    "$ df -h /dev/shm\nshm 64M 0 64M 0% /dev/shm\n",
]
