"""Lines, points and stems on two axes: what curves, convergence and contours are drawn with."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tutor.pictures.cells import Cell, Row, join, shortened
from tutor.pictures.dots import ACROSS, DOWN, Dots
from tutor.pictures.ruler import Ruler

MARKS, ASCII_MARKS = "◆■●▲▼★", "xo#^v*"
SERIES = len(MARKS)
STYLES = ("line", "points", "stems", "both")
MARK_EVERY = 14
"""Columns between the marks of a line."""


@dataclass(frozen=True)
class Series:
    """Points by their x and y, and how they are drawn: line, points, stems, both."""

    name: str
    xs: Sequence[float]
    ys: Sequence[float]
    drawn: str = "line"

    @property
    def points(self) -> list[tuple[float, float]]:
        """The points in the order given."""
        return list(zip(self.xs, self.ys, strict=False))


def style(number: int) -> str:
    """The style of a series; the strongest colours first."""
    return f"series-{(3, 1, 2, 4, 0, 5)[number % SERIES]}"


def mark(number: int, *, unicode: bool) -> str:
    """The sign of a series."""
    return (MARKS if unicode else ASCII_MARKS)[number % SERIES]


def area(
    series: Sequence[Series], across: Ruler, up: Ruler, *, unicode: bool, first: int = 0
) -> list[list[Cell]]:
    """The cells between the axes, top row first; `first` is the style of the first series."""
    grid = _braille(series, across, up, first) if unicode else _blank(across, up)
    for number, each in enumerate(series):
        for column, row in _marked(each, across, up, unicode=unicode):
            grid[up.cells - 1 - row][column] = (
                mark(number, unicode=unicode),
                style(number + first),
            )
    return grid


def up_ticks(up: Ruler) -> int:
    """How many numbers an axis upwards has room for."""
    return max(up.cells // 3, 3)


def framed(
    grid: Sequence[Sequence[Cell]], across: Ruler, up: Ruler, margin: int, *, unicode: bool
) -> list[Row]:
    """The area with its axes and the names of round numbers."""
    wall, tick_left, corner, floor, tick = "│┤└─┬" if unicode else "|++-+"
    names = {up.cells - 1 - cell: name for cell, name in up.ticks(up_ticks(up)).items()}
    rows: list[Row] = []
    for number, cells in enumerate(grid):
        name = names.get(number, "")
        edge = tick_left if name else wall
        rows.append(((f"{shortened(name, margin):>{margin}} {edge}", "axis"), *join(cells)))
    places = across.ticks(max(across.cells // 8, 5))
    ground = "".join(tick if cell in places else floor for cell in range(across.cells))
    rows.append(((" " * (margin + 1) + corner + ground, "axis"),))
    return [*rows, ((_under(places, margin + 2, across.cells), "axis"),)]


def legend(series: Sequence[Series], width: int, *, unicode: bool, first: int = 0) -> list[Row]:
    """Each series' sign and name, side by side where they fit."""
    entries = [
        ((f" {mark(n, unicode=unicode)} ", style(n + first)), (each.name, "label"))
        for n, each in enumerate(series)
        if each.name
    ]
    rows: list[list[Cell]] = [[]]
    for entry in entries:
        taken = sum(len(text) for text, _ in rows[-1])
        if rows[-1] and taken + sum(len(text) for text, _ in entry) + 2 > width:
            rows.append([])
        room = width - 4
        cells = [entry[0], (shortened(entry[1][0], room, unicode=unicode), "label")]
        rows[-1] += [*cells, ("  ", "")]
    return [tuple(row[:-1]) for row in rows if row]


def _under(places: dict[int, str], indent: int, cells: int) -> str:
    """The names under their ticks; a name without room is left out."""
    line = ""
    for cell, name in sorted(places.items()):
        start = max(min(indent + cell - len(name) // 2, indent + cells - len(name)), 0)
        if start > len(line) or not line:
            line = line.ljust(start) + name
    return line


def _blank(across: Ruler, up: Ruler) -> list[list[Cell]]:
    return [[(" ", "")] * across.cells for _ in range(up.cells)]


def _braille(series: Sequence[Series], across: Ruler, up: Ruler, first: int) -> list[list[Cell]]:
    dots = Dots(across.cells, up.cells)
    fine_x, fine_y = across.finer(ACROSS), up.finer(DOWN)
    for number, each in enumerate(series):
        places = [(fine_x.cell(x), fine_y.cell(y)) for x, y in each.points]
        for start, end in _strokes(each, places, fine_y):
            top = fine_y.cells - 1
            dots.line((start[0], top - start[1]), (end[0], top - end[1]), style(number + first))
    return dots.cells()


_Place = tuple[int, int]


def _strokes(
    series: Series, places: Sequence[tuple[int | None, int | None]], up: Ruler
) -> Iterator[tuple[_Place, _Place]]:
    """The lines to draw, between neighbours or from the ground up, of what has a place."""
    ground = up.cell(0.0) or 0
    if series.drawn == "stems":
        for x, y in places:
            if x is not None and y is not None:
                yield (x, ground), (x, y)
    elif series.drawn != "points":
        for (x, y), (to_x, to_y) in pairwise(places):
            if x is not None and y is not None and to_x is not None and to_y is not None:
                yield (x, y), (to_x, to_y)


def _marked(series: Series, across: Ruler, up: Ruler, *, unicode: bool) -> Iterator[_Place]:
    """The cells that get the series' sign: points; of a line some, or without dots all."""
    places = [(across.cell(x), up.cell(y)) for x, y in series.points]
    seen = [(x, y) for x, y in places if x is not None and y is not None]
    if series.drawn in ("points", "stems", "both"):
        yield from seen
        return
    if not unicode:
        for (x, y), (to_x, to_y) in pairwise(seen):
            steps = max(abs(to_x - x), 1)
            for step in range(steps):
                yield x + round((to_x - x) * step / steps), y + round((to_y - y) * step / steps)
        yield from seen[-1:]
        return
    last = -MARK_EVERY
    for x, y in seen:
        if abs(x - last) >= MARK_EVERY:
            yield x, y
            last = x
    yield from seen[-1:]
