"""Deep: Jupyter kernels of this user that run, and whether their packages were changed since.

By /proc, so on Linux only. Nothing of their memory or their work is read: only which of the files
that are loaded into them are not on the disk any more.
"""

from __future__ import annotations

import os
import re

from envcheck.facts import RunningKernel, RunningKernels, Target
from envcheck.probes.place import Place
from envcheck.probes.text import read_text

REPLACED = re.compile(r"/(?:site|dist)-packages/(\w+)[/.].*?\.so\S* \(deleted\)$", re.M)
"""In /proc/PID/maps: a package's library that is loaded, and whose file was put aside since."""


def probe(place: Place, target: Target) -> RunningKernels | None:
    """The kernels that run in the target; None where the system does not show them."""
    base = place.system("/proc")
    if place.platform != "linux" or target.prefix is None or not os.path.isdir(base):
        return None
    names = sorted((name for name in os.listdir(base) if name.isdecimal()), key=int)
    kernels = [name for name in names if _is_kernel(f"{base}/{name}", target)]
    maps = {name: read_text(f"{base}/{name}/maps", 1 << 24) or "" for name in kernels}
    return RunningKernels(
        tuple(RunningKernel(int(name), parse_maps(text)) for name, text in maps.items())
    )


def _is_kernel(folder: str, target: Target) -> bool:
    """Whether a process of ours is a kernel that the target's Python runs."""
    words = (read_text(f"{folder}/cmdline", 1 << 16) or "").split("\0")
    if not any(word.startswith("ipykernel") for word in words[1:6]):
        return False
    return words[0].startswith(f"{target.prefix}/")


def parse_maps(text: str) -> tuple[str, ...]:
    """The packages of which a process has libraries loaded whose files are gone."""
    return tuple(dict.fromkeys(REPLACED.findall(text)))
