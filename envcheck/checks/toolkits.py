"""Whether extensions of PyTorch could be compiled here. Only who compiles some needs to care."""

from __future__ import annotations

from envcheck import floors
from envcheck.check import Problems, check
from envcheck.checks.severities import works
from envcheck.checks.words import prefix_of, python_of, quoted
from envcheck.facts import (
    Graphics,
    Packages,
    System,
    Target,
    Toolkit,
    Toolkits,
    Torch,
    TorchRun,
    Unknown,
)
from envcheck.findings import Fix, Problem, Risk, Severity
from envcheck.profile import Profile

BUILT = frozenset({
    "apex", "causal-conv1d", "deepspeed", "detectron2", "diff-gaussian-rasterization",
    "flash-attn", "mamba-ssm", "minkowskiengine", "mmcv", "mmcv-full", "natten", "nvdiffrast",
    "pycuda", "pytorch3d", "tinycudann", "torch-cluster", "torch-scatter", "torch-sparse",
    "torch-spline-conv", "torchsparse", "transformer-engine",
})  # fmt: skip
"""Packages that compile for CUDA when they are installed, or when they are used."""


@check(
    "TK101", "`nvcc` is of the CUDA that PyTorch was built for", Severity.INFO, requires=("PY101",)
)
def nvcc_of_another_cuda(
    toolkits: Toolkits,
    torch: Torch,
    target: Target,
    profile: Profile,
    packages: Packages | Unknown | None,
) -> Problems:
    """
    ## What it looks at
    The CUDA toolkits on the disk, and the one that a build would take: that of CUDA_HOME,
    else that of the first `nvcc` on the search path, beside the CUDA of PyTorch.

    ## Why it matters
    PyTorch itself brings all of CUDA that it runs on, and needs no toolkit. Only where an
    extension is compiled must both be of one major version: flash-attn, detectron2 and
    their like end with "The detected CUDA version mismatches the version that was used to
    compile PyTorch". Where nothing is compiled this is a remark.
    """
    first = next(iter(toolkits.cuda), None)
    if first is None or not torch.cuda:
        return
    wanted = _built(profile, packages)
    if first.nvcc is None:
        yield _no_toolkit(first, torch, wanted)
    elif first.version and not _same_major(first.version, torch.cuda):
        yield Problem(
            f"A build would take nvcc {first.version} of {first.home} ({first.found_by}), and "
            f"torch {torch.version} is of CUDA {torch.cuda}{_for_whom(wanted)}",
            cause="extension-build-nvcc-mismatch",
            expected=f"nvcc of CUDA {torch.cuda.split('.')[0]}",
            actual=f"nvcc {first.version}",
            evidence=tuple(
                f"{toolkit.home}: CUDA {toolkit.version or 'not known'}, by {toolkit.found_by}"
                for toolkit in toolkits.cuda
            ),
            fix=_right_nvcc(toolkits, torch.cuda, target),
            verify=("nvcc --version", f"{python_of(target)} -c 'import torch; {CUDA_OF_TORCH}'"),
            severity=_severity(wanted),
        )


CUDA_OF_TORCH = "print(torch.version.cuda)"


def _no_toolkit(named: Toolkit, torch: Torch, wanted: tuple[str, ...]) -> Problem:
    return Problem(
        f"{named.found_by} is {named.home}, and there is no nvcc in it{_for_whom(wanted)}",
        cause="extension-build-nvcc-mismatch",
        expected=f"a CUDA toolkit {torch.cuda}",
        actual="no bin/nvcc",
        fix=Fix("Take the variable out.", (f"unset {named.found_by}",), Risk.REVERSIBLE),
        severity=_severity(wanted),
    )


def _right_nvcc(toolkits: Toolkits, cuda: str, target: Target) -> Fix:
    fitting = (t for t in toolkits.cuda if t.nvcc and t.version and _same_major(t.version, cuda))
    if other := next(fitting, None):
        home = quoted(other.home)
        steps = (f"export CUDA_HOME={home}", f"export PATH={home}/bin:$PATH")
        return Fix(f"Let builds take {other.home}.", steps, Risk.REVERSIBLE)
    if target.kind == "conda":
        command = f"conda install -p {prefix_of(target)} -c conda-forge cuda-nvcc={cuda}"
        return Fix("Put the right nvcc into the environment.", (command,), Risk.REPLACES_PACKAGES)
    return Fix(f"Before you compile an extension, install the toolkit of CUDA {cuda}.")


@check("TK102", "`nvcc` takes the compiler of this system", Severity.INFO, requires=("PY101",))
def nvcc_refuses_compiler(
    toolkits: Toolkits, torch: Torch, profile: Profile, packages: Packages | Unknown | None
) -> Problems:
    """
    ## What it looks at
    The version of GCC that is found first, and the newest that the toolkit's own headers
    let pass.

    ## Why it matters
    nvcc hands the C++ part to GCC, and stops at a newer one: "unsupported GNU version!
    gcc versions later than 13 are not supported". Only who compiles for CUDA meets this.
    """
    first = next((toolkit for toolkit in toolkits.cuda if toolkit.nvcc), None)
    gcc = next((c for c in toolkits.compilers or () if c.family == "gcc" and c.version), None)
    if first is None or gcc is None or not torch.cuda:
        return
    same = (t.newest_gcc for t in toolkits.cuda if t.version == first.version)
    newest = first.newest_gcc or next(filter(None, same), None)
    if newest is None or floors.numbers(gcc.version or "")[0] <= newest:
        return
    wanted = _built(profile, packages)
    yield Problem(
        f"nvcc {first.version or ''} of {first.home} takes GCC up to {newest}, and {gcc.name} is "
        f"{gcc.version}{_for_whom(wanted)}",
        expected=f"GCC {newest} or older",
        actual=f"{gcc.path}: {gcc.version}",
        fix=Fix(
            "Name an older one to nvcc, once it is installed.",
            (f"export NVCC_PREPEND_FLAGS='-ccbin g++-{newest}'",),
            Risk.REVERSIBLE,
        ),
        verify=("nvcc --version", "gcc --version"),
        severity=_severity(wanted),
    )


