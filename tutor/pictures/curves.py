"""Curves over x: functions, losses, spectra.

{"lines": [{"name", "x", "y", "drawn": "line", "points", "stems" or "both"}, ...],
 "x_scale", "y_scale": "log", "x_name", "y_name", "y_low", "y_high"}
"""

from __future__ import annotations

from collections.abc import Sequence

from tutor.pictures.cells import Row, shortened
from tutor.pictures.data import Data, Malformed
from tutor.pictures.plot import SERIES, STYLES, Series, area, framed, legend, up_ticks
from tutor.pictures.ruler import Ruler


def curves(data: Data, width: int, height: int, *, unicode: bool = True) -> list[Row]:
    """All lines on the same axes, and which is which."""
    lines = [_series(item) for item in data.items("lines")[:SERIES]]
    ends = [data.number(key) for key in ("y_low", "y_high") if data.has(key)]
    return plotted(
        lines,
        width,
        height,
        logs=(data.text("x_scale") == "log", data.text("y_scale") == "log"),
        names=(data.text("x_name"), data.text("y_name")),
        ends=ends,
        unicode=unicode,
    )


def _series(item: Data) -> Series:
    drawn, ys = item.text("drawn", "line"), item.numbers("y")
    xs = item.numbers("x") if item.has("x") else [float(n) for n in range(len(ys))]
    if drawn not in STYLES or len(xs) != len(ys) or not xs:
        raise Malformed(f"a line needs as many x as y, and `drawn` as one of {', '.join(STYLES)}")
    return Series(item.text("name"), xs, ys, drawn)


def plotted(
    lines: Sequence[Series],
    width: int,
    height: int,
    *,
    logs: tuple[bool, bool],
    names: tuple[str, str],
    ends: Sequence[float] = (),
    unicode: bool,
) -> list[Row]:
    """A plot of the size; `ends` are numbers that the axis upwards goes to besides."""
    key = legend(lines, width, unicode=unicode)
    titled = [((f" {shortened(names[1], width - 2)}", "axis"),)] if names[1] else []
    rows = max(height - len(key) - len(titled) - 2 - bool(names[0]), 2)
    ys = [y for line in lines for y in line.ys]
    ys += [0.0] if any(line.drawn == "stems" for line in lines) and not logs[1] else []
    lowest, highest = (min(ends), max(ends)) if len(ends) == 2 else (None, None)
    inside = [y for y in ys if lowest is None or highest is None or lowest <= y <= highest]
    up = Ruler.around([*inside, *ends], rows, log=logs[1])
    up = up.rounded(2 * up_ticks(up))
    margin = max(map(len, up.ticks(up_ticks(up)).values()), default=1)
    margin = min(margin, 10)
    across = Ruler.around([x for line in lines for x in line.xs], width - margin - 3, log=logs[0])
    grid = area(lines, across, up, unicode=unicode)
    drawn = framed(grid, across, up, margin, unicode=unicode)
    below: list[Row] = []
    if names[0]:
        name = shortened(names[0], width - margin - 4)
        below = [((f"{'':{margin + 2}}{name:^{across.cells}}".rstrip(), "axis"),)]
    return [*titled, *drawn, *below, *key]
