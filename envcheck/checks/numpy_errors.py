"""Errors of packages that were made for another NumPy, SciPy or PyTorch than is installed."""

from __future__ import annotations

from envcheck.checks.diagnosis import Diagnosis, Match, Rule, reinstall
from envcheck.checks.surroundings import Surroundings
from envcheck.patterns import pattern


def _numpy_api(found: Match, module: str, known: Surroundings) -> Diagnosis:
    compiled, here = int(found[1], 16), int(found[2] or "0", 16)
    if here > compiled:
        return _numpy_2(found, module, known)
    return Diagnosis(
        "numpy-too-old-for-extension",
        f"{module} was built for a newer NumPy than the one that is installed.",
        reinstall(known, "numpy", text="Install a newer NumPy."),
    )


def _numpy_2(found: Match, module: str, known: Surroundings) -> Diagnosis:
    which = "torch-built-for-1x" if module == "torch" else "other-package"
    return Diagnosis(
        f"numpy2-abi-{which}",
        f"{module} was built for NumPy 1, and NumPy 2 is installed.",
        reinstall(known, "numpy<2", text=f"Take NumPy 1, or a newer {module}."),
    )


def _numpy_size(found: Match, module: str, known: Surroundings) -> Diagnosis:
    return Diagnosis(
        "numpy-dtype-size-changed",
        f"{module} was built for another NumPy than the one that is installed.",
        reinstall(known, module, "numpy", text="Install both from one source."),
    )


def _vision(found: Match, module: str, known: Surroundings) -> Diagnosis:
    package = found[1] or "torchvision"
    return Diagnosis(
        "torchvision-torch-version-mismatch",
        f"{package} was built for another PyTorch than {known.version('torch') or 'this'}.",
        reinstall(known, "torch", package, text="Install both from one index, together."),
    )


def _numpy_removed(found: Match, module: str, known: Surroundings) -> Diagnosis:
    return Diagnosis(
        "numpy2-api-removal",
        f"{module} takes np.{found[1]}, which NumPy 2 has given up.",
        reinstall(known, "numpy<2", text=f"Take a newer {module}, or NumPy 1.26."),
    )


def _alias_removed(found: Match, module: str, known: Surroundings) -> Diagnosis:
    return Diagnosis(
        "numpy-alias-removed",
        f"{module} takes np.{found[1]}, which NumPy has not had since 1.24.",
        reinstall(known, "numpy<1.24", text=f"Take a newer {module}, or an older NumPy."),
    )


def _scipy_removed(found: Match, module: str, known: Surroundings) -> Diagnosis:
    name, place = found[1] or found[4], found[2] or found[3]
    return Diagnosis(
        "scipy-api-removed",
        f"{module} takes `{name}` of {place}, which SciPy {known.version('scipy')} has not.",
        reinstall(known, "scipy<1.13", text=f"Take a newer {module}, or an older SciPy."),
    )


def _distutils(found: Match, module: str, known: Surroundings) -> Diagnosis:
    return Diagnosis(
        "setuptools-too-new-for-torch-tensorboard",
        "This PyTorch takes what setuptools has given up since 59.6.",
        reinstall(known, "setuptools==59.5.0", text="Take the older one, or a newer PyTorch."),
    )


VISION: Rule = (
    pattern(r"(torchvision|torchaudio)\S*: undefined symbol|torchvision::nms"),
    _vision,
)
RULES: tuple[Rule, ...] = (
    (
        pattern(r"against A[BP]I version (0x\w+)(?: but this version of numpy is (0x\w+))?"),
        _numpy_api,
    ),
    (pattern(r"_ARRAY_API not found|compiled using NumPy 1\.x"), _numpy_2),
    (pattern(r"numpy\.(?:dtype|ndarray) size changed"), _numpy_size),
    (pattern(r"np\.(\w+)`? was removed in the NumPy 2\.0 release"), _numpy_removed),
    (
        pattern(r"module 'numpy' has no attribute '(bool|int|float|complex|object|str|long)'"),
        _alias_removed,
    ),
    (
        pattern(
            r"cannot import name '(\w+)' from '(scipy[\w.]*)'"
            r"|module '(scipy[\w.]*)' has no attribute '(\w+)'"
        ),
        _scipy_removed,
    ),
    (pattern(r"module 'distutils' has no attribute 'version'"), _distutils),
)