@check(
    "TK103", "A compiler is there for what has to be compiled", Severity.INFO, requires=("PY101",)
)
def compiler_missing(
    toolkits: Toolkits,
    torch: Torch,
    graphics: Graphics,
    system: System,
    target: Target,
    profile: Profile,
    packages: Packages | Unknown | None,
) -> Problems:
    """
    ## What it looks at
    Compilers of C and C++ and the target's Python.h, where something needs them: a package
    of the profile that is compiled when it is installed, or `torch.compile` on a GPU.

    ## Why it matters
    pip falls back to the source where there is no wheel, and fails without a compiler.
    Triton, behind `torch.compile`, compiles a small launcher with the first call. All else
    comes ready-made: a machine without a compiler is in order.
    """
    wanted = _built(profile, packages)
    compiles = bool(toolkits.triton_links and torch.cuda and graphics.nvidia)
    if toolkits.compilers is None or not (wanted or compiles):
        return
    lacks = [] if toolkits.compilers else ["compiler of C++"]
    lacks += ["Python.h"] if toolkits.python_header is False else []
    if not lacks:
        return
    windows = system.platform == "windows"
    yield Problem(
        f"There is no {' and no '.join(lacks)} here: "
        + (f"{', '.join(wanted)} cannot be compiled." if wanted else "`torch.compile` will fail."),
        cause="windows-source-build-instead-of-wheel" if windows and wanted else None,
        expected="a compiler of C++ and Python.h",
        actual=f"no {', no '.join(lacks)}",
        fix=_compiler_for(system, target),
        verify=("cl",) if windows else ("cc --version",),
        severity=_severity(wanted),
    )


def _compiler_for(system: System, target: Target) -> Fix:
    if system.platform == "windows":
        text = "Take a wheel that was made for this torch; else install the C++ build tools."
        command = "winget install Microsoft.VisualStudio.2022.BuildTools"
        return Fix(text, (command,), Risk.NEEDS_ADMIN)
    if target.kind == "conda":
        command = f"conda install -p {prefix_of(target)} -c conda-forge cxx-compiler"
        return Fix("Put one into the environment.", (command,), Risk.REPLACES_PACKAGES)
    if system.platform == "macos":
        return Fix("Install Apple's command line tools.", ("xcode-select --install",))
    apt = any(name in system.name for name in ("Debian", "Ubuntu", "Mint"))
    commands = ("sudo apt install build-essential python3-dev",) if apt else ()
    return Fix("Install them with the system's own tool.", commands, Risk.NEEDS_ADMIN)


@check("TK104", "Linkers find libcuda for `torch.compile`", Severity.WARNING, requires=("PY101",))
def libcuda_without_linker_name(
    toolkits: Toolkits, torch: Torch, graphics: Graphics, torch_run: TorchRun | Unknown | None
) -> Problems:
    """
    ## What it looks at
    The files libcuda.so.1, which programs load, and libcuda.so, which the linker takes;
    and which of them the Triton in the target asks for.

    ## Why it matters
    Some drivers, and most containers, bring only the first. CUDA then works, and the first
    `torch.compile` of an older Triton ends with "/usr/bin/ld: cannot find -lcuda".
    """
    links = toolkits.triton_links == "cuda" and torch.cuda and graphics.nvidia is not None
    if not links or not toolkits.libcuda or toolkits.libcuda_for_linkers:
        return
    path = toolkits.libcuda[0]
    short = path.removesuffix(".1")
    yield Problem(
        f"{path} is there and {short} is not: `torch.compile` cannot be linked.",
        cause="libcuda-linker-name-missing",
        expected=short,
        actual=", ".join(toolkits.libcuda),
        fix=Fix(
            "Make the link; without rights, make it in a folder of your own for LIBRARY_PATH.",
            (f"sudo ln -s {quoted(path)} {quoted(short)}",),
            Risk.NEEDS_ADMIN,
        ),
        verify=(f"ls -l {quoted(short)}",),
        severity=Severity.WARNING if works(torch_run) or torch_run is None else Severity.INFO,
    )


def _built(profile: Profile, packages: Packages | Unknown | None) -> tuple[str, ...]:
    """What the profile requires, or the target has, that compiles for CUDA."""
    there = packages.distributions if isinstance(packages, Packages) else ()
    names = [*(need.package for need in profile.needs), *(d.name for d in there)]
    return tuple(dict.fromkeys(name for name in names if name in BUILT))


def _severity(wanted: tuple[str, ...]) -> Severity:
    return Severity.WARNING if wanted else Severity.INFO


def _for_whom(wanted: tuple[str, ...]) -> str:
    if wanted:
        return f": {', '.join(wanted)} cannot be compiled so."
    return ". It matters only when an extension is compiled."


def _same_major(one: str, other: str) -> bool:
    return one.split(".")[0] == other.split(".")[0]
