"""A table of short texts: what stands where, what was found, what is looked at now.

{"columns": names, "rows": [texts, ...], "marked": rows that count, "faded": rows that do not}
"""

from __future__ import annotations

from tutor.pictures.cells import Row, shortened
from tutor.pictures.data import Data, Malformed

MOST_ROWS, MOST_COLUMNS = 40, 8


def table(data: Data, width: int, height: int, *, unicode: bool = True) -> list[Row]:
    """The rows under their names; a pointer stands before those that count."""
    heads = data.texts("columns")
    rows = [list(map(str, row)) for row in _rows(data)]
    if not 0 < len(heads) <= MOST_COLUMNS or any(len(row) != len(heads) for row in rows):
        raise Malformed("a table needs column names, and rows of as many texts")
    marked = data.wholes("marked") if data.has("marked") else []
    faded = data.wholes("faded") if data.has("faded") else []
    sizes = [max(len(row[n]) for row in [heads, *rows]) for n in range(len(heads))]
    while sum(sizes) + 2 * len(sizes) + 3 > width and max(sizes) > 4:
        sizes[sizes.index(max(sizes))] -= 1
    pointer = "▶" if unicode else ">"
    drawn = [(("   ", ""), (_line(heads, sizes, unicode), "axis"))]
    for number, row in enumerate(rows):
        here = number in marked
        style = "marked" if here else "run" if number in faded else "value"
        drawn.append(
            ((f" {pointer if here else ' '} ", "marked"), (_line(row, sizes, unicode), style))
        )
    return [tuple(row) for row in drawn]


def _rows(data: Data) -> list[list[str]]:
    found = data.raw("rows")
    if not isinstance(found, list) or len(found) > MOST_ROWS:
        raise Malformed(f"`rows` must be a list of {MOST_ROWS} rows at most")
    return [Data({"row": row}).texts("row") for row in found]


def _line(texts: list[str], sizes: list[int], unicode: bool) -> str:
    pairs = zip(texts, sizes, strict=True)
    return "  ".join(f"{shortened(text, size, unicode=unicode):<{size}}" for text, size in pairs)
