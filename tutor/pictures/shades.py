"""Amounts as shades: a character and a style for each of ten steps, and tables of them."""

from __future__ import annotations

import math
from collections.abc import Sequence

from tutor.pictures.cells import SHADES, Cell

UNICODE, ASCII = "  ░░▒▒▓▓██", " .:-=+*#%@"
"""A character for each step: what is seen without colours."""


def level(value: float, low: float, high: float) -> int:
    """The step of a value between the lowest and the highest, 0 to 9."""
    if math.isnan(value) or not high > low:
        return 0
    share = (min(max(value, low), high) - low) / (high - low)
    return min(int(share * SHADES), SHADES - 1) if math.isfinite(share) else 0


def shade(value: float, low: float, high: float, *, unicode: bool) -> Cell:
    """One cell of this amount; what is no number is a question mark."""
    if math.isnan(value):
        return ("?", "bad")
    step = level(value, low, high)
    return ((UNICODE if unicode else ASCII)[step], f"shade-{step}")


def faint(cell: Cell) -> Cell:
    """The same sign on half the shade: what is drawn over it stands out."""
    sign, style = cell
    return (sign, f"shade-{int(style[-1]) // 2}") if style.startswith("shade-") else cell


def bounds(table: Sequence[Sequence[float]]) -> tuple[float, float]:
    """The lowest and the highest finite number of a table."""
    finite = [value for row in table for value in row if math.isfinite(value)]
    return (min(finite), max(finite)) if finite else (0.0, 0.0)


def resized(table: Sequence[Sequence[float]], columns: int, rows: int) -> list[list[float]]:
    """The table with another number of rows and columns: the nearest entry of each place."""
    return [
        [
            table[row * len(table) // rows][column * len(table[0]) // columns]
            for column in range(columns)
        ]
        for row in range(rows)
    ]


def sampled(table: Sequence[Sequence[float]], columns: int, rows: int) -> list[list[float]]:
    """A smooth function's table at another size, between the entries by their two neighbours."""
    return [_between(table, row, rows, columns) for row in range(rows)]


def _between(table: Sequence[Sequence[float]], row: int, rows: int, columns: int) -> list[float]:
    place = row * (len(table) - 1) / max(rows - 1, 1)
    above, below = table[int(place)], table[min(int(place) + 1, len(table) - 1)]
    part = place - int(place)
    line = [one + (other - one) * part for one, other in zip(above, below, strict=True)]
    found = []
    for column in range(columns):
        across = column * (len(line) - 1) / max(columns - 1, 1)
        left, right = line[int(across)], line[min(int(across) + 1, len(line) - 1)]
        found.append(left + (right - left) * (across - int(across)))
    return found
