"""How the text of a file is changed. Lines keep their numbers: what goes is commented out."""

from __future__ import annotations

import re
from collections.abc import Iterable

MARK = "envcheck: "
"""Stands before what was put out of force, so that a person finds it, and we leave it alone."""


def comment_out(text: str, first: int, last: int, stand_in: str = "") -> str:
    """The text with the lines of these numbers out of force; lines that are comments stay.

    `stand_in` is a command that does nothing, for a place where the shell wants one.
    """
    lines = text.split("\n")
    for number in range(first - 1, min(last, len(lines))):
        line = lines[number]
        if line.strip() and not line.lstrip().startswith("#"):
            lines[number] = f"{stand_in}# {MARK}{line}"
            stand_in = ""
    return "\n".join(lines)


def with_line(text: str, number: int, new: str) -> str:
    """The text with another line of that number; its end, CR LF or LF, stays."""
    lines = text.split("\n")
    end = "\r" if lines[number - 1].endswith("\r") else ""
    lines[number - 1] = new.rstrip("\r") + end
    return "\n".join(lines)


def without_lines(text: str, first: int, last: int) -> str:
    """The text without the lines of these numbers, and without two empty lines in their place."""
    lines = text.split("\n")
    head, tail = lines[: first - 1], lines[last:]
    if head and tail and not head[-1].strip() and not tail[0].strip():
        tail = tail[1:]
    return "\n".join([*head, *tail])


def appended(text: str, block: Iterable[str]) -> str:
    """The text with a block at its end, an empty line before it.

    Lines of a shell end with LF also where others of the file do not: bash takes no CR.
    """
    if text and not text.endswith("\n"):
        text += "\n"
    gap = "\n" if text.strip() else ""
    return text + gap + "\n".join(block) + "\n"


def spelt(folder: str, home: str) -> tuple[str, ...]:
    """How a start file may write a folder."""
    if not folder.startswith(f"{home}/"):
        return (folder,)
    rest = folder[len(home) :]
    return (folder, f"~{rest}", f"$HOME{rest}", f"${{HOME}}{rest}")


def without_folder(line: str, folder: str, home: str) -> str | None:
    """A line that changes PATH without one of several folders; None where that is not plain."""
    for way in spelt(folder, home):
        one = rf"{re.escape(way)}/?"
        for wanted in (rf"(?<![\w.~}}/-]){one}:", rf":{one}(?=[:\"'\s]|$)"):
            new, count = re.subn(wanted, "", line)
            if count == 1:
                return new
    return None
