"""One entry of a matrix product: the row and the column that give it, in brackets.

A (2, 3)            B (3, 2)         A @ B (2, 2)
 [ 4][ 2][ 1]        [-3]  -3         [-14]   1
  -1  -1  -3         [-2]   4          -1   -16
                     [ 2]   5
4 * -3 + 2 * -2 + 1 * 2 = -14

{"left", "right", "result": rows, "names": three texts}; its steps go through the entries of the
result; "at" shows a single one.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import product as pairs
from typing import Any

from tutor.pictures.cells import Cell, Row, shortened
from tutor.pictures.data import Data, Malformed, written

MOST_LINES = 8
MOST_STEPS = 12
GAP = 3


def product_steps(scene: Any) -> Sequence[Any]:
    """One scene for each entry of the result."""
    data = Data(scene)
    if data.has("at"):
        return [scene]
    result = data.table("result")
    places = list(pairs(range(len(result)), range(len(result[0]))))
    return [{**scene, "at": list(place)} for place in places[:MOST_STEPS]]


def product(data: Data, width: int, height: int, *, unicode: bool = True) -> list[Row]:
    """The three matrices beside each other, and the sum that gives the entry."""
    left, right, result = (data.table(key) for key in ("left", "right", "result"))
    if len(left[0]) != len(right) or (len(left), len(right[0])) != (len(result), len(result[0])):
        raise Malformed("the shapes must fit: (M, K) times (K, N) gives (M, N)")
    if max(len(left), len(right), len(left[0]), len(right[0])) > MOST_LINES:
        raise Malformed(f"a matrix must have at most {MOST_LINES} rows and columns")
    i, j = _at(data, result)
    names = (data.texts("names") if data.has("names") else ["A", "B", "A @ B"])[:3]
    is_eaten: list[Callable[[int, int], bool]] = [
        lambda row, column: row == i,
        lambda row, column: column == j,
        lambda row, column: (row, column) == (i, j),
    ]
    blocks = [
        _block(name, table, marked, unicode)
        for name, table, marked in zip(names, (left, right, result), is_eaten, strict=True)
    ]
    rows = _beside(blocks, width)
    terms = " + ".join(
        f"{written(a, unicode=unicode)}*{written(row[j], unicode=unicode)}"
        for a, row in zip(left[i], right, strict=True)
    )
    told = f"{terms} = {written(result[i][j], unicode=unicode)}"
    return [*rows, (), ((f" {shortened(told, width - 2, unicode=unicode)}", "marked"),)]


def _at(data: Data, result: list[list[float]]) -> tuple[int, int]:
    place = data.wholes("at") if data.has("at") else [0, 0]
    if len(place) != 2 or not 0 <= place[0] < len(result) or not 0 <= place[1] < len(result[0]):
        raise Malformed("`at` must be the row and the column of an entry of the result")
    return place[0], place[1]


def _block(
    name: str, table: list[list[float]], marked: Callable[[int, int], bool], unicode: bool
) -> list[list[Cell]]:
    """A name with its shape, and the numbers; all lines equally long."""
    texts = [[written(number, 3, unicode=unicode) for number in row] for row in table]
    size = max(len(text) for row in texts for text in row)
    title = f" {name} ({len(table)}, {len(table[0])})"
    wide = max((size + 2) * len(table[0]) + 1, len(title))
    lines: list[list[Cell]] = [[(f"{title:<{wide}}", "label")]]
    for number, row in enumerate(texts):
        cells = [
            (f"[{text:>{size}}]", "marked") if marked(number, n) else (f" {text:>{size}} ", "value")
            for n, text in enumerate(row)
        ]
        filled = sum(len(text) for text, _ in cells)
        lines.append([(" ", ""), *cells, (" " * (wide - filled - 1), "")])
    return lines


def _beside(blocks: Sequence[list[list[Cell]]], width: int) -> list[Row]:
    """The blocks in one row where they fit, else under each other."""
    wides = [sum(len(text) for text, _ in block[0]) for block in blocks]
    if sum(wides) + GAP * (len(blocks) - 1) > width:
        return [tuple(line) for block in blocks for line in block]
    rows = []
    for number in range(max(map(len, blocks))):
        row: list[Cell] = []
        for block, wide in zip(blocks, wides, strict=True):
            row += [(" " * GAP, "")] if row else []
            row += block[number] if number < len(block) else [(" " * wide, "")]
        rows.append(tuple(row))
    return rows
