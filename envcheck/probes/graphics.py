"""Graphics devices on the buses, and the ways that programs have to them."""

from __future__ import annotations

import os
import re

from envcheck.facts import Gpu, Graphics, Unknown
from envcheck.probes import nvidia
from envcheck.probes.budget import Budget
from envcheck.probes.place import Place
from envcheck.probes.text import first_line, read_text
from envcheck.records import replace

VENDORS = {"0x10de": "nvidia", "0x1002": "amd", "0x8086": "intel"}
DISPLAY, ACCELERATOR, OTHER_BRIDGE = "0x03", "0x12", "0x0680"
"""Classes of PCI devices: servers' cards of AMD and Intel are accelerators, NVSwitches bridges."""
NODES = ("nvidiactl", "kfd", "dxg")


def probe(place: Place, deep: bool, budget: Budget) -> Graphics | Unknown:
    """What the system sees on its buses, and what the drivers say of themselves."""
    found, nvswitches = _on_pci(place)
    nodes = _nodes(place)
    gpus = _with_those_off_the_bus(place, found)
    on_bus = {gpu.vendor for gpu in found}
    driver, told = nvidia.probe(place, deep, "nvidia" in on_bus or bool(nodes), budget)
    if told:
        gpus = (*(gpu for gpu in gpus if gpu.vendor != "nvidia"), *told)
    loaded = driver is not None and driver.version is not None
    if on_bus & {"amd", "intel"}:
        from envcheck.probes import render

        gpus = render.with_targets(place, gpus) if "amd" in on_bus else gpus
        amd = render.amd(place) if "amd" in on_bus else None
        intel = render.intel(place) if "intel" in on_bus else None
    else:
        amd = intel = None
    return Graphics(
        gpus=gpus,
        nvidia=driver,
        nodes=nodes,
        module=None if loaded or "nvidia" not in on_bus else nvidia.module_on_disk(place),
        nvswitches=nvswitches,
        amd=amd,
        intel=intel,
    )


def _with_those_off_the_bus(place: Place, found: tuple[Gpu, ...]) -> tuple[Gpu, ...]:
    if place.platform == "macos" and os.uname().machine == "arm64":
        return (Gpu("apple", "Apple GPU", "built in"),)
    known = any(gpu.vendor == "nvidia" for gpu in found)
    if not known and os.path.exists(place.system("/dev/nvidia0")):
        return (*found, Gpu("nvidia", "NVIDIA GPU", "/dev/nvidia0", driver_bound="nvidia"))
    return found


def _is_card(name: str) -> bool:
    return name.startswith("nvidia") and name.removeprefix("nvidia").isdecimal()


def _nodes(place: Place) -> tuple[str, ...]:
    try:
        names = os.listdir(place.system("/dev"))
    except OSError:
        return ()
    return tuple(sorted(name for name in names if name in NODES or _is_card(name)))


def _on_pci(place: Place) -> tuple[tuple[Gpu, ...], int]:
    """The GPUs on the bus, and how many NVSwitches."""
    base = place.system("/sys/bus/pci/devices")
    try:
        addresses = sorted(os.listdir(base))
    except OSError:
        return (), 0
    found, nvswitches = [], 0
    for address in addresses:
        folder = f"{base}/{address}"
        vendor = VENDORS.get(first_line(f"{folder}/vendor") or "")
        kind = first_line(f"{folder}/class") or ""
        accelerator = kind.startswith(ACCELERATOR) and vendor != "nvidia"
        if vendor and (kind.startswith(DISPLAY) or accelerator):
            found.append(_gpu(place, folder, address, vendor))
        nvswitches += vendor == "nvidia" and kind.startswith(OTHER_BRIDGE)
    return tuple(found), nvswitches


def _gpu(place: Place, folder: str, address: str, vendor: str) -> Gpu:
    bound = os.path.basename(os.path.realpath(f"{folder}/driver"))
    gpu = Gpu(vendor, f"{vendor} device {first_line(f'{folder}/device') or '?'}", address)
    if vendor == "nvidia":
        told = read_text(place.system(f"/proc/driver/nvidia/gpus/{address}/information")) or ""
        model = re.search(r"^Model:\s*(.+)$", told, re.M)
        gpu = replace(gpu, name=model[1].strip() if model else gpu.name)
    return replace(gpu, driver_bound=None if bound == "driver" else bound)
