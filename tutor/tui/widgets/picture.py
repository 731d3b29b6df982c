"""A picture of `tutor.pictures`, in the theme's colours, drawn anew at every size."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive
from textual.widget import Widget

from tutor.pictures.cells import SHADES
from tutor.pictures.cells import Row as PictureRow
from tutor.pictures.growth import lines
from tutor.pictures.timing import bars
from tutor.runtime.verdict import Timing
from tutor.tui.signs import unicode

STYLES = {
    "": "",
    "label": "bold",
    "value": "$foreground",
    "axis": "$quiet",
    "bar": "$primary",
    "run": "$quiet",
    "first": "$warning",
    "caption": "$foreground",
    "series-0": "$error",
    "series-1": "$warning",
    "series-2": "$success",
    "series-3": "$primary",
    "series-4": "$secondary",
    "series-5": "$foreground",
    "good": "$success",
    "bad": "bold $error",
    "marked": "bold $warning",
}

SHADE = {f"shade-{number}": f"$primary {4 + 9 * number}%" for number in range(SHADES)}
"""From the ground's colour to the accent: the more, the stronger."""

GAP = 1
LEAST_LINES = 6
"""Rows below which a plot over N says nothing."""


class Picture(Widget):
    """How long each way took, as bars; where there is room, how that grows with N as well."""

    DEFAULT_CSS = """
    Picture { height: auto; padding: 1 1 0 1; background: $background; }
    """

    timings: reactive[tuple[Timing, ...]] = reactive((), layout=True)
    room: reactive[int] = reactive(0, layout=True)
    """Rows that it may take."""

    def render(self) -> Content:
        """The picture at this size."""
        return content(drawn(self.timings, self.content_size.width, self.room))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many rows as are drawn at this width."""
        return len(drawn(self.timings, width, self.room))


def drawn(timings: Sequence[Timing], width: int, height: int) -> list[PictureRow]:
    """The bars, and under them the lines where at least `LEAST_LINES` rows are left for them."""
    rows = bars(timings, width, unicode=unicode())
    grown = lines(timings, width, LEAST_LINES, unicode=unicode())
    room = height - len(rows) - GAP - (len(grown) - LEAST_LINES)
    if grown and room >= LEAST_LINES:
        rows = [*rows, *[()] * GAP, *lines(timings, width, min(room, 14), unicode=unicode())]
    return rows


def style_of(name: str) -> str:
    """A picture's style in the theme's colours: of a name, a shade, or a name on a shade."""
    front, _, ground = name.partition("/")
    if front in SHADE:  # the sign is for where there are no colours: here it would be a pattern
        return f"$primary 1% on {SHADE[front]}"
    front = STYLES.get(front, "")
    return f"{front} on {SHADE[ground]}".strip() if ground in SHADE else front


def content(rows: Sequence[PictureRow]) -> Content:
    """The picture's cells in the theme's colours."""
    styled = (Content.assemble(*((text, style_of(style)) for text, style in row)) for row in rows)
    return Content("\n").join(styled)
