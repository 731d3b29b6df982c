"""Which versions need which: drivers, GPUs, systems and Pythons of PyTorch's builds."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

# The numbers of data/floors.toml, which names where each was read: a test compares the two.
OLDEST_DRIVER = {
    "linux": {"11": "450.80.02", "12": "525.60.13", "13": "580.65.06"},
    "windows": {"11": "452.39", "12": "528.33"},
}
"""CUDA major version -> oldest driver of its family, by the system that the driver is of."""
DRIVER_OF_TOOLKIT = {
    "8.0": "367.48", "9.0": "384.81", "9.2": "396.26", "10.0": "410.48", "10.1": "418.39",
    "10.2": "440.33", "11.6": "510.39.01", "11.7": "515.43.04", "11.8": "520.61.05",
    "12.0": "525.60.13",
    "12.1": "530.30.02", "12.2": "535.54.03", "12.3": "545.23.06", "12.4": "550.54.14",
    "12.5": "555.42.02", "12.6": "560.28.03", "12.8": "570.26", "12.9": "575.51.03",
    "13.0": "580.65.06", "13.1": "590.44.01", "13.2": "595.45.04",
}  # fmt: skip
"""CUDA -> the driver for Linux that came with it: older ones are of an older CUDA."""
ALONE = {53: {53}, 62: {62}, 72: {72}, 87: {87}, 101: {101, 110}}
"""Tegra's GPUs, whose code is for them alone, and which run no other: capability -> code."""
MACOS_FOR_MPS = {"2.8": "14.0", "2.5": "13.0", "1.12": "12.3"}
"""First PyTorch -> oldest macOS on which it has its Metal device. The newest first, as below."""
GLIBC = {"2.7": "2.28", "2.2": "2.17"}
"""First PyTorch -> oldest glibc that its wheels are made for."""
VISUAL_CPP = {"2.9": "14.40"}
"""First PyTorch -> oldest Visual C++ runtime with which it starts on Windows."""
NUMPY_2 = {"linux": "2.3", "macos": "2.3", "windows": "2.4.1"}
"""First PyTorch that was built for NumPy 2, by system."""
NEWEST_TORCH = "2.15.0"
PYTHONS = {
    "3.8": ("", "2.4.1"),
    "3.9": ("1.7.1", "2.8.0"),
    "3.10": ("1.11.0", "2.14.1"),
    "3.11": ("1.13.0", ""),
    "3.12": ("2.2.0", ""),
    "3.13": ("2.5.0", ""),
    "3.14": ("2.9.0", ""),
    "3.15": ("2.15.0", ""),
}
"""Python -> the first and the last PyTorch with wheels for it; "": not known, or not yet."""
LAST_FOR_INTEL_MAC = "2.2.2"
TENSORBOARD, LAST_SETUPTOOLS = "1.11", "59.5.0"
"""First PyTorch whose tensorboard module needs no distutils.version; the last that has it."""


def driver_for(cuda: str, platform: str = "linux") -> str | None:
    """The oldest driver that serves a CUDA version, "12.6"; None for a family not known here."""
    return OLDEST_DRIVER.get(platform, {}).get(cuda.split(".")[0])


def serves(driver_cuda: str, cuda: str) -> bool:
    """Whether a driver of this CUDA runs programs built for that: from 11 on by family."""
    have, want = numbers(driver_cuda), numbers(cuda)
    return have[:1] >= want[:1] if want[:1] >= (11,) else have >= want


def of_torch(floors: Mapping[str, str], torch: str) -> str | None:
    """What a table, the newest PyTorch first, says of this one; None where it says nothing."""
    version = numbers(torch)[:2]
    return next((floor for first, floor in floors.items() if version >= numbers(first)), None)


def why_no_wheel(torch: str, python: str, intel_mac: bool = False) -> str | None:
    """Why there is no wheel of a PyTorch for a Python, "3.13"; None: there is, or not known."""
    first, last = PYTHONS.get(python, ("", ""))
    if intel_mac and numbers(torch)[:3] > numbers(LAST_FOR_INTEL_MAC):
        return f"the last torch for Macs with Intel's processors is {LAST_FOR_INTEL_MAC}"
    if first and numbers(torch)[:2] < numbers(first)[:2]:
        return f"the first torch for Python {python} is {first}"
    if last and numbers(torch)[:3] > numbers(last):
        return f"the last torch for Python {python} is {last}"
    return None


def numbers(version: str) -> tuple[int, ...]:
    """The numbers in a version or an architecture's name, for comparing."""
    return tuple(int(number) for number in re.findall(r"\d{1,9}", version))


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
    return int(digits[:-1][:9] or 0), int(digits[-1:] or 0)


def stand_in_for(gfx: str, built: Sequence[str]) -> str | None:
    """What HSA_OVERRIDE_GFX_VERSION may say for an AMD GPU that is not built in: "11.0.0".

    GPUs for desktops of one family understand the code of its first member.
    """
    first = {"gfx103": "gfx1030", "gfx110": "gfx1100", "gfx115": "gfx1100", "gfx120": "gfx1201"}
    member = first.get(gfx[:6])
    if member not in built or member is None:
        return None
    return f"{member[3:-2]}.{int(member[-2], 16)}.{int(member[-1], 16)}"
