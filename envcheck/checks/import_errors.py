"""Which cause an import error has: what it says, and the facts that tell look-alikes apart."""

from __future__ import annotations

import re

from envcheck.checks.diagnosis import (
    Diagnosis,
    Match,
    Rule,
    install_by_conda,
    reinstall,
    unset_search,
)
from envcheck.checks.instructions import why_illegal
from envcheck.checks.numpy_errors import RULES as OF_NUMPY
from envcheck.checks.numpy_errors import VISION
from envcheck.checks.surroundings import Surroundings, has_symbols
from envcheck.facts import is_inside
from envcheck.findings import Fix, Risk
from envcheck.patterns import pattern


def diagnose(text: str, module: str, known: Surroundings) -> Diagnosis | None:
    """The cause of an error that `import module` ended with; None: no rule knows it."""
    for words, decide in RULES:
        if found := words.search(text):
            return decide(found, module, known)
    return None


def _ijit(found: Match, module: str, known: Surroundings) -> Diagnosis:
    foreign = next((f for f in known.search if re.search(r"intel|oneapi|mkl", f, re.I)), None)
    if foreign or known.variable("ONEAPI_ROOT") or known.variable("MKLROOT"):
        return _foreign_mkl(foreign or "oneAPI", known)
    return Diagnosis(
        "mkl-2024-1-ijit-symbol",
        "MKL 2024.1 dropped a symbol (iJIT_NotifyEvent) that this build of PyTorch needs.",
        install_by_conda(known, '"mkl<2024.1"', "Go back to the MKL before it."),
    )


def _mkl_symbol(found: Match, module: str, known: Surroundings) -> Diagnosis:
    path = found[1]
    own = known.prefix is not None and is_inside(path, known.prefix)
    if known.in_search(path) or (re.search(r"/intel|oneapi", path) and not own):
        return _foreign_mkl(path, known)
    return Diagnosis(
        "mkl-packages-inconsistent",
        f"The parts of MKL in the environment are of different versions ({path}).",
        install_by_conda(
            known, "--force-reinstall mkl mkl-service numpy", "Take all of it from one source."
        ),
    )


def _foreign_mkl(foreign: str, known: Surroundings) -> Diagnosis:
    return Diagnosis(
        "ld-library-path-shadows-conda-mkl",
        f"Another MKL ({foreign}) is loaded in place of the environment's.",
        Fix(
            "Do not source oneAPI's setvars.sh or mklvars.sh in this shell.",
            ("unset LD_LIBRARY_PATH", "unset MKLROOT"),
            Risk.REVERSIBLE,
        ),
    )


def _old_cxx(found: Match, module: str, known: Surroundings) -> Diagnosis:
    path, wanted = found[1], found[2]
    newer = next((lib.path for lib in known.cxx if has_symbols(lib, wanted)), None)
    says = f"{path} is too old: it has no {wanted}" + (f"; {newer} has." if newer else ".")
    if known.of_environment(path) or re.search(r"conda|mamba|miniforge", path):
        fix = install_by_conda(
            known, "-c conda-forge libstdcxx-ng", "Bring the environment's up to date."
        )
        return Diagnosis("conda-libstdcxx-too-old", says, fix)
    if known.in_search(path):
        return Diagnosis("ld-library-path-old-libstdcxx", says, unset_search())
    text = "Use an environment of conda-forge, which brings a newer one, or a newer system."
    return Diagnosis(None, says, Fix(text))


def _old_glibc(found: Match, module: str, known: Surroundings) -> Diagnosis:
    here = known.system.libc if known.system and known.system.libc else "an older one"
    return Diagnosis(
        "glibc-too-old",
        f"{module} needs glibc {found[1]}, and this system has {here}.",
        Fix("glibc comes with the system: use a newer one, a container, or an older PyTorch."),
    )


def _nccl_symbol(found: Match, module: str, known: Surroundings) -> Diagnosis:
    if len(known.series("nccl")) > 1:
        return _mixed(known)
    foreign = next((lib for lib in known.before if lib.name.startswith("libnccl")), None)
    where = foreign.path if foreign else "another package's or the system's"
    return Diagnosis(
        "other-nccl-shadows-torch-nccl",
        f"Another NCCL ({where}) is loaded in place of PyTorch's: it has no {found[1]}.",
        unset_search() if foreign or known.search else reinstall(known, "torch"),
    )


