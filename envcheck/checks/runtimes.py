"""What computes beside PyTorch in one environment: other CUDA runtimes, cuDNN's compiler, MKL."""

from __future__ import annotations

import re
from collections.abc import Iterator

from envcheck import floors
from envcheck.check import Problems, check
from envcheck.checks.driver_module import is_too_old, system_of_driver
from envcheck.checks.severities import of_gpu
from envcheck.checks.words import python_of, quoted
from envcheck.facts import (
    Graphics,
    Numerics,
    Packages,
    System,
    Target,
    Torch,
    TorchRun,
    Unknown,
    Variables,
)
from envcheck.findings import Fix, Problem, Risk, Severity
from envcheck.profile import Profile


@check(
    "RT101", "The driver serves every CUDA that is installed", Severity.WARNING, requires=("PY101",)
)
def driver_too_old_for_others(
    packages: Packages, torch: Torch | None, graphics: Graphics, system: System, profile: Profile
) -> Problems:
    """
    ## What it looks at
    CUDA runtimes in the target beside PyTorch's own: those that CuPy, JAX and others take,
    by pip's and conda's records; and the oldest driver that serves each.

    ## Why it matters
    PyTorch may compute while another package ends with error 35, "CUDA driver version is
    insufficient for CUDA runtime version".
    """
    nvidia, own = graphics.nvidia, (torch.cuda or "").split(".")[0] if torch else ""
    if nvidia is None or nvidia.version is None:
        return
    for name, cuda in _runtimes(packages):
        if cuda.split(".")[0] == own or not is_too_old(nvidia, cuda, system):
            continue
        floor = floors.driver_for(cuda, system_of_driver(system))
        yield Problem(
            f"{name} is of CUDA {cuda}, and driver {nvidia.version} is too old for it.",
            cause="driver-insufficient-for-runtime",
            expected=f"driver {floor}" if floor else f"a driver for CUDA {cuda}",
            actual=nvidia.version,
            evidence=(f"{name}: CUDA {cuda}",),
            fix=Fix(f"Install a newer driver, or {name} for an older CUDA.", (), Risk.NEEDS_ADMIN),
            verify=("nvidia-smi",),
            severity=of_gpu(profile),
        )


def _runtimes(packages: Packages) -> Iterator[tuple[str, str]]:
    """Packages that bring a CUDA runtime or need one, each with the CUDA that it is of."""
    for distribution in packages.distributions:
        if distribution.name.startswith("nvidia-cuda-runtime"):
            yield distribution.name, distribution.version
        elif found := re.fullmatch(r"(?:cupy-cuda|jax-cuda)(\d\d)(?:x|-plugin)", distribution.name):
            yield distribution.name, found[1]
    for record in packages.conda_records:
        if record.name in ("cudatoolkit", "cuda-cudart"):
            yield record.name, record.version


@check("RT102", "CuDNN finds the compiler that it loads", Severity.INFO, requires=("PY101",))
def nvrtc_without_its_name(
    torch: Torch, graphics: Graphics, torch_run: TorchRun | Unknown | None
) -> Problems:
    """
    ## What it looks at
    The names of libnvrtc in the folder of PyTorch's libraries.

    ## Why it matters
    Wheels up to torch 2.0 have it under a name of their own (libnvrtc-672ee683.so), and their
    cuDNN asks for libnvrtc.so: a convolution may end with "Could not load library
    libcudnn_cnn_infer.so.8. Error: libnvrtc.so: cannot open shared object file".
    """
    hashed = [name for name in torch.nvrtc if re.fullmatch(r"libnvrtc-[0-9a-f]+\.so[.\d]*", name)]
    if not torch.cuda or not hashed or "libnvrtc.so" in torch.nvrtc or graphics.nvidia is None:
        return
    detail = torch_run.trial.detail if isinstance(torch_run, TorchRun) else ""
    folder = f"{torch.location}/lib"
    yield Problem(
        f"{folder} has {hashed[0]}, and no libnvrtc.so, which cuDNN may ask for.",
        cause="nvrtc-symlink-missing",
        expected="libnvrtc.so",
        actual=", ".join(torch.nvrtc),
        fix=Fix(
            "Where a convolution stops for it, make the name; or take a newer PyTorch.",
            (f"ln -s {hashed[0]} {quoted(folder + '/libnvrtc.so')}",),
            Risk.REVERSIBLE,
        ),
        severity=Severity.WARNING if "libnvrtc.so:" in detail else Severity.INFO,
    )


