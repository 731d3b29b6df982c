"""Graphics devices and NVIDIA's driver: /sys and /proc; in deep also nvidia-smi and libcuda."""

from __future__ import annotations

import json
import os
import re
import sys

from envcheck.facts import Gpu, Graphics, NvidiaDriver, Unknown
from envcheck.probes.place import Place
from envcheck.probes.run import Budget, Ran, run
from envcheck.probes.target import GUEST, why_silent
from envcheck.probes.text import first_line, read_text

VENDORS = {"0x10de": "nvidia", "0x1002": "amd", "0x8086": "intel"}
SMI_S = 10.0
"""Seconds nvidia-smi may take: it needs two or three where persistence mode is off."""
QUERY = "--query-gpu=name,driver_version,memory.total,pci.bus_id"


def probe(place: Place, deep: bool, budget: Budget) -> Graphics | Unknown:
    """What the system sees on its buses, and what NVIDIA's driver says of itself."""
    gpus, nodes = _seen(place), _nodes(place)
    driver = _driver_from_kernel(place)
    smi = _smi_path(place)
    if not deep or smi is None:
        if driver is None and smi is None:
            return Graphics(gpus, None, nodes)
        outcome = "not-run" if smi else "not-found"
        return Graphics(gpus, NvidiaDriver(driver, None, smi, outcome), nodes)
    ran = run([smi, QUERY, "--format=csv,noheader,nounits"], timeout_s=budget.left(SMI_S))
    said = parse_query(ran.stdout) if ran.ok else ()
    outcome, detail = _smi_outcome(ran, bool(said))
    if said:
        gpus = tuple(gpu for gpu in gpus if gpu.vendor != "nvidia") + tuple(g for g, _ in said)
        driver = driver or said[0][1]
    cuda = _cuda_of_driver(budget) if driver else None
    return Graphics(gpus, NvidiaDriver(driver, cuda, smi, outcome, detail), nodes)


def _smi_outcome(ran: Ran, said: bool) -> tuple[str, str | None]:
    if ran.ok:
        return ("ok", None) if said else ("unreadable", ran.last_words() or "it printed nothing")
    outcome = "timeout" if ran.outcome == "timeout" else "failed"
    return outcome, why_silent(ran)


def parse_query(text: str) -> tuple[tuple[Gpu, str], ...]:
    """GPUs and their driver's version from nvidia-smi's CSV, without lines of another shape."""
    found = []
    for line in text.splitlines():
        cells = [cell.strip() for cell in line.split(",")]
        if len(cells) == 4 and re.fullmatch(r"\d+(\.\d+)+", cells[1]):
            name, version, memory, address = cells
            size = int(float(memory)) if re.fullmatch(r"\d+(\.\d+)?", memory) else None
            found.append((Gpu("nvidia", name, address.lower(), size, "nvidia"), version))
    return tuple(found)


def _cuda_of_driver(budget: Budget) -> str | None:
    """The CUDA that libcuda serves, asked in a child: a broken driver may hang whoever loads it."""
    guest = os.path.join(GUEST, "ask_libcuda.py")
    ran = run([sys.executable, "-I", guest], timeout_s=budget.left(SMI_S), guest=True)
    try:
        cuda = json.loads(ran.answer)["cuda"]
    except (ValueError, KeyError, TypeError):
        return None
    return str(cuda) if cuda else None


def _seen(place: Place) -> tuple[Gpu, ...]:
    if place.platform == "macos" and os.uname().machine == "arm64":
        return (Gpu("apple", "Apple GPU", "built in"),)
    found = [*_on_pci(place)]
    known = any(gpu.vendor == "nvidia" for gpu in found)
    if not known and os.path.exists(place.system("/dev/nvidia0")):
        found.append(Gpu("nvidia", "NVIDIA GPU", "/dev/nvidia0", driver_bound="nvidia"))
    return tuple(found)


def _nodes(place: Place) -> tuple[str, ...]:
    try:
        names = os.listdir(place.system("/dev"))
    except OSError:
        return ()
    return tuple(
        sorted(name for name in names if re.fullmatch(r"nvidia\d+|nvidiactl|kfd|dxg", name))
    )


def _on_pci(place: Place) -> list[Gpu]:
    base = place.system("/sys/bus/pci/devices")
    try:
        addresses = sorted(os.listdir(base))
    except OSError:
        return []
    found = []
    for address in addresses:
        folder = f"{base}/{address}"
        vendor = VENDORS.get(first_line(f"{folder}/vendor") or "")
        # 0x03....: display controllers. Servers' accelerators of AMD and Intel are 0x1200....
        kind = (first_line(f"{folder}/class") or "")[:4]
        if vendor and (kind == "0x03" or (kind == "0x12" and vendor != "nvidia")):
            found.append(_gpu(place, folder, address, vendor))
    return found


def _gpu(place: Place, folder: str, address: str, vendor: str) -> Gpu:
    bound = os.path.basename(os.path.realpath(f"{folder}/driver"))
    name = f"{vendor} device {first_line(f'{folder}/device') or '?'}"
    if vendor == "nvidia":
        told = read_text(place.system(f"/proc/driver/nvidia/gpus/{address}/information")) or ""
        model = re.search(r"^Model:\s*(.+)$", told, re.M)
        name = model[1].strip() if model else name
    return Gpu(vendor, name, address, None, None if bound == "driver" else bound)


def _driver_from_kernel(place: Place) -> str | None:
    """The version of the loaded NVIDIA kernel module."""
    text = read_text(place.system("/proc/driver/nvidia/version")) or ""
    told = re.search(r"Kernel Module.*?(\d+\.\d+(?:\.\d+)?)\s", text)
    return told[1] if told else first_line(place.system("/sys/module/nvidia/version"))


def _smi_path(place: Place) -> str | None:
    """nvidia-smi on the search path, or where WSL and Windows keep it."""
    name = "nvidia-smi.exe" if place.platform == "windows" else "nvidia-smi"
    folders = place.environ.get("PATH", "").split(place.listsep)
    if place.platform == "windows":
        folders.append(os.path.join(place.environ.get("SystemRoot", r"C:\Windows"), "System32"))
    else:
        folders.append(place.system("/usr/lib/wsl/lib"))
    candidates = (os.path.join(folder, name) for folder in folders if folder)
    return next((p for p in candidates if os.path.isfile(p) and os.access(p, os.X_OK)), None)
