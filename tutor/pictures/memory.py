"""One block of memory and the names that look at it: which cell is which entry of a name.

byte       0    8   16   24
         | 7 |  1 |  4 |  2 |
a          0    1    2    3     shape (2, 2)  strides (16, 8)
a.T        0    2    1    3     shape (2, 2)  strides (8, 16)

{"buffers": [{"name", "values", "changed": cells}, ...], "itemsize": 8,
 "views": [{"name", "buffer": 0, "offset", "shape", "strides"}, ...]}; offset and strides in cells.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product

from tutor.pictures.cells import Row, shortened
from tutor.pictures.data import Data, Malformed, written

MOST_CELLS, MOST_VIEWS, MOST_ENTRIES = 16, 8, 256


@dataclass(frozen=True)
class View:
    """A name, and the cells that it sees in its own order."""

    name: str
    buffer: int
    shape: tuple[int, ...]
    strides: tuple[int, ...]
    cells: tuple[int, ...]


def memory(data: Data, width: int, height: int, *, unicode: bool = True) -> list[Row]:
    """Each block with its cells, and under it a row for each name that looks at it."""
    itemsize = data.whole("itemsize", 8)
    buffers = data.items("buffers")
    views = [_view(item, buffers) for item in data.items("views")[:MOST_VIEWS]]
    rows: list[Row] = []
    for number, buffer in enumerate(buffers):
        seen = [view for view in views if view.buffer == number]
        rows += [()] if rows else []
        rows += _block(buffer, seen, itemsize, width, unicode)
    return rows


def _view(item: Data, buffers: list[Data]) -> View:
    buffer, offset = item.whole("buffer", 0), item.whole("offset", 0)
    shape, strides = tuple(item.wholes("shape")), tuple(item.wholes("strides"))
    entries = 1
    for length in shape:
        entries *= max(length, 0)
    if len(shape) != len(strides) or entries > MOST_ENTRIES or not 0 <= buffer < len(buffers):
        raise Malformed("a view must have a buffer, few entries, and a stride for each length")
    cells = tuple(
        offset + sum(n * stride for n, stride in zip(place, strides, strict=True))
        for place in product(*map(range, shape))
    )
    if any(not 0 <= cell < len(buffers[buffer].numbers("values")) for cell in cells):
        raise Malformed("a view must stay inside its buffer")
    return View(item.text("name"), buffer, shape, strides, cells)


def _block(buffer: Data, views: list[View], itemsize: int, width: int, unicode: bool) -> list[Row]:
    """One block of memory and those who look at it."""
    numbers = buffer.numbers("values")
    changed = buffer.wholes("changed") if buffer.has("changed") else []
    if not 0 < len(numbers) <= MOST_CELLS:
        raise Malformed(f"a buffer must have 1 to {MOST_CELLS} cells")
    texts = [written(number, 3, unicode=unicode) for number in numbers]
    marks = [[_mark(view, cell) for cell in range(len(numbers))] for view in views]
    longest = max(len(text) for line in [texts, *marks] for text in line)
    name = buffer.text("name", "memory")
    label = min(max(map(len, [name, *(view.name for view in views)])), max(width // 3, 8))
    size = max(min(longest + 2, (width - label - 4) // len(numbers) - 1), 2)
    wall = "│" if unicode else "|"
    name = shortened(name, label, unicode=unicode)
    bytes_ = [str(cell * itemsize) for cell in range(len(numbers))]
    values = [
        (f"{shortened(text, size):^{size}}", "marked" if cell in changed else "value")
        for cell, text in enumerate(texts)
    ]
    row = [(f" {name:<{label}} ", "axis")]
    for each in values:
        row += [(wall, "axis"), each]
    rows: list[Row] = [_row("byte", label, bytes_, size, "axis"), (*row, (wall, "axis"))]
    for number, (view, line) in enumerate(zip(views, marks, strict=True)):
        style = f"series-{(number + 2) % 6}"
        drawn = _row(shortened(view.name, label, unicode=unicode), label, line, size, style)
        told = f"  shape {_tuple(view.shape)}  strides {_tuple(view.strides, itemsize)}"
        if label + 2 + len(numbers) * (size + 1) + len(told) <= width:
            rows.append((*drawn, (told, "axis")))
        else:
            rows += [drawn, ((" " * (label + 1) + shortened(told, width - label - 1), "axis"),)]
    return rows


def _row(name: str, label: int, texts: list[str], size: int, style: str) -> Row:
    """A name, and a text under each cell."""
    first = "axis" if style == "axis" else "label"
    cells = "".join(f" {shortened(text, size):^{size}}" for text in texts)
    return ((f" {name:<{label}} ", first), (cells, style))


def _mark(view: View, cell: int) -> str:
    """Which entry of the view a cell is, counted in the view's own order; the first and last."""
    places = [number for number, own in enumerate(view.cells) if own == cell]
    if not places:
        return ""
    return str(places[0]) if len(places) == 1 else f"{places[0]}-{places[-1]}"


def _tuple(lengths: tuple[int, ...], factor: int = 1) -> str:
    inside = ", ".join(str(length * factor) for length in lengths)
    return f"({inside}{',' if len(lengths) == 1 else ''})"