@check(
    "RT103", "MKL and PyTorch agree on how threads are started", Severity.INFO, requires=("PY101",)
)
def mkl_wants_other_threads(
    packages: Packages, torch: Torch, variables: Variables, numerics: Numerics | Unknown | None
) -> Problems:
    """
    ## What it looks at
    conda's MKL with its package mkl-service beside a PyTorch that brings GCC's threads
    (libgomp), and the variable MKL_THREADING_LAYER.

    ## Why it matters
    A program that imports torch before NumPy, or that starts another such, may end with
    "MKL_THREADING_LAYER=INTEL is incompatible with libgomp.so.1". It is then enough to import
    NumPy first, or to set the variable.
    """
    names = {d.name for d in packages.distributions} | {r.name for r in packages.conda_records}
    by_pip = any(d.name == "torch" and d.installer != "conda" for d in packages.distributions)
    layer = variables.values.get("MKL_THREADING_LAYER", "").upper()
    if "mkl-service" not in names or not by_pip or layer in ("GNU", "SEQUENTIAL", "TBB"):
        return
    if isinstance(numerics, Numerics) and numerics.stage != "imported":
        loaded = {runtime.family for runtime in numerics.runtimes}
        if loaded and not {"mkl", "libgomp"} <= loaded:
            return
    yield Problem(
        f"MKL starts Intel's threads, and torch {torch.version} brings GCC's: programs that import "
        "torch first may stop.",
        cause="mkl-threading-layer-libgomp",
        expected="MKL_THREADING_LAYER=GNU, or NumPy imported first",
        actual=f"MKL_THREADING_LAYER={layer}" if layer else "MKL_THREADING_LAYER is not set",
        fix=Fix("Let MKL take GCC's, too.", ("export MKL_THREADING_LAYER=GNU",), Risk.REVERSIBLE),
        severity=Severity.WARNING if layer == "INTEL" else Severity.INFO,
    )


@check(
    "RT104",
    "An old PyTorch has the setuptools that its TensorBoard needs",
    Severity.INFO,
    requires=("PY101",),
)
def setuptools_too_new(packages: Packages, torch: Torch, target: Target) -> Problems:
    """
    ## What it looks at
    PyTorch up to 1.10 beside a setuptools newer than 59.5, where TensorBoard is installed.

    ## Why it matters
    `torch.utils.tensorboard` of that time takes something that setuptools has given up:
    "module 'distutils' has no attribute 'version'".
    """
    versions = {d.name: d.version for d in reversed(packages.distributions)}
    setuptools, last = versions.get("setuptools", ""), floors.LAST_SETUPTOOLS
    old = () < floors.numbers(torch.version)[:2] < floors.numbers(floors.TENSORBOARD)
    if not old or "tensorboard" not in versions:
        return
    if floors.numbers(setuptools)[:3] <= floors.numbers(last):
        return
    yield Problem(
        f"torch {torch.version} writes for TensorBoard with setuptools up to {last}, and that is "
        f"{setuptools}.",
        cause="setuptools-too-new-for-torch-tensorboard",
        expected=f"setuptools {last}, or torch {floors.TENSORBOARD}",
        actual=f"setuptools {setuptools}",
        fix=Fix(
            "Take the older setuptools, or better a torch of now.",
            (f"{python_of(target)} -m pip install setuptools=={last}",),
            Risk.REPLACES_PACKAGES,
        ),
        verify=(f"{python_of(target)} -c 'import torch.utils.tensorboard'",),
    )
