"""The graphics devices and their driver."""

from __future__ import annotations

from envcheck.check import Problems, check
from envcheck.facts import Graphics, System, Variables
from envcheck.findings import Fix, Problem, Risk, Severity
from envcheck.profile import Profile

SMI_HOW = {
    "timeout": "hangs",
    "failed": "fails",
    "unreadable": "answers in a form that cannot be read",
}


@check("GR101", "`nvidia-smi` answers")
def nvidia_smi_silent(graphics: Graphics, profile: Profile) -> Problems:
    """
    ## What it looks at
    NVIDIA's own status program, asked for its GPUs with a deadline.

    ## Why it matters
    Where it is installed, somebody meant this machine to have a GPU. When it fails, the
    driver is not loaded, or another version of it is; when it hangs, the driver itself
    hangs, and programs that use the GPU will hang with it.
    """
    nvidia = graphics.nvidia
    if nvidia is None or nvidia.smi_outcome not in SMI_HOW:
        return
    detail = nvidia.smi_detail or ""
    # Somebody who asks for the CPU profile by name does not mean to use the GPU.
    by_choice = profile.source == "named" and not profile.gpu
    yield Problem(
        f"nvidia-smi {SMI_HOW[nvidia.smi_outcome]}: it {detail}",
        cause="nvml-driver-library-mismatch" if "library version mismatch" in detail else None,
        expected="a list of the GPUs",
        actual=nvidia.smi_outcome,
        evidence=(str(nvidia.smi), *detail.splitlines()),
        fix=Fix(
            "Start the machine anew, which reloads the driver; if that does not help, install the "
            "driver again.",
            ("sudo reboot",),
            Risk.NEEDS_ADMIN,
        ),
        verify=("nvidia-smi",),
        severity=Severity.WARNING if by_choice else Severity.ERROR,
    )


@check("GR102", "The NVIDIA GPU has its driver")
def nvidia_driver_missing(graphics: Graphics, system: System, profile: Profile) -> Problems:
    """
    ## What it looks at
    An NVIDIA GPU on the bus without NVIDIA's kernel module behind it.

    ## Why it matters
    PyTorch reaches the GPU only through that module; the display driver `nouveau` that
    comes with Linux does not serve CUDA.
    """
    cards = [gpu for gpu in graphics.gpus if gpu.vendor == "nvidia"]
    if not cards or graphics.nvidia is not None or graphics.nodes or system.kind != "native":
        return
    bound = cards[0].driver_bound
    yield Problem(
        f"{cards[0].name} is there, and NVIDIA's driver is not loaded"
        + (f" (held by {bound})." if bound else "."),
        cause="nvidia-module-not-built-for-kernel",
        expected="the kernel module nvidia",
        actual=bound or "no driver",
        evidence=tuple(f"{gpu.address}: {gpu.name}" for gpu in cards),
        fix=Fix(
            "Install NVIDIA's driver with the system's own tool.",
            _driver_commands(system),
            Risk.NEEDS_ADMIN,
        ),
        verify=("nvidia-smi",),
        severity=Severity.ERROR if profile.gpu else Severity.WARNING,
    )


def _driver_commands(system: System) -> tuple[str, ...]:
    if "Ubuntu" in system.name:
        return ("sudo ubuntu-drivers install",)
    return ("sudo apt install nvidia-driver",) if "Debian" in system.name else ()


@check("GR103", "No variable hides the GPUs")
def gpus_hidden(variables: Variables, graphics: Graphics, profile: Profile) -> Problems:
    """
    ## What it looks at
    CUDA_VISIBLE_DEVICES on a machine with an NVIDIA GPU.

    ## Why it matters
    Empty, or naming no GPU that is there, it hides all of them: PyTorch then says that
    CUDA is not available, although nothing is broken.
    """
    value = variables.values.get("CUDA_VISIBLE_DEVICES")
    cards = [gpu for gpu in graphics.gpus if gpu.vendor == "nvidia"]
    if value is None or not cards:
        return
    first = value.split(",")[0].strip()
    if first.startswith(("GPU-", "MIG-")) or (first.isdigit() and int(first) < len(cards)):
        return
    yield Problem(
        f"CUDA_VISIBLE_DEVICES is `{value}`, and hides every GPU of the {len(cards)} here.",
        cause="cuda-visible-devices-wrong",
        expected=f"unset, or numbers from 0 to {len(cards) - 1}",
        actual=value or "empty",
        fix=Fix("Take it out for this shell.", ("unset CUDA_VISIBLE_DEVICES",), Risk.REVERSIBLE),
        severity=Severity.ERROR if profile.gpu else Severity.WARNING,
    )


@check("GR104", "The container was given the GPU")
def container_without_gpu(graphics: Graphics, system: System, profile: Profile) -> Problems:
    """
    ## What it looks at
    A container on a machine with an NVIDIA driver, without the GPU's device files.

    ## Why it matters
    Containers see no GPU unless they are started with it; nothing inside can mend that.
    """
    if system.kind != "container" or graphics.nodes or graphics.nvidia is None:
        return
    if graphics.nvidia.version is None or graphics.nvidia.smi_outcome == "ok":
        return
    yield Problem(
        f"The machine below has NVIDIA's driver {graphics.nvidia.version}, but this container "
        "was given no GPU.",
        cause="container-without-gpu-flag",
        expected="/dev/nvidia0",
        actual="no device file",
        fix=Fix("Start the container with the GPU.", ("docker run --gpus all ...",)),
        verify=("ls /dev/nvidia*",),
        severity=Severity.ERROR if profile.gpu else Severity.INFO,
    )
