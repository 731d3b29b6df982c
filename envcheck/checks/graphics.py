"""NVIDIA's GPUs and their driver."""

from __future__ import annotations

from envcheck.check import Problems, check
from envcheck.checks import cuda_errors, wsl
from envcheck.checks.driver_module import library_versions, why_not_loaded
from envcheck.checks.severities import of_gpu, without_gpu_by_choice, works
from envcheck.checks.visible import hidden_by
from envcheck.facts import Graphics, System, Torch, TorchRun, Unknown, Variables
from envcheck.findings import Fix, Problem, Risk, Severity
from envcheck.profile import Profile

HOW = {
    "timeout": "hangs",
    "crashed": "crashes",
    "failed": "fails",
    "unreadable": "answers in a form that cannot be read",
}
MISMATCH = 18
"""NVML's number for a driver library that is not of the kernel module's version."""
OF_VIRTUAL_MACHINES = "vfio-pci"
"""What holds a card that a virtual machine is meant to get."""


@check("GR105", "The driver's libraries are of its kernel module's version")
def driver_versions_differ(
    graphics: Graphics,
    profile: Profile,
    system: System | Unknown,
    torch_run: TorchRun | Unknown | None,
) -> Problems:
    """
    ## What it looks at
    The version of the loaded kernel module, and those of libcuda and libnvidia-ml: by the
    names of their files, and by what they say when they are started.

    ## Why it matters
    After an update of the driver the old module runs on until the machine is started anew,
    and the new libraries refuse to work with it: nvidia-smi says "Driver/library version
    mismatch", PyTorch "Error 803".
    """
    nvidia = graphics.nvidia
    if nvidia is None or works(torch_run):
        return
    error = cuda_errors.in_text(cuda_errors.said_by(torch_run))
    by_cuda = nvidia.libcuda.code == 803 or (error is not None and error.code == 803)
    by_nvml = nvidia.nvml.code == MISMATCH or "library version mismatch" in (
        nvidia.smi_detail or ""
    )
    other = next((v for v in library_versions(nvidia) if v != nvidia.version), None)
    if not (by_cuda or by_nvml or (other and nvidia.libcuda.outcome != "ok")):
        return
    yield Problem(
        f"The driver's kernel module and its libraries differ ({nvidia.version or 'not told'} and "
        f"{other or 'not told'}): CUDA does not start.",
        cause="nvml-driver-library-mismatch" if by_nvml else "driver-library-kernel-mismatch-803",
        expected=nvidia.version,
        actual=other,
        evidence=cuda_errors.libraries_of(nvidia),
        fix=cuda_errors.reload(system),
        verify=("nvidia-smi",),
        severity=of_gpu(profile),
    )


@check("GR102", "The NVIDIA GPU has its driver")
def nvidia_driver_missing(graphics: Graphics, system: System, profile: Profile) -> Problems:
    """
    ## What it looks at
    An NVIDIA GPU on the bus without NVIDIA's kernel module behind it; whether the module
    lies on the disk for the running kernel, and whether Secure Boot is on.

    ## Why it matters
    PyTorch reaches the GPU only through that module; the display driver `nouveau` that
    comes with Linux does not serve CUDA. A new kernel needs the module built anew, and
    Secure Boot refuses one that is not signed.
    """
    cards = [gpu for gpu in graphics.gpus if gpu.vendor == "nvidia"]
    loaded = graphics.nvidia is not None and graphics.nvidia.version is not None
    reachable = any(node.startswith("nvidia") for node in graphics.nodes)
    if not cards or loaded or reachable or system.kind not in ("native", "vm"):
        return
    bound = cards[0].driver_bound
    if bound == OF_VIRTUAL_MACHINES:
        return
    cause, why, fix = why_not_loaded(graphics, system)
    yield Problem(
        f"{cards[0].name} is there, and NVIDIA's driver is not loaded"
        + (f" (held by {bound}): " if bound else ": ")
        + why,
        cause=cause,
        expected="the kernel module nvidia",
        actual=bound or "no driver",
        evidence=tuple(f"{gpu.address}: {gpu.name}" for gpu in cards),
        fix=fix,
        verify=("nvidia-smi",),
        severity=of_gpu(profile),
    )


@check("GR106", "Programs under WSL reach the GPU of Windows")
def wsl_without_gpu(
    graphics: Graphics, system: System, profile: Profile, torch_run: TorchRun | Unknown | None
) -> Problems:
    """
    ## What it looks at
    The version of WSL; whether Windows has put the driver's libraries there, and whether the
    loader takes those.

    ## Why it matters
    WSL 1 has no way to a GPU. WSL 2 has one through a library in /usr/lib/wsl/lib alone:
    a driver of Linux's own must not be installed there.
    """
    if not works(torch_run):
        yield from wsl.problems(graphics, system, profile)


@check("GR101", "`nvidia-smi` answers", requires=("GR105", "GR102", "GR106"))
def nvidia_smi_silent(graphics: Graphics, profile: Profile) -> Problems:
    """
    ## What it looks at
    NVIDIA's own status program, asked for its GPUs with a deadline; where it is not
    installed, the library behind it (NVML).

    ## Why it matters
    Where it is installed, somebody meant this machine to have a GPU. When it fails, the
    driver is not loaded, or another version of it is; when it hangs, the driver itself
    hangs, and programs that use the GPU will hang with it.
    """
    nvidia = graphics.nvidia
    if nvidia is None:
        return
    name, outcome, detail = "nvidia-smi", nvidia.smi_outcome, nvidia.smi_detail or ""
    if outcome == "not-found" and nvidia.nvml.outcome in ("timeout", "crashed"):
        name, outcome, detail = "NVML", nvidia.nvml.outcome, nvidia.nvml.detail
    if outcome not in HOW:
        return
    yield Problem(
        f"{name} {HOW[outcome]}: it {detail}",
        expected="a list of the GPUs",
        actual=outcome,
        evidence=(str(nvidia.smi or nvidia.nvml.path), *detail.splitlines()),
        fix=Fix(
            "Start the machine anew, which reloads the driver; if that does not help, install the "
            "driver again.",
            ("sudo reboot",),
            Risk.NEEDS_ADMIN,
        ),
        verify=("nvidia-smi",),
        severity=Severity.WARNING if without_gpu_by_choice(profile) else Severity.ERROR,
    )


