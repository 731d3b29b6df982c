"""A function of two variables as a landscape: seen from above and in front, lit from the left.

{"values": rows from the front (first) to the back, "x_name", "y_name", "name"}
"""

from __future__ import annotations

from tutor.pictures.cells import Cell, Row, join, shortened
from tutor.pictures.data import Data, written
from tutor.pictures.shades import bounds, sampled, shade

LEAN = 0.5
"""Cells that each row is further to the right than the one before it."""


def surface(data: Data, width: int, height: int, *, unicode: bool = True) -> list[Row]:
    """The relief, and from where to where it goes."""
    table = data.table("values")
    low, high = bounds(table)
    told = (
        f" lowest {written(low, 3, unicode=unicode)}, highest {written(high, 3, unicode=unicode)}"
    )
    names = [data.text(key) for key in ("x_name", "y_name") if data.has(key)]
    if len(names) == 2:
        told += f"   across: {names[0]}, to the back: {names[1]}"
    rows = max(height - 1, 4)
    deep = max(rows // 2, 2)
    rise = rows - deep
    columns = max(min(width - 2 - int(deep * LEAN), 4 * rows), 8)
    heights = sampled(table, columns, deep)
    grid = _seen(heights, (low, high), rows, rise, unicode)
    drawn = [((" ", ""), *join(line)) for line in grid]
    return [*drawn, ((shortened(told, width, unicode=unicode), "axis"),)]


def _seen(
    heights: list[list[float]], ends: tuple[float, float], rows: int, rise: int, unicode: bool
) -> list[list[Cell]]:
    """Columns of the land from the back to the front: what is nearer hides what is behind."""
    deep, columns = len(heights), len(heights[0])
    low, high = ends
    span = (high - low) or 1.0
    grid: list[list[Cell]] = [[(" ", "")] * (columns + int(deep * LEAN)) for _ in range(rows)]
    for depth in reversed(range(deep)):
        for column in range(columns):
            value = heights[depth][column]
            share = (value - low) / span
            if not 0 <= share <= 1:
                continue
            top = rows - 1 - depth - round(share * (rise - 1))
            light = 0.65 * share + 0.35 * _slope(heights, depth, column, span)
            cell = shade(light, 0.0, 1.0, unicode=unicode)
            cell = cell if cell[0] != " " else ("·" if unicode else ".", cell[1])
            for row in range(max(top, 0), rows - depth):
                grid[row][column + int(depth * LEAN)] = cell
    return grid


def _slope(heights: list[list[float]], depth: int, column: int, span: float) -> float:
    """How much light from the left a place gets, 0 to 1."""
    left = heights[depth][max(column - 1, 0)]
    right = heights[depth][min(column + 1, len(heights[0]) - 1)]
    steep = (right - left) / span * len(heights[0]) / 6
    return min(max(0.5 + 0.5 * steep, 0.0), 1.0)
