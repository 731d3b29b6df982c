"""A list of conda's: explicit (`@EXPLICIT`, then a URL a line) or exported (`name=version=build`).

Each line requires that package in that version and build.
"""

from __future__ import annotations

import re

from envcheck.profile import Need
from envcheck.profile.environment_file import need_of
from envcheck.profile.parts import Parts, refuse, shown

MARK = "@EXPLICIT"
EXPORTED = re.compile(r"^[A-Za-z0-9_.-]+=[^=\s]+=[^=\s]+$", re.MULTILINE)
ENDINGS = (".conda", ".tar.bz2")


def is_lock(text: str) -> bool:
    """Whether a text is such a list and no requirements.txt."""
    lines = (line.strip() for line in text.split("\n"))
    first = next((line for line in lines if line and not line.startswith("#")), "")
    return first == MARK or bool(EXPORTED.fullmatch(first))


def parse(text: str, file: str) -> Parts:
    """What the file requires. Raises `BadProfile`."""
    needs = []
    for number, raw in enumerate(text.split("\n"), 1):
        line = raw.strip()
        if line and not line.startswith("#") and line != MARK:
            needs.append(_need(line, file, number))
    return Parts(needs=tuple(needs))


def _need(line: str, file: str, number: int) -> Need:
    if EXPORTED.fullmatch(line):
        return need_of(line, file, number)
    name = re.split(r"[/\\]", line.partition("#")[0])[-1]
    ending = next((ending for ending in ENDINGS if name.endswith(ending)), None)
    parts = name.removesuffix(ending or "").rsplit("-", 2)
    if ending is None or len(parts) != 3 or not all(parts):
        raise refuse(file, number, f"`{shown(line)}` is no URL of a package of conda's")
    return need_of("=".join(parts), file, number)
