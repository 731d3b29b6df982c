"""How the time of each way of computing grows with N, as lines on two logarithmic axes.

│                     ─────◆  100 ms
│           ─────◆────  ───■
│◆────────── ────■─────       1 ms
└┬───────────────┬─────────┬
10              100      1,000 = N
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from tutor.pictures.cells import Cell, Row, decade, join
from tutor.pictures.scale import Scale
from tutor.runtime.verdict import Timing

MARKS = "◆■●▲▼★"
ASCII_MARKS = "xo#^v*"
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
    across = Scale.between(sizes[0], sizes[-1], cells=max(width, 40) - margin - 2 - len(NAME))
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
    return rows + _legend(measured, unicode=unicode)


def _drawn(
    measured: Sequence[Timing], across: Scale, times: Scale, *, unicode: bool
) -> list[list[Cell]]:
    """The area right of the wall, top row first: joining lines, and over them the marks."""
    grid: list[list[Cell]] = [[(" ", "")] * across.cells for _ in range(times.cells)]
    marks: list[tuple[int, int, Cell]] = []
    for number, label in enumerate(_labels(measured)):
        style = f"series-{number % len(MARKS)}"
        points = sorted(
            (across.cell(timing.size), times.cell(timing.best))
            for timing in measured
            if timing.label == label
        )
        for (left, low), (right, high) in pairwise(points):
            for column in range(left, right):
                height = round(low + (high - low) * (column - left) / (right - left))
                grid[times.cells - 1 - height][column] = ("─" if unicode else "-", style)
        marks += [(column, height, (_mark(number, unicode), style)) for column, height in points]
    for column, height, mark in marks:
        grid[times.cells - 1 - height][column] = mark
    return grid


def _legend(measured: Sequence[Timing], *, unicode: bool) -> list[Row]:
    """One row a way: its mark and its name."""
    return [
        ((f"{_mark(number, unicode)} ", f"series-{number % len(MARKS)}"), (label, "label"))
        for number, label in enumerate(_labels(measured))
    ]


def _labels(measured: Sequence[Timing]) -> list[str]:
    """The ways, in the order they first come."""
    return list(dict.fromkeys(timing.label for timing in measured))


def _mark(number: int, unicode: bool) -> str:
    """The character of the way with this number."""
    return (MARKS if unicode else ASCII_MARKS)[number % len(MARKS)]
