"""What facts about the GPU, its driver and PyTorch's build say together."""

from __future__ import annotations

import re

from envcheck import floors
from envcheck.atlas.derived import archs, capability, driver_cuda, torch_cuda
from envcheck.atlas.said import Said

CODE_OF_BUILDS = (
    ("12.8", 75, 120),
    ("12.0", 50, 90),
    ("11.8", 37, 90),
    ("11.1", 37, 86),
    ("11.0", 37, 80),
    ("10.0", 35, 75),
    ("9.0", 35, 70),
    ("8.0", 35, 61),
)
"""CUDA of a PyTorch from the index, from which on -> the oldest and the newest GPU that it has
code for, as compute capability times ten. The newest first.

Source: PyTorch, RELEASE.md, CUDA support matrix; for older ones what PyTorch's own warning lists.
"""
FIRST_FOR_BLACKWELL = (2, 7)
BLACKWELL, PASCAL = 100, 61
"""Compute capability times ten, from which on a GPU is of 2024, and down to which of 2016."""


def driver_too_old(said: Said) -> bool | None:
    """Whether the driver cannot serve the CUDA of PyTorch's build; None where it isn't told."""
    cuda = torch_cuda(said)
    if cuda is None or cuda == "none":
        return None
    cuda = ".".join(cuda.split(".")[:2])
    if have := driver_cuda(said):
        return not floors.serves(have, cuda)
    driver = said.value("driver")
    if driver is None:
        return None
    windows = said.platform in ("windows", "wsl")
    floor = floors.driver_for(cuda, "windows" if windows else "linux")
    floor = floor or (None if windows else floors.DRIVER_OF_TOOLKIT.get(cuda))
    return floors.numbers(driver) < floors.numbers(floor) if floor else None


def seen_and_unused(said: Said) -> bool:
    """Whether PyTorch says that there is no CUDA."""
    told = {value.lower() for value in said.values("cuda_available")}
    return told == {"false"} or said.has("cuda_is_not_available")


def seen_to_work(said: Said) -> bool:
    """Whether PyTorch says that there is CUDA."""
    return "true" in {value.lower() for value in said.values("cuda_available")}


def of_build(said: Said) -> str | None:
    """Whether the GPU is "newer" or "older" than what PyTorch has code for, or "fits".

    None where GPU or build are not told.
    """
    gpu = capability(said)
    if gpu is None:
        return None
    built = (*archs(said), *_listed(said))
    if not built:
        built = _usual(said)
    if not built:
        return None
    return _against(gpu, built)


def _against(gpu: int, built: tuple[int, ...]) -> str | None:
    if floors.runs_on(f"sm_{gpu}", [f"sm_{arch}" for arch in built]):
        return "fits"
    if gpu > max(built):
        return "newer"
    return "older" if gpu < min(built) else None


def _listed(said: Said) -> tuple[int, ...]:
    """Capabilities as newer versions of PyTorch list them: "(8.0) - (12.0)", "- 8.0 which"."""
    told = " ".join((*said.values("arch_range"), *said.values("archs_by_number")))
    found = re.findall(r"(?:^|- \(?)(\d+)\.(\d)", told)
    return tuple(sorted({int(major + minor) for major, minor in found}))


def _usual(said: Said) -> tuple[int, ...]:
    """The oldest and the newest GPU of a build that does not list them."""
    cuda = torch_cuda(said)
    if cuda and cuda != "none":
        numbers = _numbers(cuda)
        rows = (row for row in CODE_OF_BUILDS if numbers >= _numbers(row[0]))
        return next((row[1:] for row in rows), ())
    version = said.value("torch")
    if version and cuda is None and _numbers(version) < FIRST_FOR_BLACKWELL:
        return CODE_OF_BUILDS[2][1:]  # the widest of the builds before
    return ()


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(number) for number in re.findall(r"\d+", version)[:2])


def is_of_2024(said: Said) -> bool | None:
    """Whether the GPU is that new: then it can hardly be too old for a build."""
    gpu = capability(said)
    return None if gpu is None else gpu >= BLACKWELL


def is_of_2016(said: Said) -> bool | None:
    """Whether the GPU is that old: then it can hardly be too new for a build."""
    gpu = capability(said)
    return None if gpu is None else gpu <= PASCAL
