"""NVIDIA's status program: its CSV, else its table in the forms it has had over the years."""

from __future__ import annotations

import os
import re

from envcheck.facts import Gpu
from envcheck.patterns import pattern
from envcheck.probes.budget import Budget
from envcheck.probes.place import Place
from envcheck.probes.target import why_silent
from envcheck.probes.text import whole
from envcheck.records import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from envcheck.probes.run import Ran

SMI_S = 10.0
"""Seconds nvidia-smi may take: it needs two or three where persistence mode is off."""
QUERY = "--query-gpu=name,driver_version,memory.total,pci.bus_id"
TABLE_ROW = pattern(
    r"^\|\s+\d+\s+(?P<name>\S.*?)\s+(?:On|Off|N/A|WDDM|TCC|MCDM)\s*\|"
    r"\s*(?P<address>[0-9A-F]{4,8}:[0-9A-F]{2}:[0-9A-F]{2}\.\d)",
    re.I,
)
TABLE_MEMORY = pattern(r"/\s*(\d+)MiB")


class Said(Record):
    """What nvidia-smi told; `version` is None where it told nothing."""

    version: str | None = None
    cuda: str | None = None
    gpus: tuple[Gpu, ...] = ()


class Smi(Record):
    """Where nvidia-smi is and how it answered."""

    path: str | None
    outcome: str
    detail: str | None = None
    said: Said = Said()


def ask(place: Place, path: str | None, budget: Budget) -> Smi:
    """Ask for the CSV; where that is refused or strange, for the table."""
    if path is None:
        return Smi(None, "not-found")
    from envcheck.probes.run import run

    ran = run([path, QUERY, "--format=csv,noheader,nounits"], timeout_s=budget.left(SMI_S))
    said = parse_query(ran.stdout) if ran.ok else Said()
    if said.version is None and ran.outcome == "ended":
        plain = run([path], timeout_s=budget.left(SMI_S))
        told = parse_table(plain.stdout) if plain.ok else Said()
        # A header without GPUs is its way to say that there are none.
        ran, said = (plain, told) if told.version else (ran, said)
    outcome, detail = _outcome(ran, said.version is not None)
    return Smi(path, outcome, detail, said)


def _outcome(ran: Ran, said: bool) -> tuple[str, str | None]:
    if ran.ok:
        return ("ok", None) if said else ("unreadable", ran.last_words() or "it printed nothing")
    outcome = "timeout" if ran.outcome == "timeout" else "failed"
    return outcome, why_silent(ran)


def parse_query(text: str) -> Said:
    """GPUs and the driver's version from nvidia-smi's CSV, without lines of another shape."""
    found, driver = [], None
    for line in text.splitlines():
        cells = [cell.strip() for cell in line.split(",")]
        if len(cells) == 4 and re.fullmatch(r"\d+(\.\d+)+", cells[1]):
            name, driver, memory, address = cells
            size = whole(memory.partition(".")[0])
            found.append(Gpu("nvidia", name, address.lower(), size, "nvidia"))
    return Said(driver, None, tuple(found))


def parse_table(text: str) -> Said:
    """The same from the table; from R610 on the versions stand there under other names."""
    driver = re.search(r"\b(?:Driver|KMD) Version:\s*(\d+(?:\.\d+)+)", text)
    cuda = re.search(r"\bCUDA (?:UMD )?Version:\s*(\d+\.\d+)", text)
    found: list[Gpu] = []
    lines = text.splitlines()
    for number, line in enumerate(lines):
        row = TABLE_ROW.match(line)
        if row:
            size = TABLE_MEMORY.search(lines[number + 1]) if number + 1 < len(lines) else None
            memory = whole(size[1]) if size else None
            found.append(Gpu("nvidia", row["name"], row["address"].lower(), memory, "nvidia"))
    return Said(driver and driver[1], cuda and cuda[1], tuple(found))


def find(place: Place) -> str | None:
    """nvidia-smi on the search path, or where WSL and Windows keep it."""
    name = "nvidia-smi.exe" if place.platform == "windows" else "nvidia-smi"
    folders = place.environ.get("PATH", "").split(place.listsep)
    if place.platform == "windows":
        folders.append(os.path.join(place.environ.get("SystemRoot", r"C:\Windows"), "System32"))
    else:
        folders.append(place.system("/usr/lib/wsl/lib"))
    candidates = (os.path.join(folder, name) for folder in folders if folder)
    return next((p for p in candidates if os.path.isfile(p) and os.access(p, os.X_OK)), None)
