"""PyTorch: whether it loads, and whether its build fits the machine."""

from __future__ import annotations

from envcheck import floors
from envcheck.check import Problems, check
from envcheck.checks import cuda_errors, torch_builds
from envcheck.checks.driver_module import is_too_old, system_of_driver
from envcheck.checks.packages import HOW
from envcheck.checks.severities import of_gpu
from envcheck.checks.words import python_of
from envcheck.facts import (
    Graphics,
    Libraries,
    Packages,
    Processor,
    Requirements,
    System,
    Target,
    Torch,
    TorchRun,
    Unknown,
    Variables,
)
from envcheck.findings import Fix, Problem, Risk, Severity
from envcheck.profile import Profile


@check("TO101", "PyTorch can be imported", requires=("PY101",))
def torch_cannot_be_imported(
    torch_run: TorchRun,
    torch: Torch,
    target: Target,
    packages: Packages | Unknown | None,
    libraries: Libraries | Unknown | None,
    variables: Variables | Unknown,
    system: System | Unknown,
    processor: Processor | Unknown,
    requirements: Requirements | Unknown | None,
) -> Problems:
    """
    ## What it looks at
    `import torch` in a process of its own, with a deadline; and what its error says.

    ## Why it matters
    Nothing of the tensor and autograd lessons runs without it. An OSError names a
    library that is missing or foreign; a crash or a hang usually comes from two builds
    of one library in one process, or from a driver that does not answer.
    """
    trial = torch_run.trial
    if torch_run.stage != "start" or trial.outcome == "ok":
        return
    from envcheck.checks.surroundings import around

    known = around(target, packages, libraries, variables, system, processor)
    found = torch_builds.why_not_imported(trial, torch, target, known, requirements)
    last = trial.detail.splitlines()[-1] if trial.detail else f"after {trial.seconds:.0f} s"
    says = f"torch {torch.version} {HOW[trial.outcome]}: {last}"
    yield Problem(
        f"{says}\n{found.sentence}" if found else says,
        cause=found.cause if found else None,
        expected="import torch",
        actual=trial.outcome,
        evidence=(torch.location, *trial.detail.splitlines()),
        fix=found.fix if found else _once_more(target),
        verify=(f"{python_of(target)} -c 'import torch'",),
    )


def _once_more(target: Target) -> Fix:
    command = f"{python_of(target)} -m pip install --force-reinstall --no-cache-dir torch"
    return Fix("Install it once more, without what is cached.", (command,), Risk.REPLACES_PACKAGES)


@check("TO102", "PyTorch is built for the GPU of this machine", requires=("PY101",))
def cpu_build_on_gpu_machine(
    torch: Torch,
    graphics: Graphics,
    target: Target,
    profile: Profile,
    packages: Packages | Unknown | None,
) -> Problems:
    """
    ## What it looks at
    A PyTorch without CUDA, or for another maker's GPUs, on a machine whose NVIDIA GPU and
    driver are in order; in an environment of conda's also the packages that choose that
    build (`cpuonly`).

    ## Why it matters
    It computes on the CPU, and says no word of it: `torch.cuda.is_available()` is False.
    """
    cards = [gpu for gpu in graphics.gpus if gpu.vendor == "nvidia"]
    driver = graphics.nvidia.version if graphics.nvidia else None
    served = torch_builds.instead_of_cuda(torch, graphics)
    if not cards or driver is None or served is None:
        return
    chosen = _cpu_builds(packages)
    yield Problem(
        f"torch {torch.version} is built for {served[0]} only, and here is {cards[0].name}.",
        cause="conda-solver-picked-cpu-build" if chosen else served[1],
        expected="a CUDA build",
        actual=f"{torch.version}, for {served[0]}",
        evidence=(torch.location, f"NVIDIA driver {driver}", *chosen),
        fix=torch_builds.with_cuda(target, graphics),
        verify=(f"{python_of(target)} -c 'import torch; print(torch.cuda.is_available())'",),
        severity=Severity.ERROR if profile.gpu else Severity.INFO,
    )


def _cpu_builds(packages: Packages | Unknown | None) -> tuple[str, ...]:
    """Conda's packages that are PyTorch for the CPU, or hold the solver to it."""
    records = packages.conda_records if isinstance(packages, Packages) else ()
    chosen = (
        record
        for record in records
        if record.name in ("cpuonly", "pytorch-cpu")
        or (record.name in ("pytorch", "pytorch-mutex", "libtorch") and "cpu" in record.build)
    )
    return tuple(f"conda: {r.name} {r.version} {r.build}" for r in chosen)


@check(
    "TO103",
    "The NVIDIA driver is new enough for PyTorch's CUDA",
    requires=("PY101", "GR106"),
)
def driver_too_old(
    torch: Torch,
    graphics: Graphics,
    system: System,
    profile: Profile,
    torch_run: TorchRun | Unknown | None,
) -> Problems:
    """
    ## What it looks at
    The CUDA that PyTorch was built for, and the oldest driver that serves that family;
    PyTorch's own complaint of a driver that is too old.

    ## Why it matters
    With an older driver PyTorch loads, warns once, and computes on the CPU. Within one
    family of CUDA a newer minor version runs on the family's oldest driver.
    """
    complaint = cuda_errors.cuda_of_old_driver(cuda_errors.said_by(torch_run))
    nvidia = graphics.nvidia
    if not torch.cuda or not (complaint or (nvidia and is_too_old(nvidia, torch.cuda, system))):
        return
    has = f"CUDA {complaint}" if complaint else nvidia and (nvidia.version or f"CUDA {nvidia.cuda}")
    floor = floors.driver_for(torch.cuda, system_of_driver(system))
    wants = f"driver {floor}" if floor else f"a driver for CUDA {torch.cuda}"
    yield Problem(
        f"NVIDIA driver {has} is too old for torch's CUDA {torch.cuda}, which wants {wants}.",
        cause="driver-too-old-for-torch-cuda",
        expected=wants,
        actual=str(has),
        evidence=cuda_errors.lines_of(torch_run),
        fix=Fix(
            "Install a newer driver, or a torch built for an older CUDA.", (), Risk.NEEDS_ADMIN
        ),
        verify=("nvidia-smi",),
        severity=of_gpu(profile),
    )


