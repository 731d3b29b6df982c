"""What the place we write to can show, and text made fit for it."""

from __future__ import annotations

import codecs
import os
import shutil
import textwrap
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TextIO

from tutor.pictures.cells import Row

WIDEST = 100
"""Longer lines are hard to read, however wide the window is."""

COLOURS = {
    "right": "32",
    "wrong": "31",
    "strong": "1",
    "faint": "2",
    "axis": "2",
    "value": "1",
    "bar": "36",
    "run": "33",
    "first": "35",
    "caption": "2",
    "series-0": "36",
    "series-1": "33",
    "series-2": "32",
    "series-3": "35",
    "series-4": "34",
    "series-5": "31",
}
"""SGR codes of the 16 colours that every terminal has a theme for. Never the only sign."""

ASCII = {"✓": "+", "✗": "x", "◐": "~", "·": "-", "│": "|", "…": "..."}
"""What stands for our own signs where the terminal isn't UTF-8."""


@dataclass(frozen=True)
class Terminal:
    """Where text goes: how wide, in colour or not, in Unicode or ASCII."""

    width: int = 80
    colour: bool = False
    unicode: bool = True

    def paint(self, text: str, style: str) -> str:
        """The text in the style's colour, if there are colours."""
        if not self.colour or style not in COLOURS or not text.strip():
            return text
        return f"\x1b[{COLOURS[style]}m{text}\x1b[0m"

    def sign(self, sign: str) -> str:
        """The sign, or what stands for it in ASCII."""
        return sign if self.unicode else ASCII[sign]

    def wrap(self, text: str, indent: str = "") -> list[str]:
        """Prose in lines that fit."""
        width = min(self.width, WIDEST) - len(indent)
        return [indent + line for line in textwrap.wrap(clean(text), max(width, 30))]

    def picture(self, rows: list[Row]) -> list[str]:
        """A picture's rows as lines."""
        return ["".join(self.paint(text, style) for text, style in row).rstrip() for row in rows]


def look_at(stream: TextIO, environ: Mapping[str, str]) -> Terminal:
    """What the stream can show, and what the user asked for: NO_COLOR, TERM, CI, COLUMNS."""
    plain = environ.get("NO_COLOR") or environ.get("TERM") == "dumb" or environ.get("CI")
    old_console = os.name == "nt" and not ({"WT_SESSION", "ANSICON", "TERM"} & set(environ))
    return Terminal(
        width=shutil.get_terminal_size().columns,
        colour=stream.isatty() and not plain and not old_console,
        unicode=is_utf8(stream),
    )


def is_utf8(stream: TextIO) -> bool:
    """Whether the stream's encoding has every sign."""
    try:
        return codecs.lookup(stream.encoding or "ascii").name == "utf-8"
    except LookupError:
        return False


def clean(text: str) -> str:
    """The text with control characters made visible, so that no answer steers the terminal."""
    return "".join(
        char if char.isprintable() or char in "\n\t" else char.encode("unicode_escape").decode()
        for char in text.replace("\r\n", "\n")
    )
