"""How shapes meet: written flush right, axis by axis, and the numbers that are repeated.

axis       -2  -1
X         ( 4,  3)
mean      ( ·,  3)
           ×4   =
X - mean  ( 4,  3)

{"operands": [{"name", "shape", "values"}, ...], "operator": "-", "result": values}; all values
may be left out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product
from typing import Any

from tutor.pictures.cells import Cell, Row, shortened
from tutor.pictures.data import Data, Malformed, shape_of, written

MOST_AXES, MOST_OPERANDS = 8, 4
MOST_NUMBERS = 8
"""Rows and columns up to which the numbers themselves are drawn."""


@dataclass(frozen=True)
class Operand:
    """An array: its name, its lengths, and its numbers if they are known."""

    name: str
    shape: tuple[int, ...]
    values: Any


def broadcasting(data: Data, width: int, height: int, *, unicode: bool = True) -> list[Row]:
    """The shapes and what becomes of each axis; where there is room, the numbers too."""
    operands = [_operand(item) for item in data.items("operands")[:MOST_OPERANDS]]
    sign = data.text("operator", "+")
    axes = max(len(operand.shape) for operand in operands)
    result = [_met([_length(one, axis, axes) for one in operands]) for axis in range(axes)]
    rows = _shapes(operands, sign, result, width, unicode)
    rows += _told(operands, result, width, unicode)
    if any(length is None for length in result) or not 0 < axes <= 2:
        return rows
    shape = [length or 0 for length in result]
    made = [_made(data.raw("result"), shape)] if data.has("result") else []
    grids = _grids([*operands, *made], sign, shape, width, unicode)
    return [*rows, (), *grids] if grids and len(rows) + 1 + len(grids) <= height else rows


def _operand(item: Data) -> Operand:
    values = item.raw("values")
    shape = tuple(item.wholes("shape")) if item.has("shape") else shape_of(values)
    if len(shape) > MOST_AXES or any(length < 0 for length in shape):
        raise Malformed(f"an operand must have at most {MOST_AXES} lengths, none below 0")
    if values is not None and shape_of(values) != shape:
        raise Malformed("the values of an operand must have its shape")
    return Operand(item.text("name"), shape, values)


def _made(values: Any, shape: Sequence[int]) -> Operand:
    """What the operation gave."""
    if list(shape_of(values)) != list(shape):
        raise Malformed("the result must have the shape that the operands give")
    return Operand("", tuple(shape), values)


def _length(operand: Operand, axis: int, axes: int) -> int | None:
    """Its length along an axis of the result; None where it has no such axis."""
    own = axis - (axes - len(operand.shape))
    return operand.shape[own] if own >= 0 else None


def _met(lengths: Sequence[int | None]) -> int | None:
    """The result's length where these meet; None when they clash."""
    wanted = {length for length in lengths if length not in (None, 1)}
    return None if len(wanted) > 1 else next(iter(wanted), 1)


