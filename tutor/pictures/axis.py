"""Which numbers a reduction eats: those in brackets, and what comes out of them.

X                 (2, 3)
    1  [2]   3
    4  [5]   6
X.sum(axis=0)     (3,)
    5  [7]   9
sum(2, 5) = 7

{"name", "values", "axis": 0, 1, 2 or left out for all, "operation": "sum", "result"}; two or three
axes. Its steps go through the entries of the result; "at" shows a single one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import product
from typing import Any

from tutor.pictures.cells import Cell, Row, shortened
from tutor.pictures.data import Data, Malformed, shape_of, written

MOST_NUMBERS = 96
MOST_STEPS = 9
_Index = tuple[int, ...]


def axis_steps(scene: Any) -> Sequence[Any]:
    """The whole first, then each entry of the result."""
    data = Data(scene)
    if data.has("at"):
        return [scene]
    shape, gone = _shape(data), _gone(data)
    places = list(product(*(range(n) for axis, n in enumerate(shape) if axis not in gone)))
    return [scene, *({**scene, "at": list(place)} for place in places[: MOST_STEPS - 1])]


def axis(data: Data, width: int, height: int, *, unicode: bool = True) -> list[Row]:
    """The array, the result under or beside it, and one of its entries written out."""
    shape, gone = _shape(data), _gone(data)
    kept = tuple(n for axis, n in enumerate(shape) if axis not in gone)
    numbers, results = _flat(data.raw("values"), shape), _results(data, kept)
    at = tuple(data.wholes("at")) if data.has("at") else None
    if at is not None and at not in results:
        raise Malformed("`at` must be the place of an entry of the result")
    texts = [written(n, unicode=unicode) for n in (*numbers.values(), *results.values())]
    size = max(map(len, texts))

    def eaten(place: _Index) -> bool:
        return at == tuple(n for axis, n in enumerate(place) if axis not in gone)

    def cell(number: float, marked: bool, style: str) -> Cell:
        text = f"{written(number, unicode=unicode):>{size}}"
        return (f"[{text}]", "marked") if marked else (f" {text} ", style)

    def array(place: _Index) -> Cell:
        return cell(numbers[place], eaten(place), "value")

    def result(place: _Index) -> Cell:
        return cell(results[place], place == at, "good")

    name, operation = data.text("name", "X"), data.text("operation", "sum")
    call = f"{name}.{operation}({_argument(gone, shape)})"
    rows = [_headline(name, shape, width), *_blocks(array, shape, size, width), ()]
    arrow = "↓" if unicode else "v"
    told = f"{call}   {arrow} axis {gone[0]} goes" if len(gone) == 1 else f"{call}   all axes go"
    rows += [_headline(told, kept, width), *_blocks(result, kept, size, width)]
    if at is None or len(rows) + 2 > height:
        return rows
    named = ", ".join(
        written(number, unicode=unicode) for place, number in numbers.items() if eaten(place)
    )
    sentence = f"{operation}({named}) = {written(results[at], unicode=unicode)}"
    return [*rows, (), ((f" {shortened(sentence, width - 1, unicode=unicode)}", "marked"),)]


def _shape(data: Data) -> _Index:
    shape = shape_of(data.raw("values"))
    count = 1
    for length in shape:
        count *= length
    if not 1 <= len(shape) <= 3 or not 0 < count <= MOST_NUMBERS:
        raise Malformed(f"`values` must have one to three axes and at most {MOST_NUMBERS} numbers")
    return shape


def _gone(data: Data) -> _Index:
    """The axes that disappear."""
    axes = len(_shape(data))
    if not data.has("axis"):
        return tuple(range(axes))
    axis = data.whole("axis")
    if not -axes <= axis < axes:
        raise Malformed(f"`axis` must be one of {axes} axes")
    return (axis % axes,)


def _argument(gone: _Index, shape: _Index) -> str:
    return f"axis={gone[0]}" if len(gone) < len(shape) or len(shape) == 1 else ""


def _flat(values: Any, shape: _Index) -> dict[_Index, float]:
    """Every number by its place."""
    return dict(zip(product(*map(range, shape)), _leaves(values), strict=True))


def _leaves(values: Any) -> Iterator[float]:
    if isinstance(values, list | tuple):
        for item in values:
            yield from _leaves(item)
    else:
        yield values


def _results(data: Data, kept: _Index) -> dict[_Index, float]:
    """The result's numbers by place, whether its axis was kept with length 1 or not."""
    found = data.raw("result")
    shape_of(found)
    numbers, places = list(_leaves(found)), list(product(*map(range, kept)))
    if len(numbers) != len(places):
        raise Malformed("`result` must have a number for each place that is left")
    return dict(zip(places, numbers, strict=True))


def _headline(text: str, shape: _Index, width: int) -> Row:
    written_shape = f"({', '.join(map(str, shape))}{',' if len(shape) == 1 else ''})"
    room = max(width - len(written_shape) - 4, 1)
    return ((f" {shortened(text, room)}", "label"), (f"   {written_shape}", "axis"))


def _blocks(cell: Callable[[_Index], Cell], shape: _Index, size: int, width: int) -> Iterator[Row]:
    """Rows of numbers; of three axes one block beside the other, as far as there is room."""
    if len(shape) < 3:
        high, across = (1, 1, *shape)[-2:]
        for row in range(high):
            places = [(row, column)[2 - len(shape) :] for column in range(across)]
            yield (("   ", ""), *(cell(place) for place in places))
        return
    wide = shape[2] * (size + 2) + 4
    beside = max(width // wide, 1)
    for first in range(0, shape[0], beside):
        group = range(first, min(first + beside, shape[0]))
        for row in range(shape[1]):
            line: list[Cell] = []
            for block in group:
                line += [("   " if block == first else "  | ", "axis")]
                line += [cell((block, row, column)) for column in range(shape[2])]
            yield tuple(line)
