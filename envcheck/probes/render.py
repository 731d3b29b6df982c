"""The ways to the GPUs of AMD and Intel: device files, AMD's topology, Intel's loader."""

from __future__ import annotations

import os
import re

from envcheck.facts import Amd, Gpu, Intel
from envcheck.probes.place import Place
from envcheck.probes.text import first_line, read_text
from envcheck.records import replace

NODES = "/sys/class/kfd/kfd/topology/nodes"
FOLDERS = ("/usr/lib/x86_64-linux-gnu", "/usr/lib64", "/usr/lib", "/usr/local/lib")
LOADER, DRIVER = "libze_loader.so.1", "libze_intel_gpu.so.1"


def with_targets(place: Place, gpus: tuple[Gpu, ...]) -> tuple[Gpu, ...]:
    """The same GPUs, AMD's with what code they run where the kernel's topology tells it."""
    base = place.system(NODES)
    try:
        numbers = os.listdir(base)
    except OSError:
        return gpus
    told = [read_text(f"{base}/{number}/properties") or "" for number in numbers]
    targets = {parse_location(text): parse_target(text) for text in told}
    return tuple(
        replace(gpu, capability=targets.get(gpu.address, gpu.capability))
        if gpu.vendor == "amd"
        else gpu
        for gpu in gpus
    )


def parse_location(properties: str) -> str:
    """Where on the bus a node of the topology is: location 768 is 0000:03:00.0."""
    found = dict(re.findall(r"^(domain|location_id) (\d{1,20})$", properties, re.M))
    number = int(found.get("location_id", 0))
    bus, device, function = number >> 8 & 0xFF, number >> 3 & 0x1F, number & 7
    return f"{int(found.get('domain', 0)):04x}:{bus:02x}:{device:02x}.{function}"


def parse_target(properties: str) -> str | None:
    """The gfx name in a node's properties: 110001 is gfx1101, 90010 is gfx90a."""
    found = re.search(r"^gfx_target_version (\d{1,20})$", properties, re.M)
    number = int(found[1]) if found else 0
    major, minor, step = number // 10000, number // 100 % 100, number % 100
    return f"gfx{major}{minor:x}{step:x}" if number else None


def amd(place: Place) -> Amd:
    """Whether programs of ours may reach AMD's GPUs."""
    kfd = place.system("/dev/kfd")
    nodes = ([kfd] if os.path.exists(kfd) else []) + _render_nodes(place)
    denied = [node for node in nodes if not _may_use(node)]
    may = "absent" if not os.path.exists(kfd) else "no" if kfd in denied else "yes"
    version = first_line(place.system("/opt/rocm/.info/version"))
    names = tuple(node.removeprefix(place.root) for node in denied)
    return Amd(may, names, _groups(denied), version or None)


def intel(place: Place) -> Intel:
    """Whether programs of ours may reach Intel's GPUs, and through what."""
    denied = [node for node in _render_nodes(place) if not _may_use(node)]
    names = tuple(node.removeprefix(place.root) for node in denied)
    return Intel(names, _library(place, LOADER), _library(place, DRIVER))


def _library(place: Place, name: str) -> str | None:
    paths = (f"{folder}/{name}" for folder in FOLDERS)
    return next((path for path in paths if os.path.exists(place.system(path))), None)


def _render_nodes(place: Place) -> list[str]:
    folder = place.system("/dev/dri")
    try:
        names = sorted(os.listdir(folder))
    except OSError:
        return []
    return [os.path.join(folder, name) for name in names if name.startswith("renderD")]


def _may_use(path: str) -> bool:
    return os.access(path, os.R_OK | os.W_OK)


def _groups(paths: list[str]) -> tuple[str, ...]:
    """The groups that own these files."""
    try:
        import grp
    except ImportError:  # Windows has no such groups
        return ()
    found = set()
    for path in paths:
        try:
            found.add(grp.getgrgid(os.stat(path).st_gid).gr_name)
        except (OSError, KeyError):
            continue
    return tuple(sorted(found))