def _cuda_symbol(found: Match, module: str, known: Surroundings) -> Diagnosis | None:
    path, symbol = found[1], found[2]
    stem = found[3] or path
    if not re.search(r"cu(blas|dnn|fft|rand|solver|sparse)|nvJitLink|cudart", stem + symbol):
        return None
    if known.conda_toolkit and known.of_environment(path):
        return conda_toolkit(known)
    if known.search or known.variables is None:
        holds = next((lib.path for lib in known.before if lib.name.startswith(stem)), None)
        where = f" ({holds})" if holds else ""
        return Diagnosis(
            "ld-library-path-shadows-torch-libs",
            f"LD_LIBRARY_PATH puts other CUDA libraries{where} before those PyTorch brought.",
            unset_search(),
        )
    if known.mixed:
        return _mixed(known)
    return Diagnosis(
        None,
        f"CUDA's libraries beside PyTorch are not of the versions it was built with: {symbol}.",
        reinstall(known, "torch", text="Install PyTorch with all that belongs to it once more."),
    )


def conda_toolkit(known: Surroundings) -> Diagnosis:
    """Two sources of CUDA in one environment."""
    return Diagnosis(
        "conda-cudatoolkit-conflicts-with-pip-torch",
        f"conda's cudatoolkit {known.conda_toolkit} lies in the environment of pip's PyTorch, "
        "which brings CUDA of its own.",
        Fix(
            "Take conda's out.",
            (f"conda remove {known.option}cudatoolkit",),
            Risk.REPLACES_PACKAGES,
        ),
    )


def _mixed(known: Surroundings) -> Diagnosis:
    both = " and ".join(sorted(known.mixed))
    return Diagnosis(
        "mixed-nvidia-cu11-cu12-wheels",
        f"NVIDIA's packages for {both} lie over each other.",
        Fix("Make a new environment: what one has overwritten of the other is lost."),
    )


def _cuda_missing(found: Match, module: str, known: Surroundings) -> Diagnosis:
    name = f"lib{found[1]}.so.{found[2]}"
    if known.mixed:
        return _mixed(known)
    if known.system and known.system.arch == "arm64" and ".nv" in known.version("torch"):
        return Diagnosis(
            "jetson-wheel-without-cuda-libraries",
            f"This PyTorch was made for NVIDIA's Jetson, and {name} is not on this machine.",
            reinstall(known, "torch", text="Install the PyTorch of the package index."),
        )
    if found[1].startswith("cudnn") and module != "torch":
        return Diagnosis(
            "cudnn-library-not-found",
            f"{module} wants {name}, which the loader does not find.",
            Fix("Install the cuDNN that it wants, where the loader looks."),
        )
    return Diagnosis(
        None,
        f"{name} is missing: it comes with packages that belong to this {module}.",
        reinstall(known, module, text="Install it with all that belongs to it once more."),
    )


def _mkl_missing(found: Match, module: str, known: Surroundings) -> Diagnosis:
    there = known.libraries.mkl if known.libraries else ()
    if path := next((path for path in there if path.endswith(f"/{found[1]}")), None):
        return Diagnosis(
            "mkl-not-on-loader-path",
            f"{path} is there, and {module} does not look for it in its own environment.",
            Fix(
                "Activate the environment, and start Python from it.",
                (f"conda activate {known.prefix}",),
                Risk.REVERSIBLE,
            ),
        )
    return Diagnosis(
        "mkl-missing-or-older-than-torch-needs",
        f"{found[1]} is missing: this {module} was built for another MKL.",
        install_by_conda(known, "mkl", "Install the MKL that it wants."),
    )


def _mach_o(found: Match, module: str, known: Surroundings) -> Diagnosis:
    have, need = found[1], found[2].removesuffix("e")
    return Diagnosis(
        "macos-arch-mismatch",
        f"{module} was installed for {have}, and this Python runs as {need}.",
        reinstall(known, module, text=f"Install it from a shell that runs as {need}."),
    )


def _windows_library(found: Match, module: str, known: Surroundings) -> Diagnosis:
    number, library = found[1], found[2].rpartition("\\")[2]
    if library == "fbgemm.dll":
        text = "PyTorch 2.4.0 needs libomp140.x86_64.dll, which Windows does not have."
        fix = reinstall(known, "torch>=2.4.1", text="Take a PyTorch that brings it.")
        return Diagnosis("windows-libomp140-missing", text, fix)
    if number == "1114" and known.version("torch").startswith("2.9."):
        text = "PyTorch 2.9 does not start with this Visual C++ runtime."
        return Diagnosis("torch-2.9-windows-c10-init", text, reinstall(known, "torch==2.8.0"))
    return Diagnosis(
        "windows-vcredist-missing-or-old",
        f"{library} does not start: the Visual C++ runtime is missing or old.",
        Fix(
            "Install the newest.",
            ("winget install Microsoft.VCRedist.2015+.x64",),
            Risk.NEEDS_ADMIN,
        ),
    )