def _shapes(
    operands: Sequence[Operand], sign: str, result: list[int | None], width: int, unicode: bool
) -> list[Row]:
    """The table of lengths, a column an axis."""
    axes, missing = len(result), "·" if unicode else "."
    named = f" {sign} ".join(operand.name for operand in operands)
    names = ["axis", *(operand.name for operand in operands), "", named]
    label = min(max(map(len, names)), width // 3)
    lengths = [[_length(one, axis, axes) for axis in range(axes)] for one in operands]
    room = max([len(str(length)) for line in [*lengths, result] for length in line] + [4])
    rows: list[Row] = [_line("axis", label, [(str(n - axes), "axis") for n in range(axes)], room)]
    for operand, line in zip(operands, lengths, strict=True):
        cells = [
            (missing if n is None else str(n), "run" if n is None else _style(n, end))
            for n, end in zip(line, result, strict=True)
        ]
        rows.append(_line(shortened(operand.name, label), label, cells, room, "()"))
    marks = [_mark([line[axis] for line in lengths], result[axis], unicode) for axis in range(axes)]
    rows.append(_line("", label, marks, room))
    clash = "✗" if unicode else "x"
    ends = [(clash, "bad") if n is None else (str(n), "value") for n in result]
    rows.append(_line(shortened(named, label, unicode=unicode), label, ends, room, "()"))
    return rows


def _style(length: int, end: int | None) -> str:
    """A length that clashes, one that is stretched, one that stays."""
    return "bad" if end is None else "first" if length != end else "value"


def _mark(lengths: Sequence[int | None], end: int | None, unicode: bool) -> Cell:
    """What becomes of an axis: equal, repeated so many times, or a clash."""
    if end is None:
        return ("✗" if unicode else "x", "bad")
    if any(length is None or (length == 1 and end != 1) for length in lengths):
        return (f"×{end}" if unicode else f"x{end}", "first")
    return ("=", "good")


def _line(name: str, label: int, cells: Sequence[Cell], room: int, frame: str = "  ") -> Row:
    """A name, and one column for each axis."""
    row: list[Cell] = [(f" {name:<{label}}  {frame[0]}", "label" if frame == "()" else "axis")]
    for number, (text, style) in enumerate(cells):
        comma = "," if frame == "()" and (number < len(cells) - 1 or len(cells) == 1) else " "
        row += [(f"{text:>{room}}", style), (comma, "axis")]
    return (*row, (frame[1], "label"))


def _told(
    operands: Sequence[Operand], result: list[int | None], width: int, unicode: bool
) -> list[Row]:
    """One line for each thing that happens to an axis."""
    axes, rows = len(result), []
    for axis in range(axes):
        lengths = [_length(operand, axis, axes) for operand in operands]
        where = f"axis {axis - axes}"
        if result[axis] is None:
            wanted = list(dict.fromkeys(n for n in lengths if n not in (None, 1)))
            differ = " and ".join(map(str, wanted))
            neither = "neither" if len(wanted) == 2 else "none"
            sign = "✗" if unicode else "x"
            rows.append(_sentence(f"{sign} {where}: {differ} differ, and {neither} is 1", "bad"))
            continue
        for operand, length in zip(operands, lengths, strict=True):
            why = _why(operand.name, length, result[axis])
            if why:
                rows.append(
                    _sentence(f"{where}: {shortened(why, width - 12, unicode=unicode)}", "first")
                )
    return [(), *rows] if rows else []


def _sentence(text: str, style: str) -> Row:
    return ((f" {text}", style),)


def _why(name: str, length: int | None, end: int | None) -> str:
    """Why an operand is repeated along an axis; "" when it is not."""
    if length == end or (length is None and end == 1):
        return ""
    has = "has no such axis, so it counts as 1" if length is None else "has length 1"
    return f"{name} {has}: repeated {end} times"


def _grids(
    operands: Sequence[Operand], sign: str, result: list[int], width: int, unicode: bool
) -> list[Row]:
    """The numbers of each operand as the result sees them, repeated ones in parentheses."""
    if any(operand.values is None for operand in operands) or max(result) > MOST_NUMBERS:
        return []
    high, across = ([1, *result])[-2:]
    blocks = [_block(operand, high, across, unicode) for operand in operands]
    size = max(len(text) for block in blocks for line in block for text, _ in line)
    gap, last = f"  {sign}  ", len(blocks) - 1
    last_gap = gap if operands[-1].name else "  =  "
    if len(blocks) * across * (size + 1) + (len(blocks) - 1) * len(gap) + 2 > width:
        return []
    rows: list[Row] = []
    for number in range(high):
        row: list[Cell] = [(" ", "")]
        for place, block in enumerate(blocks):
            between = last_gap if place == last else gap
            middle = number == (high - 1) // 2
            row += [(between if middle else " " * len(between), "label")] if place else []
            row += [(f"{text:>{size + 1}}", style) for text, style in block[number]]
        rows.append(tuple(row))
    return rows


def _block(operand: Operand, high: int, across: int, unicode: bool) -> list[list[Cell]]:
    """One operand at the size of the result."""
    shape = (1,) * (2 - len(operand.shape)) + operand.shape
    block: list[list[Cell]] = [[("", "")] * across for _ in range(high)]
    for row, column in product(range(high), range(across)):
        own = (row if shape[0] > 1 else 0, column if shape[1] > 1 else 0)
        value = operand.values
        for index in own[2 - len(operand.shape) :]:
            value = value[index]
        text = written(value, 3, unicode=unicode)
        stored = own == (row, column)
        block[row][column] = (f"{text} ", "value") if stored else (f"({text})", "run")
    return block
