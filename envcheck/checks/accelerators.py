"""GPUs of AMD, Intel and Apple."""

from __future__ import annotations

from envcheck import floors
from envcheck.check import Problems, check
from envcheck.checks.severities import of_gpu
from envcheck.checks.words import python_of
from envcheck.facts import Graphics, System, Target, Torch, TorchRun, Unknown, Variables
from envcheck.findings import Fix, Problem, Risk, Severity
from envcheck.profile import Profile


@check("AC101", "Programs may use the AMD GPU", requires=("PY101",))
def amd_gpu_denied(graphics: Graphics, torch: Torch, profile: Profile) -> Problems:
    """
    ## What it looks at
    The device files /dev/kfd and /dev/dri/renderD*, where PyTorch is built for ROCm.

    ## Why it matters
    They belong to the groups `render` and `video`. Who is in neither is told by PyTorch
    that there is no GPU.
    """
    amd = graphics.amd
    if amd is None or not torch.rocm or (amd.kfd != "absent" and not amd.denied):
        return
    if amd.kfd == "absent":
        yield Problem(
            "An AMD GPU is there, and /dev/kfd is not: ROCm has no way to it.",
            expected="/dev/kfd",
            actual="no such file",
            fix=Fix("Load AMD's driver.", ("sudo modprobe amdgpu",), Risk.NEEDS_ADMIN),
            severity=of_gpu(profile),
        )
        return
    groups = ",".join(name for name in amd.groups if name != "root") or "render,video"
    yield Problem(
        f"You may not open {', '.join(amd.denied)}.",
        expected=f"a member of {groups}",
        actual="permission denied",
        evidence=(f"ROCm {amd.rocm or 'is not under /opt/rocm'}",),
        fix=Fix(
            "Join the groups that may, and log in anew.",
            (f"sudo usermod -aG {groups} $USER",),
            Risk.NEEDS_ADMIN,
        ),
        verify=("ls -l /dev/kfd /dev/dri", "id -nG"),
        severity=of_gpu(profile) if "/dev/kfd" in amd.denied else Severity.WARNING,
    )


@check("AC102", "Programs may use the Intel GPU", requires=("PY101",))
def intel_gpu_without_way(
    graphics: Graphics, torch: Torch, torch_run: TorchRun | Unknown | None, profile: Profile
) -> Problems:
    """
    ## What it looks at
    Level Zero's loader and the device files of the GPU, where PyTorch is built for XPU.

    ## Why it matters
    Without either PyTorch says that there is no XPU, and computes on the CPU.
    """
    intel = graphics.intel
    works = isinstance(torch_run, TorchRun) and torch_run.xpu_available
    if intel is None or not torch.xpu or works:
        return
    if intel.denied:
        yield Problem(
            f"You may not open {', '.join(intel.denied)}.",
            expected="a member of the group render",
            actual="permission denied",
            fix=JOIN_RENDER,
            severity=of_gpu(profile),
        )
    # A wheel or a package may bring a loader of its own: PyTorch itself must have failed.
    lacks = "libze_loader.so.1" if intel.level_zero is None else "libze_intel_gpu.so.1"
    if isinstance(torch_run, TorchRun) and None in (intel.level_zero, intel.driver):
        yield Problem(
            "Level Zero is not installed, through which PyTorch reaches Intel's GPUs."
            if intel.level_zero is None
            else "Level Zero's loader is there, and the driver that it loads is not.",
            expected=lacks,
            actual="not there",
            fix=INTEL_RUNTIME,
            severity=of_gpu(profile),
        )


JOIN_RENDER = Fix(
    "Join the group that may, and log in anew.",
    ("sudo usermod -aG render $USER",),
    Risk.NEEDS_ADMIN,
)
INTEL_RUNTIME = Fix(
    "Install Intel's GPU runtime.",
    ("sudo apt install libze1 libze-intel-gpu1",),
    Risk.NEEDS_ADMIN,
)


@check("AC103", "The Metal device of PyTorch runs on this macOS", requires=("PY101",))
def macos_too_old(
    system: System, target: Target, torch: Torch, torch_run: TorchRun | Unknown | None
) -> Problems:
    """
    ## What it looks at
    The version of macOS on Apple silicon, and the oldest that PyTorch's `mps` runs on.

    ## Why it matters
    On an older one PyTorch works, and computes on the CPU alone.
    """
    native = "arm64" in (system.arch, system.native_arch) and target.arch == "arm64"
    floor = floors.of_torch(floors.MACOS_FOR_MPS, torch.version)
    if system.platform != "macos" or not native or floor is None:
        return
    works = isinstance(torch_run, TorchRun) and torch_run.mps_available
    if works or floors.numbers(system.version) >= floors.numbers(floor):
        return
    yield Problem(
        f"macOS {system.version} is too old for the Metal device of torch {torch.version}.",
        cause="mps-macos-too-old",
        expected=f"macOS {floor}",
        actual=system.version,
        fix=Fix("Update macOS; until then PyTorch computes on the CPU."),
        verify=(
            f"{python_of(target)} -c 'import torch; print(torch.backends.mps.is_available())'",
        ),
        severity=Severity.WARNING,
    )


