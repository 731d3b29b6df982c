"""An NVIDIA driver whose kernel module is of another version, is missing, or is stuck."""

from __future__ import annotations

from envcheck.atlas.cause import Cause, Mend, Sign, Unlike
from envcheck.atlas.reasons import given, not_on, on
from envcheck.findings import Fix, Risk

SEE_DRIVER = ("nvidia-smi",)
CUDA_THERE = 'python -c "import torch; print(torch.cuda.is_available())"'
TWO_VERSIONS = ("cat /proc/driver/nvidia/version", "ls -l /usr/lib/*/libcuda.so.*")
REBOOT = (
    Mend(Fix("Start the host anew, then the container: it holds the host's libraries of the time "
             "when it was started.", ("sudo reboot", "docker restart <container>"),
             Risk.NEEDS_ADMIN), ("container",)),
    Mend(Fix("Shut WSL down, so that it takes Windows' driver anew; remove a driver that was "
             "installed inside WSL.", ("wsl.exe --shutdown",), Risk.REVERSIBLE), ("wsl",)),
    Mend(Fix("Start the machine anew: the kernel module is then loaded in the libraries' version. "
             "If that does not help, remove all of the driver and install one version.",
             ("sudo reboot",), Risk.NEEDS_ADMIN)),
)  # fmt: skip
NOT_INSERTED = r"could not insert (?:module )?['\"]?nvidia[\w.-]*(?![\w.-])['\"]?"
SPEECHLESS = r"could(?:n't| not) communicate with the nvidia driver"

MISMATCH_803 = Cause(
    "driver-library-kernel-mismatch-803",
    "The driver's libcuda and its kernel module are of different versions (error 803)",
    """
    The driver is a kernel module and libraries, which must be of one version. An upgrade replaces
    the libraries at once and the module with the next start; two installations side by side, or a
    libcuda that an image brought, do the same for good. CUDA ends with error 803.
    """,
    "The version in /proc/driver/nvidia/version against that in the name of libcuda.so.<version>.",
    (
        Sign("unsupported display driver / cuda driver combination", 0.93),
        Sign("unsupported display driver", 0.85, r"unsupported display driver ?/"),
        Sign("cudaerrorsystemdrivermismatch", 0.92),
        Sign("cuda_error_system_driver_mismatch", 0.92),
        Sign("does not match dso version", 0.8, r"kernel version \S+ does not match dso version"),
        Sign("error 803", 0.75, r"\berror[ =:]+803\b"),
    ),
    REBOOT,
    platforms=("linux",),
    unlike=(
        Unlike(("nvml-driver-library-mismatch",),
               "which library complains: libcuda with error 803, or NVML and nvidia-smi; the cause "
               "is mostly one, an upgrade without a restart.", TWO_VERSIONS),
    ),
    verify=(CUDA_THERE,),
)  # fmt: skip

NVML_MISMATCH = Cause(
    "nvml-driver-library-mismatch",
    "The driver's libraries were renewed, and the old kernel module is still loaded",
    """
    An upgrade, often an unattended one, has put newer libraries beside the module that was loaded
    at start. `nvidia-smi` and all that asks NVML end with "Driver/library version mismatch";
    programs that were running go on.
    """,
    "The version in /proc/driver/nvidia/version against that of libnvidia-ml.so.<version> or of "
    "the installed package.",
    (
        Sign("driver/library version mismatch", 0.93),
        Sign("nvml/rm version mismatch", 0.93),
        Sign("nvmlerror_librmversionmismatch", 0.92),
        Sign("nvml_error_lib_rm_version_mismatch", 0.92),
        Sign("api mismatch", 0.8,
             r"api mismatch: (?:the )?(?:\S+ )?client\S* (?:\S+ ){0,3}has the version"),
    ),
    REBOOT,
    platforms=("linux",),
    over=("nvidia-module-not-built-for-kernel",),
    verify=SEE_DRIVER,
)  # fmt: skip

