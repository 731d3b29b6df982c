"""Which driver a CUDA family needs, and which GPUs a build serves."""

from __future__ import annotations

import re
from collections.abc import Sequence

OLDEST_DRIVER = {"11": "450.80.02", "12": "525.60.13", "13": "580"}
"""CUDA major version -> oldest Linux driver of its family.

Source: NVIDIA, CUDA Compatibility, "Minor Version Compatibility", and the CUDA Toolkit Release
Notes, table "CUDA Toolkit and Minimum Required Driver Version".
"""


def driver_for(cuda: str) -> str | None:
    """The oldest driver that serves a CUDA version, "12.6"; None for a family not known here."""
    return OLDEST_DRIVER.get(cuda.split(".")[0])


def numbers(version: str) -> tuple[int, ...]:
    """The numbers in a version or an architecture's name, for comparing."""
    return tuple(int(number) for number in re.findall(r"\d+", version))


def runs_on(capability: str, built: Sequence[str]) -> bool:
    """Whether a build's list of architectures serves a GPU.

    Compiled code (`sm_XY`) runs on the same major version with at least that minor; PTX
    (`compute_XY`) is translated for any newer GPU. AMD's names (`gfx...`) must be listed.
    Source: NVIDIA, CUDA C++ Programming Guide, "Binary Compatibility" and "PTX Compatibility".
    """
    if not capability.startswith("sm_"):
        return capability in built
    have = _major_minor(capability)
    for arch in built:
        made_for = _major_minor(arch)
        if arch.startswith("compute_") and have >= made_for:
            return True
        if arch.startswith("sm_") and have[0] == made_for[0] and have[1] >= made_for[1]:
            return True
    return False


def _major_minor(arch: str) -> tuple[int, int]:
    digits = re.sub(r"\D", "", arch)
    return int(digits[:-1]), int(digits[-1])