@check("AC104", "Python is made for this Mac's processor", Severity.WARNING)
def python_is_translated(system: System, target: Target) -> Problems:
    """
    ## What it looks at
    The architecture of the target Python on a Mac with Apple's own processor.

    ## Why it matters
    A Python made for Intel is translated (Rosetta): NumPy is slow, there is no Metal
    device, and PyTorch has had no such builds since 2.2.
    """
    apple = system.platform == "macos" and "arm64" in (system.arch, system.native_arch)
    if not apple or target.arch != "x86_64":
        return
    yield Problem(
        f"{target.python} is made for Intel (x86_64), and this Mac has Apple's processor (arm64).",
        cause="macos-x86-python-on-apple-silicon",
        expected="arm64",
        actual="x86_64",
        fix=Fix(
            "Install the Miniforge for arm64, and make the environment anew.",
            (
                "curl -LO https://github.com/conda-forge/miniforge/releases/latest/download/"
                "Miniforge3-MacOSX-arm64.sh",
                "bash Miniforge3-MacOSX-arm64.sh",
            ),
        ),
        verify=(f"{python_of(target)} -c 'import platform; print(platform.machine())'",),
    )


@check(
    "AC105",
    "HSA_OVERRIDE_GFX_VERSION names a GPU that PyTorch is built for",
    Severity.WARNING,
    requires=("PY101",),
)
def override_without_code(variables: Variables, torch: Torch, torch_run: TorchRun) -> Problems:
    """
    ## What it looks at
    The variable that has ROCm take a GPU for another one, and the GPUs that this PyTorch has
    code for.

    ## Why it matters
    It helps a GPU that is not built in, where a near relative is. Named wrongly, or left from
    another machine, the first computation ends with "invalid device function", or crashes.
    """
    value = variables.values.get("HSA_OVERRIDE_GFX_VERSION", "")
    numbers, works = floors.numbers(value), torch_run.computed_on == "cuda"
    if not torch.rocm or len(numbers) != 3 or works or not torch_run.arch_list:
        return
    name = f"gfx{numbers[0]}{numbers[1]:x}{numbers[2]:x}"
    if name in torch_run.arch_list:
        return
    yield Problem(
        f"HSA_OVERRIDE_GFX_VERSION is {value} ({name}), and torch {torch.version} has no code for "
        "that.",
        cause="rocm-gfx-not-in-build",
        expected=", ".join(torch_run.arch_list),
        actual=name,
        fix=Fix("Take it out.", ("unset HSA_OVERRIDE_GFX_VERSION",), Risk.REVERSIBLE),
        verify=("rocminfo | grep gfx",),
    )


@check("AC106", "PyTorch brings its libraries for this AMD GPU", requires=("PY101", "AC101"))
def no_library_for_gfx(
    graphics: Graphics,
    torch: Torch,
    variables: Variables,
    torch_run: TorchRun | Unknown | None,
    profile: Profile,
) -> Problems:
    """
    ## What it looks at
    The name of the AMD GPU's kind, by the kernel (gfx1103), and the kinds that this PyTorch
    has files of rocBLAS for; where PyTorch itself was asked, its own list decides (TO104).

    ## Why it matters
    The first matrix product ends with "invalid device function" or "Cannot read ...
    TensileLibrary.dat", and often takes the program along.
    """
    asked = isinstance(torch_run, TorchRun) and bool(torch_run.arch_list or torch_run.computed_on)
    if asked or not torch.gfx or variables.values.get("HSA_OVERRIDE_GFX_VERSION"):
        return
    cards = [gpu for gpu in graphics.gpus if gpu.vendor == "amd" and gpu.capability]
    foreign = next((gpu for gpu in cards if gpu.capability not in torch.gfx), None)
    if foreign is None or any(gpu.capability in torch.gfx for gpu in cards):
        return
    stand_in = floors.stand_in_for(str(foreign.capability), torch.gfx)
    override = f"export HSA_OVERRIDE_GFX_VERSION={stand_in}"
    yield Problem(
        f"The AMD GPU is {foreign.capability}, and torch {torch.version} is for "
        f"{', '.join(torch.gfx)}.",
        cause="rocm-gfx-not-in-build",
        expected=foreign.capability,
        actual=", ".join(torch.gfx),
        fix=Fix("Let ROCm take it for the nearest that is there.", (override,), Risk.REVERSIBLE)
        if stand_in
        else Fix("Take a PyTorch that was built for it."),
        severity=of_gpu(profile),
    )
