"""Which driver a CUDA family needs, which GPUs a build serves, which macOS Metal needs."""

from __future__ import annotations

import re
from collections.abc import Sequence

OLDEST_DRIVER = {
    "linux": {"11": "450.80.02", "12": "525.60.13", "13": "580.65.06"},
    "windows": {"11": "452.39", "12": "528.33"},
}
"""CUDA major version -> oldest driver of its family, by the system that the driver is of.

Source: NVIDIA, CUDA Compatibility, "Minor Version Compatibility", and the CUDA Toolkit Release
Notes, table "CUDA Toolkit and Minimum Required Driver Version".
"""
MACOS_FOR_MPS = {(2, 8): "14.0", (2, 5): "13.0", (1, 12): "12.3"}
"""First PyTorch -> oldest macOS on which it has its Metal device.

Source: pytorch/pytorch pull request 173149 (14.0), issue 139425 (13.0), the notes of 1.12 (12.3).
"""
ALONE = {53: {53}, 62: {62}, 72: {72}, 87: {87}, 101: {101, 110}}
"""Tegra's GPUs, whose code is for them alone, and which run no other: capability -> code.

Source: torch/cuda/__init__.py, DEVICE_REQUIREMENT.
"""


def driver_for(cuda: str, platform: str = "linux") -> str | None:
    """The oldest driver that serves a CUDA version, "12.6"; None for a family not known here."""
    return OLDEST_DRIVER.get(platform, {}).get(cuda.split(".")[0])


def serves(driver_cuda: str, cuda: str) -> bool:
    """Whether a driver of this CUDA runs programs built for that: from 11 on by family."""
    have, want = numbers(driver_cuda), numbers(cuda)
    return have[0] >= want[0] if want[0] >= 11 else have >= want


def macos_for_mps(torch: str) -> str | None:
    """The oldest macOS on which this PyTorch has its Metal device; None where it has none."""
    version = numbers(torch)[:2]
    return next((macos for first, macos in MACOS_FOR_MPS.items() if version >= first), None)


def numbers(version: str) -> tuple[int, ...]:
    """The numbers in a version or an architecture's name, for comparing."""
    return tuple(int(number) for number in re.findall(r"\d+", version))


def runs_on(capability: str, built: Sequence[str]) -> bool:
    """Whether a build's list of architectures serves a GPU.

    Compiled code (`sm_XY`) runs on the same major version with at least that minor; PTX
    (`compute_XY`) is translated for any newer GPU. AMD's names (`gfx...`) must be listed.
    Tegra's GPUs run their own code only.
    Source: NVIDIA, CUDA C++ Programming Guide, "Binary Compatibility" and "PTX Compatibility".
    """
    if not capability.startswith("sm_"):
        return capability in built
    have = _major_minor(capability)
    for arch in built:
        made_for = _major_minor(arch)
        if arch.startswith("compute_") and have >= made_for:
            return True
        if arch.startswith("sm_") and _runs_code(have, made_for):
            return True
    return False


def _runs_code(have: tuple[int, int], made_for: tuple[int, int]) -> bool:
    device, code = have[0] * 10 + have[1], made_for[0] * 10 + made_for[1]
    if device in ALONE or code in ALONE:
        return device in ALONE.get(code, ())
    return have[0] == made_for[0] and have[1] >= made_for[1]


def _major_minor(arch: str) -> tuple[int, int]:
    digits = re.sub(r"\D", "", arch)
    return int(digits[:-1]), int(digits[-1])


def stand_in_for(gfx: str, built: Sequence[str]) -> str | None:
    """What HSA_OVERRIDE_GFX_VERSION may say for an AMD GPU that is not built in: "11.0.0".

    GPUs for desktops of one family understand the code of its first member.
    """
    first = {"gfx103": "gfx1030", "gfx110": "gfx1100", "gfx115": "gfx1100", "gfx120": "gfx1201"}
    member = first.get(gfx[:6])
    if member not in built or member is None:
        return None
    return f"{member[3:-2]}.{int(member[-2], 16)}.{int(member[-1], 16)}"
