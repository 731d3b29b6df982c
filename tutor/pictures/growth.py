"""How the time of each way of computing grows with N, as lines on two logarithmic axes.

100 ms │            ⢀⣀⠤⠤⠒⠒⠉◆
 10 ms │◆⠤⠤⠒⠒◆⠒⠉⠉       ⣀⡠⠤■
  1 ms │■⠤⠤⠤⠤■⠤⠤⠔⠒⠒⠊⠉⠉
       └┬────┬─────────────┬
       10   20           1,000 = N
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from tutor.pictures.cells import Cell, Row, decade, join
from tutor.pictures.dots import ACROSS, DOWN, Dots
from tutor.pictures.scale import Scale
from tutor.runtime.verdict import Timing

MARKS = "◆■●▲▼★"
ASCII_MARKS = "xo#^v*"
LEAST_WIDTH = 40
"""Columns below which the axes would have no room for their names."""
NAME = " = N"
"""What the axis across tells, behind its end."""


def lines(
    timings: Sequence[Timing], width: int, height: int = 12, *, unicode: bool = True
) -> list[Row]:
    """The best run of each way at each size, neighbours joined, and a legend.

    Style "series-0" is the first way's, and so on. Fewer than two sizes give no rows.
    """
    measured = [timing for timing in timings if timing.seconds and timing.size > 0]
    sizes = sorted({timing.size for timing in measured})
    if len(sizes) < 2:
        return []
    times = Scale.around([timing.best for timing in measured], cells=max(height, 4))
    names = {
        times.cells - 1 - cell: decade(exponent, unicode=unicode)
        for cell, exponent in times.ticks.items()
    }
    margin = max(map(len, names.values()))
    across = Scale.between(
        sizes[0], sizes[-1], cells=max(width, LEAST_WIDTH) - margin - 2 - len(NAME)
    )
    grid = _drawn(measured, across, times, unicode=unicode)
    wall, corner, floor, tick = "│└─┬" if unicode else "|+-+"
    rows: list[Row] = [
        ((f"{names.get(number, ''):>{margin}} {wall}", "axis"), *join(row))
        for number, row in enumerate(grid)
    ]
    places = {across.cell(size): f"{size:,}" for size in sizes}
    ground = "".join(tick if cell in places else floor for cell in range(across.cells))
    rows.append(((" " * (margin + 1) + corner + ground, "axis"),))
    rows.append(((across.under(places, margin + 2) + NAME, "axis"),))
    return rows + _legend(measured, max(width, LEAST_WIDTH), unicode=unicode)


def _drawn(
    measured: Sequence[Timing], across: Scale, times: Scale, *, unicode: bool
) -> list[list[Cell]]:
    """The area right of the wall, top row first: joining lines, and over them the marks."""
    join_points = _dotted if unicode else _dashed
    ways = _ways(measured)
    grid = join_points(list(ways.values()), across, times)
    for number, timings in enumerate(ways.values()):
        for timing in timings:
            row = times.cells - 1 - times.cell(timing.best)
            grid[row][across.cell(timing.size)] = (_mark(number, unicode), _style(number))
    return grid


def _dotted(ways: Sequence[Sequence[Timing]], across: Scale, times: Scale) -> list[list[Cell]]:
    """Lines of braille dots, through the middle of the cells that the marks will take."""
    dots = Dots(across.cells, times.cells)
    fine_x = replace(across, cells=across.cells * ACROSS)
    fine_y = replace(times, cells=times.cells * DOWN)
    for number, timings in enumerate(ways):
        points = [
            (fine_x.cell(timing.size), fine_y.cells - 1 - fine_y.cell(timing.best))
            for timing in timings
        ]
        for start, end in pairwise(points):
            dots.line(start, end, _style(number))
    return dots.cells()


def _dashed(ways: Sequence[Sequence[Timing]], across: Scale, times: Scale) -> list[list[Cell]]:
    """Lines of dashes, a step where the row changes."""
    grid: list[list[Cell]] = [[(" ", "")] * across.cells for _ in range(times.cells)]
    for number, timings in enumerate(ways):
        points = [(across.cell(timing.size), times.cell(timing.best)) for timing in timings]
        for (left, low), (right, high) in pairwise(points):
            for column in range(left, right):
                height = round(low + (high - low) * (column - left) / (right - left))
                grid[times.cells - 1 - height][column] = ("-", _style(number))
    return grid


def _legend(measured: Sequence[Timing], width: int, *, unicode: bool) -> list[Row]:
    """Each way's mark and name: side by side where they fit, else below each other."""
    entries: list[Row] = [
        ((f"{_mark(number, unicode)} ", _style(number)), (label, "label"))
        for number, label in enumerate(_ways(measured))
    ]
    if sum(len(label) + 5 for label in _ways(measured)) > width:
        return entries
    return [tuple(cell for entry in entries for cell in (*entry, ("   ", "")))]


def _ways(measured: Sequence[Timing]) -> dict[str, list[Timing]]:
    """The timings of each way by size; the ways in the order they first come."""
    ways: dict[str, list[Timing]] = {}
    for timing in sorted(measured, key=lambda timing: timing.size):
        ways.setdefault(timing.label, []).append(timing)
    return {label: ways[label] for label in dict.fromkeys(timing.label for timing in measured)}


def _style(number: int) -> str:
    """The style of the way with this number."""
    return f"series-{number % len(MARKS)}"


def _mark(number: int, unicode: bool) -> str:
    """The character of the way with this number."""
    return (MARKS if unicode else ASCII_MARKS)[number % len(MARKS)]