@check("GR103", "No variable hides the GPUs")
def gpus_hidden(variables: Variables, graphics: Graphics, profile: Profile) -> Problems:
    """
    ## What it looks at
    CUDA_VISIBLE_DEVICES on a machine with an NVIDIA GPU; HIP_VISIBLE_DEVICES and
    ROCR_VISIBLE_DEVICES on one with a GPU of AMD's.

    ## Why it matters
    Empty, or naming no GPU that is there, it hides all of them: PyTorch then says that
    CUDA is not available, although nothing is broken. What follows a wrong number in the
    list is hidden, too.
    """
    for hiding in hidden_by(variables, graphics.gpus):
        yield Problem(
            hiding.sentence,
            cause="cuda-visible-devices-wrong",
            expected=hiding.expected,
            actual=hiding.value or "empty",
            fix=Fix("Take it out for this shell.", (f"unset {hiding.variable}",), Risk.REVERSIBLE),
            severity=of_gpu(profile) if hiding.every else Severity.WARNING,
        )


@check("GR104", "The container was given the GPU", requires=("CT101",))
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


@check("GR107", "CUDA starts on the driver", requires=("GR105", "GR102", "GR101", "GR104"))
def cuda_does_not_start(
    graphics: Graphics,
    profile: Profile,
    system: System | Unknown,
    torch_run: TorchRun | Unknown | None,
) -> Problems:
    """
    ## What it looks at
    libcuda's own initialisation, in a process of its own with a deadline, and the error
    numbers in what PyTorch says.

    ## Why it matters
    The GPUs can be listed and still not be used: the number says whether the fabric
    manager is missing (802), the libraries are of another version (803), a library for
    other hardware is in the way (804), or a part of the driver is stuck (999).
    """
    nvidia = graphics.nvidia
    if nvidia is None or not (graphics.gpus or graphics.nodes) or works(torch_run):
        return
    asked, said = nvidia.libcuda, cuda_errors.in_text(cuda_errors.said_by(torch_run))
    error = cuda_errors.by_code(asked.code) or said
    if error is None and asked.outcome not in HOW:
        return
    if error and error.code == 100 and nvidia.version is None:  # there is no driver to find one
        return
    yield Problem(
        f"{error.sentence}." if error else f"libcuda {HOW[asked.outcome]}: {asked.detail}",
        cause=error.cause if error else None,
        expected="cuInit succeeds",
        actual=str(error.code if error else asked.code or asked.outcome),
        evidence=(
            *(line for line in (asked.path, asked.detail) if line),
            *cuda_errors.seen_with(error, graphics),
            *cuda_errors.lines_of(torch_run),
        ),
        fix=error.fix if error else cuda_errors.reload(system),
        severity=of_gpu(profile),
    )


@check("GR108", "There is a GPU, as the profile asks", requires=("GR102", "GR104", "GR106"))
def no_gpu(
    graphics: Graphics, system: System, profile: Profile, torch: Torch | Unknown | None
) -> Problems:
    """
    ## What it looks at
    Whether any GPU that PyTorch can use is seen, where the profile asks for one.

    ## Why it matters
    The exercises that measure a GPU cannot be done without one. Everything else can.
    """
    usable = {"nvidia", "apple", *_served_besides(torch)}
    files = ("nvidia", "dxg", "kfd") if "amd" in usable else ("nvidia", "dxg")
    reachable = any(node.startswith(files) for node in graphics.nodes)
    if not profile.gpu or any(gpu.vendor in usable for gpu in graphics.gpus) or reachable:
        return
    unserved = next((gpu.name for gpu in graphics.gpus if gpu.vendor == "amd"), None)
    inside = system.kind == "container" and unserved is None
    where = "in this container" if inside else "on this machine"
    seen = (
        f"the PyTorch here does not compute on {unserved}" if unserved else f"none is seen {where}"
    )
    yield Problem(
        f"The profile {profile.name} asks for a GPU, and {seen}.",
        cause="container-without-gpu-flag" if inside else None,
        expected="a GPU that PyTorch can use",
        actual=unserved or "none",
        fix=_way_to_gpu(inside, unserved),
    )


def _served_besides(torch: Torch | Unknown | None) -> set[str]:
    """The other makers whose GPUs a build of PyTorch is for; of AMD's where none is there yet."""
    if not isinstance(torch, Torch):
        return {"amd"}
    return {name for name, own in (("amd", torch.rocm), ("intel", torch.xpu)) if own is not None}


def _way_to_gpu(inside: bool, unserved: str | None) -> Fix:
    if inside:
        return Fix("Start the container with the GPU.", ("docker run --gpus all ...",))
    text = "Use a machine with one, or the profile course-cpu."
    if unserved:
        text += (
            " PyTorch for ROCm serves larger GPUs of AMD's, and few that are a part of a processor."
        )
    return Fix(text)