NOT_BUILT = Cause(
    "nvidia-module-not-built-for-kernel",
    "There is no NVIDIA kernel module for the kernel that runs",
    """
    The module is built for one kernel. After an update of the kernel it has to be built again, by
    DKMS with the kernel's headers and a compiler, or to come as a package for that kernel. If that
    failed, or nobody did it, the driver is installed and does nothing.
    """,
    "No /proc/driver/nvidia, and `modinfo nvidia` finds nothing for the kernel of `uname -r`.",
    (
        Sign("communicate with the nvidia driver", 0.62, SPEECHLESS),
        Sign("module nvidia", 0.85, r"module nvidia[\w-]* not found"),
        Sign("module not found: 'nvidia", 0.85),
        Sign("find module by name='nvidia", 0.8),
        Sign("module build", 0.75, r"bad return status for module build on kernel|"
             r"nvidia.{0,80}module build for kernel \S+ (?:was skipped|failed)"),
        Sign("kernel headers for kernel", 0.6, r"kernel headers for kernel \S+ cannot be found"),
        Sign("nvidia.ko", 0.6, r"unable to load the (?:kernel module 'nvidia\.ko'|'nvidia-drm')|"
             r"nvidia\.ko.{0,60}(?:invalid module format|version magic)|"
             r"gpl-incompatible module nvidia\.ko"),
        Sign("kernel source tree for the currently running", 0.55),
        Sign("kernel driver does not appear to be running on this host", 0.28),
        Sign("driver not loaded", 0.45, r"initialize nvml: driver not loaded"),
        Sign("nvmlerror_drivernotloaded", 0.45),
        Sign("nvidia driver is not loaded", 0.45),
        Sign("the nvidia kernel module", 0.5,
             r"failed to (?:load|initialize) the nvidia kernel module"),
        Sign("nvidia kernel module missing", 0.7),
        Sign("could not insert", 0.45, rf"{NOT_INSERTED}(?!: (?:operation not|key was|required))"),
    ),
    (
        Mend(Fix("Install the driver of the distribution once more, with the headers of this "
                 "kernel, and look at DKMS's log where the build fails; start the machine anew.",
                 ("dkms status", "sudo apt install linux-headers-$(uname -r)",
                  "sudo dkms autoinstall", "sudo modprobe nvidia"), Risk.NEEDS_ADMIN)),
    ),
    platforms=("linux",),
    reasons=(
        on(("wsl",), -0.85, "under WSL the driver is Windows' own: there is no module to build"),
        on(("container",), -0.5, "a container takes the host's module"),
        not_on(("linux", "wsl", "container"), -0.9, "it is not Linux"),
        given("secure_boot", -0.5, "Secure Boot is on"),
        given("new_kernel", 0.3, "the kernel was changed"),
    ),
    unlike=(
        Unlike(("nvidia-module-blocked-by-secure-boot", "wsl1-no-gpu-access"),
               "first the platform: WSL 1 has no GPU at all. Then whether there is a module for "
               "`uname -r`: if there is and it is refused, it is Secure Boot.",
               ("uname -r", "modinfo nvidia", "sudo modprobe nvidia", "mokutil --sb-state")),
    ),
    verify=SEE_DRIVER,
)  # fmt: skip

