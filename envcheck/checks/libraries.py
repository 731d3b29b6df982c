"""Shared libraries that lie in the way of PyTorch's."""

from __future__ import annotations

from envcheck import floors
from envcheck.check import Problems, check
from envcheck.checks.severities import works
from envcheck.checks.words import python_of
from envcheck.facts import (
    Libraries,
    Packages,
    SharedLibrary,
    Target,
    Torch,
    TorchRun,
    Unknown,
    is_inside,
)
from envcheck.findings import Fix, Problem, Risk, Severity

PACKAGES = {
    "libcublas": "cublas",
    "libcudart": "cuda-runtime",
    "libcudnn": "cudnn",
    "libcufft": "cufft",
    "libcurand": "curand",
    "libcusolver": "cusolver",
    "libcusparse": "cusparse",
    "libnccl": "nccl",
    "libnvJitLink": "nvjitlink",
    "libnvrtc": "cuda-nvrtc",
}
"""Head of a library's name -> the package of NVIDIA's that brings it."""


@check(
    "LB101",
    "No other CUDA library stands before PyTorch's",
    Severity.WARNING,
    requires=("PY101",),
)
def cuda_libraries_shadowed(
    libraries: Libraries, packages: Packages, torch: Torch, torch_run: TorchRun | Unknown | None
) -> Problems:
    """
    ## What it looks at
    The folders of LD_LIBRARY_PATH for libraries of CUDA that were installed with PyTorch,
    too: of the same name, and older.

    ## Why it matters
    The loader takes the first it meets. PyTorch then calls functions that the older one
    does not have: "undefined symbol: __nvJitLinkComplete_12_4". A toolkit of another
    major version has other names, and a newer one has all the functions: they do no harm.
    """
    ours = {library.name: _ours(library, packages) for library in libraries.own}
    met = [library for library in libraries.before if library.name in ours]
    older = [library for library in met if _is_older(library, ours[library.name])]
    unknown = [library for library in met if not (library.version and ours[library.name])]
    if not (shadows := older or unknown):
        return
    nccl = all(library.name.startswith("libnccl") for library in shadows)
    from envcheck.checks.diagnosis import unset_search

    yield Problem(
        f"LD_LIBRARY_PATH puts {'older libraries' if older else 'others'} before those that "
        f"PyTorch brought: {', '.join(library.name for library in shadows)}.",
        cause="other-nccl-shadows-torch-nccl" if nccl else "ld-library-path-shadows-torch-libs",
        expected="the libraries beside PyTorch",
        actual=", ".join(sorted({library.path.rpartition("/")[0] for library in shadows})),
        evidence=tuple(
            f"{library.path}: {library.version or 'version not known'}; "
            f"PyTorch's: {ours[library.name] or 'not known'}"
            for library in shadows
        ),
        fix=unset_search(),
        severity=Severity.WARNING if older and not works(torch_run) else Severity.INFO,
    )


def _is_older(library: SharedLibrary, ours: str | None) -> bool:
    if library.version is None or ours is None:
        return False
    theirs = floors.numbers(library.version)
    return theirs < floors.numbers(ours)[: len(theirs)]


def _ours(library: SharedLibrary, packages: Packages) -> str | None:
    """Version of a library that was installed with PyTorch: the file's, else its package's."""
    stem = next((PACKAGES[head] for head in PACKAGES if library.name.startswith(head)), None)
    names = {f"nvidia-{stem}"} | {f"nvidia-{stem}-cu{major}" for major in (11, 12, 13)}
    wheel = next((d.version for d in packages.distributions if d.name in names), None)
    return library.version or wheel


@check(
    "LB102",
    "conda's CUDA toolkit does not lie beside pip's PyTorch",
    Severity.WARNING,
    requires=("PY101",),
)
def conda_toolkit_beside_pip_torch(
    packages: Packages, target: Target, torch: Torch, torch_run: TorchRun | Unknown | None
) -> Problems:
    """
    ## What it looks at
    conda's package `cudatoolkit` in the environment of a PyTorch that pip installed, both
    of the same major version of CUDA.

    ## Why it matters
    pip's PyTorch brings CUDA of its own, and some of it finds conda's in place of it:
    "undefined symbol ... version libcublasLt.so.11".
    """
    if not torch.cuda:
        return
    # Here, because most machines have a PyTorch without CUDA, or no GPU at all.
    from envcheck.checks import import_errors
    from envcheck.checks.surroundings import around

    known = around(packages, target)
    toolkit = known.conda_toolkit
    if toolkit is None or toolkit.split(".")[0] != torch.cuda.split(".")[0]:
        return
    if works(torch_run) or not target.prefix or not is_inside(torch.location, target.prefix):
        return
    found = import_errors.conda_toolkit(known)
    yield Problem(
        found.sentence,
        cause=found.cause,
        expected="one source of CUDA",
        actual=f"cudatoolkit {toolkit} and torch {torch.version}",
        fix=found.fix,
    )


@check("LB103", "NVIDIA's packages are all for one CUDA", Severity.WARNING, requires=("PY101",))
def nvidia_packages_mixed(packages: Packages, target: Target, torch: Torch) -> Problems:
    """
    ## What it looks at
    The same library of NVIDIA's installed for two versions of CUDA: nvidia-cudnn-cu12
    beside nvidia-cudnn-cu13.

    ## Why it matters
    Both put their files into one folder. The last one has overwritten the other's, and
    taking one out takes files of the other along.
    """
    if not torch.cuda:
        return
    from envcheck.checks.surroundings import around

    mixed = around(packages, target).mixed
    if not mixed:
        return
    names = [d for d in packages.distributions if d.name.startswith("nvidia-")]
    strange = [d.name for d in names if d.name.endswith(tuple(mixed - {_series(torch)}))]
    yield Problem(
        f"NVIDIA's packages for {' and '.join(sorted(mixed))} lie over each other.",
        cause="mixed-nvidia-cu11-cu12-wheels",
        expected=_series(torch),
        actual=", ".join(sorted(mixed)),
        evidence=tuple(f"{d.name} {d.version}" for d in names if d.name.endswith(tuple(mixed))),
        fix=Fix(
            "Take the foreign ones out, and put PyTorch's back; better, make a new environment.",
            (
                f"{python_of(target)} -m pip uninstall -y {' '.join(strange)}",
                f"{python_of(target)} -m pip install --force-reinstall torch",
            ),
            Risk.REPLACES_PACKAGES,
        ),
    )


def _series(torch: Torch) -> str:
    """How NVIDIA's packages for this PyTorch end: cu12."""
    return f"cu{(torch.cuda or '').split('.')[0]}"
