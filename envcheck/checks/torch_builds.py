"""Builds of PyTorch that are made for another machine than this."""

from __future__ import annotations

from envcheck import floors
from envcheck.checks.words import prefix_of, python_of
from envcheck.facts import Graphics, Requirements, System, Target, Torch, Trial, Unknown
from envcheck.findings import Fix, Risk

TYPE_CHECKING = False
if TYPE_CHECKING:
    from envcheck.checks.diagnosis import Diagnosis
    from envcheck.checks.surroundings import Surroundings


def instead_of_cuda(torch: Torch, graphics: Graphics) -> tuple[str, str | None] | None:
    """What a build serves in place of NVIDIA's GPUs, and the cause; None where it serves a GPU."""
    vendors = {gpu.vendor for gpu in graphics.gpus}
    if torch.rocm and "amd" not in vendors:
        return "ROCm (AMD's GPUs)", None
    if torch.xpu and "intel" not in vendors:
        return "XPU (Intel's GPUs)", None
    if torch.cuda or torch.rocm or torch.xpu:
        return None
    return "the CPU", "torch-cpu-build-on-gpu-machine"


def with_cuda(target: Target, graphics: Graphics) -> Fix:
    """Put a build with CUDA in its place."""
    if target.kind == "conda":
        command = f"conda install -p {prefix_of(target)} -c conda-forge pytorch-gpu"
    else:
        index = f"https://download.pytorch.org/whl/{_index(graphics)}"
        command = f"{python_of(target)} -m pip install --force-reinstall torch --index-url {index}"
    return Fix("Install a build with CUDA in its place.", (command,), Risk.REPLACES_PACKAGES)


def _index(graphics: Graphics) -> str:
    """The index of PyTorch's wheels whose CUDA both the driver and the GPU take.

    PyPI's own have none for Windows, and on Linux that of the newest driver.
    """
    driver = floors.numbers((graphics.nvidia and graphics.nvidia.cuda) or "12")
    told = [floors.numbers(gpu.capability) for gpu in graphics.gpus if gpu.capability]
    capability = max(told, default=(75,))
    if driver >= (13,) and capability >= (75,):
        return "cu130"
    return "cu128" if capability >= (100,) else "cu126"


def why_not_imported(
    trial: Trial,
    torch: Torch,
    target: Target,
    known: Surroundings,
    requirements: Requirements | Unknown | None,
) -> Diagnosis | None:
    """What the error of `import torch` comes from; None where nothing tells."""
    from envcheck.checks.import_errors import diagnose

    foreign = known.system and of_another_system(torch, known.system, target)
    found = foreign or diagnose(trial.detail, "torch", known)
    return found or _never_installed(trial, target, known, requirements)


def _never_installed(
    trial: Trial, target: Target, known: Surroundings, requirements: Requirements | Unknown | None
) -> Diagnosis | None:
    """Where torch stops at what it requires, and nobody installed."""
    from envcheck.checks.diagnosis import Diagnosis, install
    from envcheck.checks.packages_import import lacked
    from envcheck.checks.requirements_web import missing_modules

    if known.packages is None or known.system is None:
        return None
    missing = missing_modules(requirements, known.packages, target, known.system)
    package = lacked(trial, missing)
    if package is None:
        return None
    text = f"torch requires {package}, which was never installed, or was taken out."
    return Diagnosis(None, text, install(known, package))


def of_another_system(torch: Torch, system: System | Unknown, target: Target) -> Diagnosis | None:
    """Why a build with CUDA does not load on a Mac: there is none for it."""
    if not torch.cuda or isinstance(system, Unknown) or system.platform != "macos":
        return None
    from envcheck.checks.diagnosis import Diagnosis

    command = f"{python_of(target)} -m pip install --force-reinstall torch"
    return Diagnosis(
        "cuda-build-requested-on-macos",
        f"torch {torch.version} is a build with CUDA, which macOS does not have: its files are of "
        "another system.",
        Fix(
            "Install plain torch: on Apple's own processors it computes by Metal (`mps`).",
            (command,),
            Risk.REPLACES_PACKAGES,
        ),
    )
