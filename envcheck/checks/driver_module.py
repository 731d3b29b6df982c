"""NVIDIA's driver as it lies on the disk: its versions, and why its module is not loaded."""

from __future__ import annotations

from envcheck import floors
from envcheck.facts import Graphics, NvidiaDriver, System
from envcheck.findings import Fix, Risk


def library_versions(nvidia: NvidiaDriver) -> tuple[str, ...]:
    """Versions of the libraries where the module's is known; `cuda-compat` is meant to differ."""
    files = (nvidia.libcuda, nvidia.nvml)
    found = (f.version for f in files if f.version and "/compat/" not in (f.path or ""))
    return tuple(found) if nvidia.version else ()


def why_not_loaded(graphics: Graphics, system: System) -> tuple[str | None, str, Fix]:
    """Cause, sentence and mend; the look-alikes are told apart by what lies on the disk."""
    module = graphics.module
    if module and module.kernel in module.built_for:
        if module.secure_boot:
            sign = ("sudo mokutil --import /var/lib/shim-signed/mok/MOK.der", "sudo reboot")
            return (
                "nvidia-module-blocked-by-secure-boot",
                f"it is built for {module.kernel}, and Secure Boot loads signed code only.",
                Fix(
                    "Enrol the key that signs it, or turn Secure Boot off.", sign, Risk.NEEDS_ADMIN
                ),
            )
        load = Fix("Load it, and see what it says.", ("sudo modprobe nvidia",), Risk.NEEDS_ADMIN)
        return None, f"it is built for the kernel {module.kernel}.", load
    if module and (module.built_for or graphics.nvidia is not None):
        build = (f"sudo apt install linux-headers-{module.kernel}", "sudo dkms autoinstall")
        steps = build if _has_apt(system) else build[1:]
        why = f"it is not built for the kernel {module.kernel} that runs."
        fix = Fix("Build it for this kernel, and start anew.", steps, Risk.NEEDS_ADMIN)
        return "nvidia-module-not-built-for-kernel", why, fix
    commands = ("sudo apt install nvidia-driver",) if "Debian" in system.name else ()
    commands = ("sudo ubuntu-drivers install",) if "Ubuntu" in system.name else commands
    install = Fix("Install NVIDIA's driver with the system's own tool.", commands, Risk.NEEDS_ADMIN)
    return "nvidia-module-not-built-for-kernel", "there is none for this kernel.", install


def _has_apt(system: System) -> bool:
    return any(name in system.name for name in ("Ubuntu", "Debian", "Mint"))


def is_too_old(nvidia: NvidiaDriver, cuda: str, system: System) -> bool:
    """Whether it cannot serve a CUDA, "12.6", by their versions.

    A libcuda that started is believed (`cuda-compat` serves more).
    """
    floor = floors.driver_for(cuda, system_of_driver(system))
    started = nvidia.libcuda.outcome == "ok" and nvidia.cuda is not None
    if floor and nvidia.version and not started:
        return floors.numbers(nvidia.version) < floors.numbers(floor)
    return nvidia.cuda is not None and not floors.serves(nvidia.cuda, cuda)


def system_of_driver(system: System) -> str:
    """The system that the driver is of: under WSL it is Windows' own."""
    return "windows" if system.kind.startswith("wsl") else system.platform
