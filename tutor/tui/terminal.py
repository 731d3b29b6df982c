"""What the terminal can show, and filters that keep every line to it."""

from __future__ import annotations

import codecs
import os
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import ClassVar

from rich.color import Color as RichColor
from rich.console import Console
from rich.segment import Segment
from rich.style import Style
from textual import constants
from textual.color import Color
from textual.filter import LineFilter
from textual.scrollbar import ScrollBarRender

from tutor.tui.signs import alike
from tutor.tui.themes import BASIC

WITHOUT_COLOURS = ("dumb", "unknown", "vt", "lpr", "printer")
"""What names of terminals without colours begin with."""

SEEN = 0.35
"""From this brightness a ground is one that means something, as the editor's cursor: the screen's
own is black, and a tint that only accompanies a sign is darker."""


FEW = 16
"""So many colours, or fewer, are not enough for a theme's own."""


@dataclass(frozen=True)
class Terminal:
    """What it can show; unless somebody knows better, everything."""

    unicode: bool = True
    colours: int = 1 << 24


EVERYTHING = Terminal()


def look_at(environ: Mapping[str, str], encoding: str | None) -> Terminal:
    """The terminal that the environment and the encoding of its stream speak of."""
    if "TEXTUAL_DRIVER" in environ:  # a browser shows all
        return Terminal(colours=0 if environ.get("NO_COLOR") else 1 << 24)
    term = environ.get("TERM", "xterm" if os.name == "nt" else "dumb")
    known = term not in ("dumb", "unknown") and not term.startswith("linux")
    return Terminal(known and _is_utf8(encoding), _colours(environ, term))


def _colours(environ: Mapping[str, str], term: str) -> int:
    """How many there are, as Textual's own library counts them; it has none for poor terminals."""
    poor = term.startswith(WITHOUT_COLOURS) or term.endswith(("-m", "-mono"))
    if environ.get("NO_COLOR") or (poor and not environ.get("COLORTERM")):
        return 0
    system = Console(
        color_system=constants.COLOR_SYSTEM,  # type: ignore[arg-type]  # as Textual itself gives it
        force_terminal=True,
        legacy_windows=False,
        _environ=environ,
    ).color_system
    return {None: 0, "standard": FEW, "windows": FEW, "256": 256}.get(system, 1 << 24)


def _is_utf8(encoding: str | None) -> bool:
    try:
        return codecs.lookup(encoding or "ascii").name == "utf-8"
    except LookupError:
        return False


class WholeCells(ScrollBarRender):
    """A scroll bar without parts of cells, which need a sign and two colours each."""

    VERTICAL_BARS: ClassVar[list[str]] = [" "]
    HORIZONTAL_BARS: ClassVar[list[str]] = [" "]


class Ascii(LineFilter):
    """Each sign as one of ASCII, in the same cells."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """The line with other signs."""
        return [Segment(alike(text), style, control) for text, style, control in segments]


class NoColours(LineFilter):
    """Weight and lines stay; a ground that means something becomes reverse video."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """The line without colours."""
        return [
            Segment(text, style and uncoloured(style), control) for text, style, control in segments
        ]


@lru_cache(1024)
def uncoloured(style: Style) -> Style:
    """The style without its colours."""
    told = style.bgcolor is not None and _is_told(style.bgcolor, style.color)
    plain = Style(
        bold=style.bold,
        italic=style.italic,
        underline=style.underline,
        strike=style.strike,
        reverse=bool(style.reverse) != told,
    )
    return plain + Style.from_meta(style.meta) if style.meta else plain


def _is_told(ground: RichColor, front: RichColor | None) -> bool:
    """Whether a ground means something: it is the cursor's, or far from the screen's own.

    A shade's sign has the colour of its ground where there are colours: here it is to be seen.
    """
    color = Color.from_rich_color(ground)
    if front is not None and _near(Color.from_rich_color(front), color):
        return False
    cursor = Color.parse(BASIC.variables["block-cursor-background"])
    return color.hex6 == cursor.hex6 or color.brightness >= SEEN


def _near(one: Color, other: Color) -> bool:
    return max(abs(a - b) for a, b in zip(one.rgb, other.rgb, strict=True)) < 8


ASCII, NO_COLOURS = Ascii(), NoColours()
