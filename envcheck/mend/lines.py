"""How the text of a start file is changed. Lines keep their numbers: what goes is commented out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

MARK = "envcheck: "
"""Stands before what was put out of force, so that a person finds it, and we leave it alone."""


def comment_out(text: str, first: int, last: int, sign: str = "#") -> str:
    """The text with the lines of these numbers out of force; lines that are comments stay."""
    lines = text.split("\n")
    for number in range(first - 1, min(last, len(lines))):
        line = lines[number]
        if line.strip() and not line.lstrip().startswith(sign):
            lines[number] = f"{sign} {MARK}{line}"
    return "\n".join(lines)


def without_lines(text: str, first: int, last: int) -> str:
    """The text without the lines of these numbers, and without two empty lines in their place."""
    lines = text.split("\n")
    head, tail = lines[: first - 1], lines[last:]
    if head and tail and not head[-1].strip() and not tail[0].strip():
        tail = tail[1:]
    return "\n".join([*head, *tail])


def appended(text: str, block: Iterable[str]) -> str:
    """The text with a block at its end, an empty line before it."""
    if text and not text.endswith("\n"):
        text += "\n"
    gap = "\n" if text.strip() else ""
    return text + gap + "\n".join(block) + "\n"


def setting_lines(text: str, name: str) -> Iterator[int]:
    """The numbers of the lines that set a variable, in any shell's way."""
    word = re.escape(name)
    own = re.compile(
        rf"^\s*(?:(?:export|declare|typeset|local|readonly)\s+(?:-\w+\s+)*)?{word}\+?="
        rf"|^\s*set(?:env)?\s+(?:-\w+\s+|--\w+\s+)*{word}(?:\s|=)"
        rf"|^\s*\$env:{word}\s*=",
        re.I if name.startswith("env:") else 0,
    )
    for number, line in enumerate(text.split("\n"), 1):
        if own.match(line):
            yield number
