"""The GPU in the Windows Subsystem for Linux."""

from __future__ import annotations

from envcheck.atlas.cause import Cause, Mend, Sign, Unlike
from envcheck.atlas.reasons import given, missing, not_on, on
from envcheck.findings import Fix, Risk

NO_LINK = r"libcuda\.so(?:\.1)?['\"]?(?:: cannot open shared object| not found|! ?do you)"

NO_PATH = Cause(
    "wsl-libcuda-not-on-loader-path",
    "In WSL programs do not find libcuda, which lies in /usr/lib/wsl/lib",
    """
    WSL 2 puts the driver's libraries into /usr/lib/wsl/lib. PyTorch finds libcuda.so.1 there;
    other programs (bitsandbytes, Triton, a linker) look for libcuda.so where the loader looks,
    and say that there is no driver.
    """,
    "It is WSL, /usr/lib/wsl/lib/libcuda.so exists, and `ldconfig -p` does not list it.",
    (
        Sign("libcuda.so", 0.5, NO_LINK),
        Sign("libcuda.so", 0.45, r"libcuda\.so cannot found|libcuda\.so[^\n]{0,30} not found"),
        Sign("/usr/lib/wsl/lib", 0.5, r"/usr/lib/wsl/lib/libcuda\.so\S* is not a symbolic link"),
        Sign("cannot find -lcuda", 0.35),
        Sign("wsl/lib", 0.45, r"(?:export )?ld_library_path=\S*wsl/lib"),
        Sign("cuda driver", 0.3, r"do you have a cuda driver installed"),
    ),
    (
        Mend(Fix("Let the loader look in WSL's folder; for compiling also the linker.",
                 ("set -gx LD_LIBRARY_PATH /usr/lib/wsl/lib $LD_LIBRARY_PATH",
                  "set -gx LIBRARY_PATH /usr/lib/wsl/lib $LIBRARY_PATH"), Risk.REVERSIBLE),
             (), ("fish",)),
        Mend(Fix("Let the loader look in WSL's folder; for compiling also the linker.",
                 ("export LD_LIBRARY_PATH=/usr/lib/wsl/lib:$LD_LIBRARY_PATH",
                  "export LIBRARY_PATH=/usr/lib/wsl/lib:$LIBRARY_PATH"), Risk.REVERSIBLE)),
    ),
    platforms=("wsl",),
    reasons=(
        on(("wsl",), 0.7, "it is WSL"),
        not_on(("wsl",), -0.8, "it is no WSL"),
        missing("wsl", -0.2, ""),
        given("wsl1", -0.6, "it is WSL 1, which has no GPU"),
    ),
    over=("libcuda-linker-name-missing",),
    verify=("python -c 'import ctypes; ctypes.CDLL(\"libcuda.so\")'",),
)  # fmt: skip

WSL1 = Cause(
    "wsl1-no-gpu-access",
    "WSL 1 has no access to the GPU",
    """
    WSL 1 translates the calls of Linux programs and has no kernel of its own, so no driver can
    work in it. nvidia-smi and PyTorch find no driver there, whatever is installed; a driver for
    Linux must not be installed in WSL 2 either.
    """,
    "The kernel's release ends in -Microsoft without WSL2, and there is no /dev/dxg.",
    (
        Sign("couldn't communicate with the nvidia driver", 0.45),
        Sign("found no nvidia driver on your system", 0.35),
        Sign("microsoft", 0.5, r"\b4\.4\.0-\d+-microsoft\b"),
        Sign("wsl", 0.45,
             r"wsl 1\b[\s\S]{0,200}(?:gpu|cuda|nvidia)|(?:gpu|cuda|nvidia)[\s\S]{0,200}wsl 1\b"),
        Sign("modprobe", 0.3, r"modprobe:? [\s\S]{0,80}/lib/modules/\S*microsoft"),
        Sign("no nvidia gpu detected", 0.3),
    ),
    (
        Mend(Fix("Turn the distribution into one of WSL 2, in a PowerShell of Windows, and install "
                 "NVIDIA's driver in Windows only.",
                 ("wsl --list --verbose", "wsl --set-version <distribution> 2", "wsl --update"),
                 Risk.NEEDS_ADMIN)),
    ),
    platforms=("wsl",),
    reasons=(
        on(("wsl",), 0.5, "it is WSL"),
        not_on(("wsl",), -0.85, "it is no WSL"),
        missing("wsl", -0.2, ""),
        given("wsl1", 0.7, "it is WSL 1"),
        given("wsl2", -0.6, "it is WSL 2"),
    ),
    over=("nvidia-module-not-built-for-kernel", "nvidia-module-blocked-by-secure-boot"),
    unlike=(
        Unlike(("nvidia-module-blocked-by-secure-boot",),
               "first of all, whether it is WSL: modules of the kernel and Secure Boot play no "
               "part there.", ("uname -r", "wsl.exe --list --verbose")),
    ),
    verify=("ls /dev/dxg", "nvidia-smi"),
)  # fmt: skip

CAUSES = (NO_PATH, WSL1)
