"""What the last complete set-up left in .venv, and whether it is still what the checkout asks for.

`.venv/set-up/` is made before anything else in .venv, so it tells our .venv from one that someone
made by hand. In it lies the stamp, written last and whole: no stamp, no complete set-up. The inputs
are kept as copies and compared by content: times say nothing after `git checkout`.
"""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass, field
from pathlib import Path

FORMAT = "1"  # as in ../start.sh; raise it when what is installed changes by other than the inputs
INPUTS = ("pyproject.toml", "constraints.txt")


@dataclass(frozen=True)
class Place:
    """Where things lie in a checkout."""

    root: Path
    windows: bool = os.name == "nt"

    @property
    def venv(self) -> Path:
        return self.root / ".venv"

    @property
    def python(self) -> Path:
        return self.venv / ("Scripts/python.exe" if self.windows else "bin/python")

    @property
    def records(self) -> Path:
        return self.venv / "set-up"

    @property
    def stamp(self) -> Path:
        return self.records / "stamp"

    @property
    def log(self) -> Path:
        return self.records / "log"

    @property
    def lock(self) -> Path:
        return self.root / ".venv.lock"


@dataclass(frozen=True)
class Stamp:
    """One complete set-up."""

    python: str
    extras: frozenset[str]
    root: str
    format: str = FORMAT

    def as_bytes(self) -> bytes:
        lines = (self.format, self.python, ",".join(sorted(self.extras)), self.root)
        return os.fsencode("".join(f"{line}\n" for line in lines))


@dataclass(frozen=True)
class Plan:
    """What is to be done: nothing, an extension in place, or a .venv from scratch, and why."""

    extras: frozenset[str]
    is_ready: bool = False
    from_scratch: bool = False
    is_foreign: bool = False
    reason: str = ""
    installed: frozenset[str] = field(default_factory=frozenset)


def judge(place: Place, wanted: frozenset[str], asked_python: str | None = None) -> Plan:
    """The plan for a .venv as it lies there."""
    stamp = read_stamp(place)
    if stamp is None:
        return judge_unstamped(place, wanted)
    extras = wanted | stamp.extras
    now = version_of(str(place.python))
    reason = reason_to_start_over(place, stamp, now, asked_python)
    if reason:
        return Plan(extras, from_scratch=True, reason=reason)
    if now != stamp.python or inputs(place) != recorded_inputs(place):
        return Plan(extras, reason="what it was made from has changed", installed=stamp.extras)
    if not wanted <= stamp.extras:
        return Plan(extras, reason="more is needed", installed=stamp.extras)
    return Plan(extras, is_ready=True, installed=stamp.extras)


def judge_unstamped(place: Place, wanted: frozenset[str]) -> Plan:
    """The plan where no set-up was completed."""
    if not os.path.lexists(place.venv):
        return Plan(wanted, from_scratch=True)
    if place.records.is_dir():
        return Plan(wanted, from_scratch=True, reason="the last set-up did not finish")
    is_empty = place.venv.is_dir() and not any(place.venv.iterdir())
    return Plan(wanted, from_scratch=True, is_foreign=not is_empty)


def reason_to_start_over(place: Place, stamp: Stamp, now: str, asked_python: str | None) -> str:
    """Why .venv cannot be mended in place; empty where it can."""
    if stamp.format != FORMAT:
        return "it was made by another version of this script"
    if stamp.root != str(place.root):
        return f"it was made in another folder ({stamp.root})"
    if not now:
        return "its Python no longer starts"
    if minor(now) != minor(stamp.python):
        return f"its Python has become {now}, and was {stamp.python}"
    asked = version_of(asked_python) if asked_python else now
    return f"PYTHON asks for {asked}, and it has {now}" if asked != now else ""


def minor(version: str) -> str:
    """`Python 3.11` of `Python 3.11.7`: what is installed fits every patch version."""
    return ".".join(version.split(".")[:2])


def version_of(python: str) -> str:
    """What `-V` prints, in a millisecond or two; empty where the program does not start."""
    try:
        answer = subprocess.run([python, "-V"], capture_output=True, timeout=60, check=True)
    except (OSError, subprocess.SubprocessError):
        return ""
    text = answer.stdout.decode(errors="replace").strip()
    return text if text.startswith("Python ") else ""


def inputs(place: Place) -> dict[str, bytes]:
    """What the checkout asks for."""
    return {name: (place.root / name).read_bytes() for name in INPUTS}


def recorded_inputs(place: Place) -> dict[str, bytes] | None:
    """What the last complete set-up was made from."""
    try:
        return {name: (place.records / name).read_bytes() for name in INPUTS}
    except FileNotFoundError:
        return None


def read_stamp(place: Place) -> Stamp | None:
    """The stamp, or None where there is none that can be read."""
    try:
        lines = os.fsdecode(place.stamp.read_bytes()).splitlines()
    except (FileNotFoundError, NotADirectoryError):
        return None
    if len(lines) != 4:
        return None
    return Stamp(lines[1], frozenset(filter(None, lines[2].split(","))), lines[3], lines[0])


def write_stamp(place: Place, stamp: Stamp, installed_from: dict[str, bytes]) -> None:
    """Declares the set-up complete. The stamp comes last, and is whole or not there."""
    for name, content in installed_from.items():
        write_whole(place.records / name, content)
    write_whole(place.stamp, stamp.as_bytes())


def write_whole(path: Path, content: bytes) -> None:
    """Writes the file so that a reader, or a crash, finds all of it or what was there before."""
    draft = path.with_name(path.name + ".draft")
    with open(draft, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    os.replace(draft, path)
