"""Deep: Jupyter kernels of this user that run, and whether their packages were changed since.

By /proc, so on Linux only. Nothing of their memory or their work is read: only which of the files
that are loaded into them are not on the disk any more.
"""

from __future__ import annotations

import os
import re
from collections.abc import Sequence

from envcheck.facts import RunningKernel, RunningKernels, Target
from envcheck.probes.files import names_in
from envcheck.probes.place import Place
from envcheck.probes.text import read_text

REPLACED = re.compile(
    r"/(?:site|dist)-packages/([^/\s]+?)(?:\.libs)?/.*?\.so\S* \(deleted\)$", re.M
)
"""In /proc/PID/maps: a package's library that is loaded, and whose file was put aside since."""
SET_ASIDE = "-~.=%0123456789"
"""pip gives what it takes out another name until all is well: "~umpy", "-~mpy"."""


def probe(place: Place, target: Target) -> RunningKernels | None:
    """The kernels that run in the target; None where the system does not show them."""
    base = place.system("/proc")
    if place.platform != "linux" or target.prefix is None or not os.path.isdir(base):
        return None
    numbers = sorted((name for name in os.listdir(base) if name.isdecimal()), key=int)
    kernels = [number for number in numbers if _is_kernel(f"{base}/{number}", target)]
    maps = {number: read_text(f"{base}/{number}/maps", 1 << 24) or "" for number in kernels}
    names = [name for site in target.site_packages for name in names_in(place, site)]
    return RunningKernels(
        tuple(RunningKernel(int(number), parse_maps(text, names)) for number, text in maps.items())
    )


def _is_kernel(folder: str, target: Target) -> bool:
    """Whether a process of ours is a kernel that the target's Python runs."""
    words = (read_text(f"{folder}/cmdline", 1 << 16) or "").split("\0")
    if not any(word.startswith("ipykernel") for word in words[1:6]):
        return False
    return words[0].startswith(f"{target.prefix}/")


def parse_maps(text: str, names: Sequence[str]) -> tuple[str, ...]:
    """The packages of which a process has libraries loaded whose files are gone.

    `names` are those in site-packages, for what pip has set aside under another.
    """
    return tuple(dict.fromkeys(_own_name(name, names) for name in REPLACED.findall(text)))


def _own_name(name: str, names: Sequence[str]) -> str:
    tail = name.lstrip(SET_ASIDE)
    if tail == name:
        return name
    alike = (one for one in names if len(one) == len(name) and one.endswith(tail) and one != name)
    return next(alike, tail)
