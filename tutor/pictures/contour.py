"""A function of two variables as shades, and over it the ways that optimisers took.

{"x": [lowest, highest], "y": [lowest, highest], "values": rows from the lowest y up,
 "paths": [{"name", "x", "y", "drawn": "both" or "points"}, ...], "log": true}; "upto" shows so many
points of each path.
"""

from __future__ import annotations

import math

from tutor.pictures.cells import Cell, Row
from tutor.pictures.data import Data, Malformed
from tutor.pictures.matrix import scale
from tutor.pictures.plot import SERIES, STYLES, Series, area, framed, legend, up_ticks
from tutor.pictures.ruler import Ruler
from tutor.pictures.shades import bounds, faint, sampled, shade

PATHS = 1
"""The first style of a path: number 0 has the colour of the ground."""


def contour(data: Data, width: int, height: int, *, unicode: bool = True) -> list[Row]:
    """Shades that grow with the value, the paths, and what the shades mean."""
    x, y = (_interval(data, key) for key in "xy")
    paths = [_path(item) for item in data.items("paths")[:SERIES]] if data.has("paths") else []
    upto = data.whole("upto", 10**9)
    paths = [Series(path.name, path.xs[:upto], path.ys[:upto], path.drawn) for path in paths]
    key = legend(paths, width, unicode=unicode, first=PATHS)
    rows = max(height - len(key) - 3, 3)
    up = Ruler(*y, cells=rows)
    margin = min(max(map(len, up.ticks(up_ticks(up)).values()), default=1), 10)
    across = Ruler(*x, cells=max(min(width - margin - 3, 4 * rows), 8))
    table = data.table("values")
    ground = _shaded(table, across.cells, rows, log=data.flag("log"), unicode=unicode)
    # The paths must stand out: their ground is half as strong as it could be.
    drawn = _over(ground, area(paths, across, up, unicode=unicode, first=PATHS))
    told = tuple(faint(cell) for cell in scale(*bounds(table), unicode=unicode))
    return [*framed(drawn, across, up, margin, unicode=unicode), *key, told]


def _interval(data: Data, key: str) -> tuple[float, float]:
    ends = data.numbers(key)
    if len(ends) != 2 or not all(map(math.isfinite, ends)) or not ends[0] < ends[1]:
        raise Malformed(f"`{key}` must be a lowest and a highest number")
    if ends[1] - ends[0] < 1e-9 * max(map(abs, ends)) or max(map(abs, ends)) > 1e100:
        raise Malformed(f"`{key}` must be an interval that can be divided")
    return ends[0], ends[1]


def _path(item: Data) -> Series:
    xs, ys = item.numbers("x"), item.numbers("y")
    if len(xs) != len(ys):
        raise Malformed("a path needs as many x as y")
    drawn = item.text("drawn", "both")
    if drawn not in STYLES:
        raise Malformed(f"`drawn` of a path must be one of {', '.join(STYLES)}")
    return Series(item.text("name"), xs, ys, drawn)


def _shaded(
    table: list[list[float]], columns: int, rows: int, *, log: bool, unicode: bool
) -> list[list[Cell]]:
    """The ground, top row first; of a logarithmic one equal shades are equal factors."""
    low, high = bounds(table)
    small = (high - low) * 1e-4

    def amount(value: float) -> float:
        return math.log10(max(value - low, 0.0) + small) if log and small > 0 else value

    ends = amount(low), amount(high)
    return [
        [faint(shade(amount(value), *ends, unicode=unicode)) for value in line]
        for line in reversed(sampled(table, columns, rows))
    ]


def _over(ground: list[list[Cell]], marks: list[list[Cell]]) -> list[list[Cell]]:
    """The marks on the shades under them."""
    return [
        [
            (mark[0], f"{mark[1]}/{under[1]}") if mark[0] != " " and under[1] != "bad" else under
            for under, mark in zip(*lines, strict=True)
        ]
        for lines in zip(ground, marks, strict=True)
    ]