SECURE_BOOT = Cause(
    "nvidia-module-blocked-by-secure-boot",
    "Secure Boot refuses the NVIDIA kernel module, which is not signed with a known key",
    """
    With Secure Boot the kernel loads signed modules only. One that DKMS built is signed with a key
    of this machine (MOK), which the firmware must know: a blue screen asks for it at the next
    start, and is easily missed.
    """,
    "`mokutil --sb-state` says enabled, the module is there for this kernel, and isn't loaded.",
    (
        Sign("communicate with the nvidia driver", 0.3, SPEECHLESS),
        Sign("key was rejected by service", 0.9),
        Sign("required key not available", 0.9),
        Sign("loading of unsigned module is rejected", 0.9),
        Sign("unsigned module loading is restricted", 0.9),
        Sign("could not insert 'nvidia", 0.75,
             r"could not insert 'nvidia\w*': operation not permitted"),
        Sign("nvidia kernel module missing", 0.5),
        Sign("could not insert", 0.35,
             rf"{NOT_INSERTED}(?!: (?:exec format|invalid|function not|no such|unknown symbol))"),
        Sign("not signed with a trusted key", 0.75),
        Sign("not signed by a key that is trusted", 0.92),
        Sign("secure boot requires additional configuration", 0.6),
        Sign("mok", 0.4, r"\bmok\b.{0,60}enrol|enrol\w* .{0,20}\bmok\b"),
    ),
    (
        Mend(Fix("Let the firmware know the key: choose a password, start anew, and take \"Enroll "
                 "MOK\" on the blue screen. Or switch Secure Boot off in the firmware.",
                 ("mokutil --sb-state", "sudo mokutil --import /var/lib/shim-signed/mok/MOK.der",
                  "sudo reboot"), Risk.NEEDS_ADMIN)),
    ),
    platforms=("linux",),
    reasons=(
        given("secure_boot", 0.75, "Secure Boot is on"),
        on(("wsl", "container"), -0.85, "modules are loaded by the host alone"),
    ),
    over=("nvidia-module-not-built-for-kernel",),
    verify=("mokutil --sb-state", *SEE_DRIVER),
)  # fmt: skip

UVM_AFTER_SUSPEND = Cause(
    "nvidia-uvm-broken-after-suspend",
    "The driver's memory module (nvidia_uvm) is stuck, as it is after the machine slept",
    """
    A program held the GPU while the machine was suspended. nvidia-smi still answers, and every new
    program's cuInit ends with error 999, "unknown error". PyTorch then speaks of
    CUDA_VISIBLE_DEVICES, which has nothing to do with it.
    """,
    "nvidia-smi is in order, cuInit says 999, and the journal tells of a suspend since the start.",
    (
        Sign("cuda unknown error", 0.62, r"cuda unknown error - this may be due to"),
        Sign("cuda_error_unknown", 0.62),
        Sign("error 999", 0.62, r"\b(?:error[ =:(]+|returned |cuinit[^\n]{0,40})999\b"),
        Sign("cudaerrorunknown", 0.5, r"cudaerrorunknown: unknown error"),
        Sign("unknown error", 0.4, r"cuda runtime error \(30\) ?: unknown error"),
        Sign("cuda error: unknown error", 0.28),
        Sign("cudagetdevicecount returned", 0.5, r"cudagetdevicecount returned (?:999|30)\b"),
    ),
    (
        Mend(Fix("End what uses the GPU, and load the module anew; where it is in use, start the "
                 "machine anew. The third line keeps the memory over a suspend from then on.",
                 ("sudo rmmod nvidia_uvm", "sudo modprobe nvidia_uvm",
                  "echo 'options nvidia NVreg_PreserveVideoMemoryAllocations=1' | sudo tee "
                  "/etc/modprobe.d/nvidia-suspend.conf"), Risk.NEEDS_ADMIN)),
    ),
    platforms=("linux",),
    reasons=(
        given("slept", 0.6, "the machine slept (\"{value}\")"),
        given("uvm_reloaded", 0.6, "the module nvidia_uvm was loaded anew"),
        on(("wsl",), -0.6, "under WSL there is no such module"),
        on(("container",), -0.2, "it is a container"),
        given("devices_hidden", -0.6, "CUDA_VISIBLE_DEVICES hides the GPUs"),
    ),
    unlike=(
        Unlike(("cuda-visible-devices-wrong",),
               "PyTorch's \"CUDA unknown error\" names CUDA_VISIBLE_DEVICES as a guess: look at "
               "the variable, then whether the machine slept since its start.",
               ("echo $CUDA_VISIBLE_DEVICES", "journalctl -b | grep -i suspend")),
    ),
    verify=(CUDA_THERE,),
)  # fmt: skip

CAUSES = (MISMATCH_803, NVML_MISMATCH, NOT_BUILT, SECURE_BOOT, UVM_AFTER_SUSPEND)