@check("TO104", "PyTorch holds code for this GPU", requires=("PY101",))
def gpu_not_in_build(torch_run: TorchRun, torch: Torch) -> Problems:
    """
    ## What it looks at
    The GPU's compute capability against the list that PyTorch was built for.

    ## Why it matters
    For a GPU that is not on it the first computation ends with "no kernel image is
    available", or takes minutes.
    """
    capability, built = torch_run.capability, torch_run.arch_list
    if not capability or not built or floors.runs_on(capability, built):
        return
    newer = capability.startswith("sm_") and floors.numbers(capability) > max(
        floors.numbers(arch) for arch in built
    )
    rocm = "rocm-gfx-not-in-build"
    stand_in = floors.stand_in_for(capability, built)
    text = f"Install a {'newer' if newer else 'n older'} PyTorch.".replace("a n ", "an ")
    fix = (
        Fix(text)
        if stand_in is None
        else Fix(
            "Let ROCm take it for the nearest GPU that is built in; or install a newer PyTorch.",
            (f"export HSA_OVERRIDE_GFX_VERSION={stand_in}",),
            Risk.REVERSIBLE,
        )
    )
    yield Problem(
        f"{torch_run.device_name} is {capability}, and torch {torch.version} is built for "
        f"{', '.join(built)}.",
        cause=rocm if torch.rocm else f"gpu-too-{'new' if newer else 'old'}-for-torch-build",
        expected=capability,
        actual=", ".join(built),
        fix=fix,
        severity=Severity.ERROR,
    )


@check(
    "TO105",
    "PyTorch finds the GPU it is built for",
    requires=(
        "PY101",
        *("TO101", "TO103", "GR101", "GR102", "GR103", "GR104", "GR105", "GR106", "GR107"),
        *("AC101", "AC102"),
    ),
)
def gpu_not_found(
    torch_run: TorchRun, torch: Torch, graphics: Graphics, profile: Profile
) -> Problems:
    """
    ## What it looks at
    A build of PyTorch for CUDA, ROCm or XPU on a machine with such a GPU and its driver,
    that says it finds none.

    ## Why it matters
    Everything then runs on the CPU. What PyTorch warned of while it was asked is the
    best clue to the reason.
    """
    vendors = {gpu.vendor for gpu in graphics.gpus}
    nvidia = torch.cuda and graphics.nvidia is not None and "nvidia" in vendors
    amd = torch.rocm and graphics.amd is not None and graphics.amd.kfd == "yes"
    intel = torch.xpu and graphics.intel is not None
    found = torch_run.xpu_available if intel else torch_run.cuda_available
    if not (nvidia or amd or intel) or found is not False:
        return
    name = "xpu" if intel else "cuda"
    yield Problem(
        f"torch {torch.version} does not find the GPU, although its driver is there.",
        expected=f"torch.{name}.is_available() is True",
        actual="False",
        evidence=torch_run.warnings,
        severity=of_gpu(profile),
    )


@check("TO106", "PyTorch computes, and rightly", requires=("TO101", "TO104", "GR107"))
def torch_cannot_compute(torch_run: TorchRun) -> Problems:
    """
    ## What it looks at
    The gradient of a small matrix product on the best device, against its known value.

    ## Why it matters
    A device can be listed and still not work: no code for it, no memory left, a driver
    that hangs with the first kernel.
    """
    trial = torch_run.trial
    if torch_run.stage == "computed" or (torch_run.stage == "start" and trial.outcome != "ok"):
        return
    doing = "asked for its devices" if torch_run.stage == "imported" else "computing"
    last = trial.detail.splitlines()[-1] if trial.detail else ""
    error = cuda_errors.in_text(trial.detail)
    yield Problem(
        f"PyTorch was ended while {doing}: {trial.outcome} {last}".rstrip(),
        cause=error.cause if error else None,
        expected="the known gradient",
        actual=trial.outcome,
        evidence=(*trial.detail.splitlines(), *torch_run.warnings),
        fix=error.fix if error else None,
    )


@check("TO107", "PyTorch's files are of one version", Severity.WARNING, requires=("PY101",))
def torch_files_disagree(torch: Torch, packages: Packages, target: Target) -> Problems:
    """
    ## What it looks at
    The version in torch's own files, in its record, and its libraries.

    ## Why it matters
    They differ after an install that was cut short, or one put over another: imports
    then end in missing symbols.
    """
    record = next((d for d in packages.distributions if d.name == "torch"), None)
    mend = Fix(
        "Install it once more.",
        (f"{python_of(target)} -m pip install --force-reinstall torch",),
        Risk.REPLACES_PACKAGES,
    )
    if record and torch.version and record.version.split("+")[0] != torch.version.split("+")[0]:
        yield Problem(
            f"torch's files are of {torch.version}, its record says {record.version}.",
            expected=record.version,
            actual=torch.version,
            evidence=(torch.location,),
            fix=mend,
        )
    if torch.cuda and torch.libraries and "libtorch_cuda" not in torch.libraries:
        yield Problem(
            f"torch {torch.version} is a CUDA build, and its libtorch_cuda is not there.",
            expected="libtorch_cuda",
            actual=", ".join(torch.libraries),
            evidence=(torch.location,),
            fix=mend,
        )
