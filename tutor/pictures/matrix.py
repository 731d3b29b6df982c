"""A matrix: its numbers on shades where there is room, else the shades alone.

{"values": rows, "name", "row_names", "column_names", "low", "high"}; the shade goes from low to
high, the lowest and highest number where they are left out.
"""

from __future__ import annotations

from tutor.pictures.cells import Cell, Row, shortened
from tutor.pictures.data import Data, written
from tutor.pictures.shades import ASCII, UNICODE, bounds, level, resized, shade


def matrix(data: Data, width: int, height: int, *, unicode: bool = True) -> list[Row]:
    """The numbers or the shades, and what the lightest and the darkest shade are."""
    table = data.table("values")
    least, most = bounds(table)
    low, high = data.number("low", least), data.number("high", most)
    names = data.texts("row_names") if data.has("row_names") else [""] * len(table)
    heads = data.texts("column_names") if data.has("column_names") else []
    texts = [[written(value, 3, unicode=unicode) for value in row] for row in table]
    size = max(len(text) for row in [*texts, heads] for text in row) + 2
    label = min(max(map(len, names), default=0), width // 3)
    above: list[Row] = [((f" {shortened(data.text('name'), width - 2)}", "label"),)]
    above = above if data.has("name") else []
    fits = len(table[0]) * size + label + 2 <= width and len(table) <= height - 3 - len(above)
    if not fits:
        return [*above, *_shades(table, low, high, width, height - 2 - len(above), unicode)]
    rows = above
    if heads:
        titles = "".join(f"{head:>{size - 1}} " for head in heads)
        rows.append(((f" {'':<{label}} {titles}"[:width], "axis"),))
    for number, (line, row) in enumerate(zip(texts, table, strict=True)):
        name = names[number] if number < len(names) else ""
        cells: list[Cell] = [
            (f"{text:>{size - 1}} ", f"value/shade-{level(value, low, high) // 2}")
            for text, value in zip(line, row, strict=True)
        ]
        rows.append(((f" {shortened(name, label):<{label}} ", "label"), *cells))
    return rows


def _shades(
    table: list[list[float]], low: float, high: float, width: int, height: int, unicode: bool
) -> list[Row]:
    """Two characters for an entry, as many as there is room for, and the scale."""
    columns = min(len(table[0]), (width - 2) // 2)
    shrunk = resized(table, columns, max(min(len(table), height - 1), 1))
    rows: list[Row] = []
    for line in shrunk:
        cells = [shade(value, low, high, unicode=unicode) for value in line]
        rows.append(((" ", ""), *((sign * 2, style) for sign, style in cells)))
    return [*rows, scale(low, high, unicode=unicode)]


def scale(low: float, high: float, *, unicode: bool) -> Row:
    """What the shades mean: `0.1 ░▒▓█ 3.2`."""
    signs = UNICODE if unicode else ASCII
    ramp = [(sign, f"shade-{number}") for number, sign in enumerate(signs)]
    least, most = written(low, 3, unicode=unicode), written(high, 3, unicode=unicode)
    return ((f" {least} ", "axis"), *ramp, (f" {most}", "axis"))