def _nvrtc_missing(found: Match, module: str, known: Surroundings) -> Diagnosis:
    return Diagnosis(
        "nvrtc-symlink-missing",
        "cuDNN asks for libnvrtc.so, and PyTorch has it under another name only.",
        reinstall(known, "torch", text="Take a newer PyTorch, which names it as cuDNN does."),
    )


def _threading_layer(found: Match, module: str, known: Surroundings) -> Diagnosis:
    return Diagnosis(
        "mkl-threading-layer-libgomp",
        "PyTorch has started GCC's threads, and MKL was told to start Intel's.",
        Fix("Let MKL take GCC's, too.", ("export MKL_THREADING_LAYER=GNU",), Risk.REVERSIBLE),
    )


def _dll_missing(found: Match, module: str, known: Surroundings) -> Diagnosis | None:
    """Windows finds the DLLs of a conda environment only where that is activated."""
    target = known.target
    if target is None or target.kind != "conda" or known.variable("CONDA_PREFIX") == target.prefix:
        return None
    ssl = found[1] == "_ssl"
    return Diagnosis(
        "windows-conda-openssl-dll-not-found" if ssl else "conda-env-not-activated-dll",
        f"{target.prefix} is not activated, so that Windows does not find its DLLs.",
        Fix("Activate it.", (f"conda activate {target.prefix}",), Risk.REVERSIBLE),
    )


def _stray_torch(found: Match, module: str, known: Surroundings) -> Diagnosis:
    return Diagnosis(
        "stray-torch-directory",
        "What is imported as torch is a part of one: a folder that was left behind.",
        Fix("See where it lies, and put it aside.", (f"{known.python} -m pip show -f torch",)),
    )


def _libgl(found: Match, module: str, known: Surroundings) -> Diagnosis:
    text = "libGL.so.1 is missing, which OpenCV's windows need."
    fix = reinstall(known, "opencv-python-headless", text="Take the OpenCV without windows.")
    return Diagnosis("opencv-libgl-missing", text, fix)


def _illegal(found: Match, module: str, known: Surroundings) -> Diagnosis | None:
    why = why_illegal(known.processor) if known.processor else None
    return why and Diagnosis(*why)


ABSENT = r"cannot open shared object file"
CUDA = (
    r"cudart|cublas\w*|cudnn\w*|cufft\w*|cupti|curand|cusolver\w*|cusparse\w*|nccl|nvrtc|nvJitLink"
)
RULES: tuple[Rule, ...] = (
    (pattern(r"undefined symbol: iJIT_\w+"), _ijit),
    (pattern(r"(?<!\S)((?:\S*/)?libmkl_\w+\.so[.\d]*): undefined symbol"), _mkl_symbol),
    (pattern(r"(\S*libstdc\+\+\.so\.6): version [`'](\w+_[\d.]+)' not found"), _old_cxx),
    (pattern(r"version [`']GLIBC_(2\.\d+)' not found"), _old_glibc),
    (pattern(r"undefined symbol: (nccl\w+)"), _nccl_symbol),
    VISION,
    (pattern(r"(\S+\.so[.\d]*): undefined symbol: (\w+)(?:, version (lib\w+))?"), _cuda_symbol),
    (pattern(rf"lib({CUDA})\.so\.(\d+): {ABSENT}"), _cuda_missing),
    (pattern(rf"(libmkl_\w+\.so[.\d]*): {ABSENT}"), _mkl_missing),
    (pattern(rf"libGL\.so\.1: {ABSENT}"), _libgl),
    (pattern(r"incompatible\s+architecture\s+\(have '(\w+)', need '(\w+)'"), _mach_o),
    (pattern(r"\[WinError (126|1114)\].*?Error loading \"(\S+?)\"", re.S), _windows_library),
    (pattern(r"\bSIGILL\b"), _illegal),
    (pattern(r"libnvrtc\.so: cannot open shared object file"), _nvrtc_missing),
    (pattern(r"MKL_THREADING_LAYER=INTEL is incompatible with libgomp"), _threading_layer),
    (pattern(r"DLL load failed while importing (\w+)"), _dll_missing),
    (pattern(r"No module named 'torch\.version'"), _stray_torch),
    *OF_NUMPY,
)
"""The most telling first."""
