"""What a machine can reach at most, and where familiar operations stand under that roof.

{"bandwidth": GB/s of memory, "peak": GFLOP/s of arithmetic, "points": [{"name", "intensity":
FLOP per byte, "gflops"}, ...], "triad": GB/s, "other": {"name", "peak"} of another type}, on two
log scales.
"""

from __future__ import annotations

import math

from tutor.pictures.cells import Row, shortened
from tutor.pictures.curves import plotted
from tutor.pictures.data import Data, Malformed, written
from tutor.pictures.plot import SERIES, Series, mark, style

LEAST_ROWS = 9
"""Of the plot; where there are fewer the table goes on below what fits."""
STEPS = 60
BEYOND = 2.0
"""How far the roof goes on after the outermost points."""


def roofline(data: Data, width: int, height: int, *, unicode: bool = True) -> list[Row]:
    """The roof, the points under it, and how much of it each reaches."""
    bandwidth, peak = _positive(data, "bandwidth"), _positive(data, "peak")
    points = [_point(item) for item in data.items("points")[: SERIES - 1]]
    ridge = peak / bandwidth
    xs = [x for _, x, _ in points] + [ridge]
    low, high = min(xs) / BEYOND, max(xs) * BEYOND
    places = [low * (high / low) ** (n / STEPS) for n in range(STEPS + 1)]
    places = sorted({*places, ridge})
    lines = [Series("", places, [roof(x, bandwidth, peak) for x in places])]
    lines += [Series("", [x], [y], "points") for _, x, y in points]
    told = [_roof(data, bandwidth, peak, width, unicode)]
    told += [
        _told(name, x, y / roof(x, bandwidth, peak), y, number, x < ridge, width, unicode)
        for number, (name, x, y) in enumerate(points, start=1)
    ]
    rows = plotted(
        lines,
        width,
        max(height - len(told), LEAST_ROWS),
        logs=(True, True),
        names=("FLOP per byte moved", "GFLOP/s"),
        unicode=unicode,
    )
    return [*rows, *told]


def roof(intensity: float, bandwidth: float, peak: float) -> float:
    """The most GFLOP/s there can be with so many FLOP for each byte moved."""
    return min(peak, intensity * bandwidth)


def _positive(data: Data, key: str) -> float:
    number = data.number(key)
    if not (math.isfinite(number) and 1e-12 < number < 1e18):
        raise Malformed(f"`{key}` must be a number above 0")
    return float(number)


def _point(item: Data) -> tuple[str, float, float]:
    return item.text("name"), _positive(item, "intensity"), _positive(item, "gflops")


def _roof(data: Data, bandwidth: float, peak: float, width: int, unicode: bool) -> Row:
    """`◆ roof: memory 11.2 GB/s (triad 9.8), 93.1 GFLOP/s (float32 190)`"""
    triad = f" (triad {written(_positive(data, 'triad'), 3)})" if data.has("triad") else ""
    said = f"memory {written(bandwidth, 3)} GB/s{triad}, {written(peak, 3)} GFLOP/s"
    if data.has("other"):
        other = Data(data.raw("other"), "other: ")
        said += f" ({other.text('name')} {written(_positive(other, 'peak'), 3)})"
    sign = (f" {mark(0, unicode=unicode)} ", style(0))
    return (
        sign,
        (f"{'roof':<10}", "label"),
        (shortened(said, width - 13, unicode=unicode), "value"),
    )


def _told(
    name: str,
    intensity: float,
    share: float,
    gflops: float,
    number: int,
    memory: bool,
    width: int,
    unicode: bool,
) -> Row:
    """`■ a + b      0.0417 FLOP/byte   0.45 GFLOP/s    97 % of the roof of memory`"""
    sign = (f" {mark(number, unicode=unicode)} ", style(number))
    which = "memory's" if memory else "arithmetic's"
    said = f"{written(intensity, 3):>7} FLOP/byte {written(gflops, 3):>8} GFLOP/s"
    said += f" {100 * share:>4.0f} % of {which} roof"
    return (
        sign,
        (f"{shortened(name, 10, unicode=unicode):<10}", "label"),
        (shortened(said, width - 13), "value"),
    )
