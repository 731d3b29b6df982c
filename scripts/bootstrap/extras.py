"""Which extras of the project a job needs."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from faults import Fault


def wanted_extras(job: str, environment: Mapping[str, str], venv: Path) -> frozenset[str]:
    """What TUTOR_EXTRAS says; else the course, unless the learner's own environment can run it."""
    if job == "test":
        return frozenset({"course", "test"})
    if "TUTOR_EXTRAS" in environment:
        return named_extras(environment["TUTOR_EXTRAS"])
    active = environment.get("VIRTUAL_ENV") or environment.get("CONDA_PREFIX")
    if active and not is_same(Path(active), venv) and has_course(Path(active)):
        return frozenset()
    return frozenset({"course"})


def named_extras(text: str) -> frozenset[str]:
    """The names in TUTOR_EXTRAS, by commas or spaces."""
    names = frozenset(name.lower() for name in re.split(r"[,\s]+", text) if name)
    for name in names:
        if not re.fullmatch(r"[a-z0-9]([a-z0-9._-]*[a-z0-9])?", name):
            raise Fault(f"TUTOR_EXTRAS holds {name!r}, which is not the name of an extra.")
    return names


def is_same(one: Path, other: Path) -> bool:
    """Whether both are one folder, links followed."""
    return one.resolve() == other.resolve()


def has_course(prefix: Path) -> bool:
    """Whether NumPy and PyTorch lie there: by their files, as an import would take seconds."""
    folders = [*prefix.glob("lib/python3*/site-packages"), prefix / "Lib" / "site-packages"]
    return any(
        (folder / "numpy" / "version.py").is_file() and (folder / "torch" / "version.py").is_file()
        for folder in folders
    )
