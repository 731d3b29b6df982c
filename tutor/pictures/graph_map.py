"""A computation as a map, from left to right: what is given, what it is used for, the result.

x─┬─╮   ╭──────╮
2 ╰─│───╯      │
    │          │
w───┤   x * w──┤  x + x * w
-3  ╰───-6     ╰──-4

A node has two rows: its name, from which its lines leave on the right, and its number, at which
those of its inputs arrive on the left. So no two lines ever lie on each other; where two only
cross, the level one is broken.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from tutor.pictures.cells import Cell, Row, join, shortened
from tutor.pictures.lanes import BOX, DOWN, LEFT, RIGHT, UP

MOST_LABEL = 18
EACH = 3
"""Rows of a node: its name, its number, and a space."""
SWEEPS = 6


@dataclass(frozen=True)
class Place:
    """A node of the map: its name and its number, and the style of the lines that leave it.

    `size` is how wide its texts get, at whichever step: so nothing moves from one to the next.
    """

    head: Cell = ("", "")
    foot: Cell = ("", "")
    style: str = "run"
    size: int = 0


@dataclass
class Layered:
    """Names in layers, and which leads to which in the next; passing lines have names of theirs."""

    layers: list[list[str]]
    into: dict[str, list[str]] = field(default_factory=dict)


def graph_map(
    inputs: Mapping[str, Sequence[str]],
    places: Mapping[str, Place],
    width: int,
    height: int,
    *,
    unicode: bool = True,
) -> list[Row]:
    """The map in at most this room; no rows where there is too little."""
    drawn = layered(inputs)
    if max(map(len, drawn.layers)) * EACH - 1 > height:
        return []
    texts = {name: _size(places.get(name)) for layer in drawn.layers for name in layer}
    sizes = [min(max(texts[name] for name in layer), MOST_LABEL) for layer in drawn.layers]
    gaps = [2 + 2 * len(_targets(drawn, n)) for n in range(1, len(drawn.layers))]
    if sum(sizes) + sum(gaps) + 2 > width:
        return []
    tall = max(map(len, drawn.layers)) * EACH - 1
    sheet = _Sheet(sum(sizes) + sum(gaps) + 2, tall)
    rows = _rows(drawn, tall)
    left = 1
    leading = {source for sources in drawn.into.values() for source in sources}
    for number, (layer, size) in enumerate(zip(drawn.layers, sizes, strict=True)):
        for name in layer:
            sheet.place(places.get(name), left, rows[name], size, name in leading, unicode)
        left += size
        if number < len(gaps):
            _lines(sheet, drawn, number + 1, left, gaps[number], rows, places)
            left += gaps[number]
    return sheet.rows(unicode=unicode)


def _size(place: Place | None) -> int:
    return max(len(place.head[0]), len(place.foot[0]), place.size) if place else 1


def layered(inputs: Mapping[str, Sequence[str]]) -> Layered:
    """Each name as near to its first use as it can be; few lines cross."""
    level: dict[str, int] = {}
    for name, used in inputs.items():
        level[name] = 1 + max((level[each] for each in used), default=-1)
    for name in reversed(list(inputs)):
        users = [level[other] for other, used in inputs.items() if name in used]
        if users and not inputs[name]:
            level[name] = min(users) - 1
    found = Layered([[] for _ in range(max(level.values()) + 1)])
    for name, used in inputs.items():
        found.layers[level[name]].append(name)
        for each in dict.fromkeys(used):
            before = each
            for between in range(level[each] + 1, level[name]):
                passing = f"{each} passes {between}"
                if passing not in found.into:
                    found.layers[between].append(passing)
                    found.into[passing] = [before]
                before = passing
            found.into.setdefault(name, []).append(before)
    _untangle(found)
    return found


def _untangle(found: Layered) -> None:
    """Order each layer by the middle of its neighbours, back and forth."""
    out: dict[str, list[str]] = {}
    for name, sources in found.into.items():
        for source in sources:
            out.setdefault(source, []).append(name)
    for sweep in range(SWEEPS):
        forth = sweep % 2 == 0
        near, layers = (found.into, found.layers) if forth else (out, found.layers[::-1])
        for before, layer in pairwise(layers):
            at = {name: row for row, name in enumerate(before)}
            middles = {}
            for row, name in enumerate(layer):
                rows = [at[each] for each in near.get(name, ()) if each in at]
                middles[name] = sum(rows) / len(rows) if rows else row
            layer.sort(key=middles.__getitem__)


def _rows(drawn: Layered, tall: int) -> dict[str, int]:
    """The row of each name: its layer stands in the middle."""
    rows = {}
    for layer in drawn.layers:
        first = (tall + 1 - EACH * len(layer)) // 2 // EACH * EACH
        rows.update({name: first + EACH * number for number, name in enumerate(layer)})
    return rows


def _targets(drawn: Layered, number: int) -> list[str]:
    return [name for name in drawn.layers[number] if drawn.into.get(name)]


def _lines(
    sheet: _Sheet,
    drawn: Layered,
    number: int,
    left: int,
    gap: int,
    rows: Mapping[str, int],
    places: Mapping[str, Place],
) -> None:
    """The lines into a layer, each name's on a column of its own."""
    for order, name in enumerate(_targets(drawn, number)):
        column = left + 1 + 2 * order
        for source in drawn.into[name]:
            style = places[source].style if source in places else _passing(source, places)
            sheet.across(rows[source], left, column, style)
            sheet.upright(column, rows[source], rows[name] + 1, style)
            sheet.joints |= {(rows[source], column), (rows[name] + 1, column)}
        sheet.across(rows[name] + 1, column, left + gap - 1, style, begins=True)


def _passing(name: str, places: Mapping[str, Place]) -> str:
    whose = name.rpartition(" passes ")[0]
    return places[whose].style if whose in places else "run"


class _Sheet:
    """Cells, and the directions in which lines leave each."""

    def __init__(self, width: int, height: int) -> None:
        self._cells: list[list[Cell]] = [[(" ", "")] * width for _ in range(height)]
        self._ways: dict[tuple[int, int], int] = {}
        self._styles: dict[tuple[int, int], str] = {}
        self.joints: set[tuple[int, int]] = set()
        """Where lines meet that belong together."""

    def place(
        self, place: Place | None, left: int, row: int, size: int, leads: bool, unicode: bool
    ) -> None:
        """Write a node; of a line that passes, the bend up from its foot to its head."""
        if place is None:
            self._add(row + 1, left, LEFT | UP, "run")
            self._add(row, left, DOWN | RIGHT, "run")
            self.across(row, left, left + size, "run")
            return
        for line, (text, style) in ((row, place.head), (row + 1, place.foot)):
            for column, sign in enumerate(shortened(text, size, unicode=unicode)):
                self._cells[line][left + column] = (sign, style)
        used = min(len(place.head[0]), size)
        if leads and used < size:
            self.across(row, left + used, left + size, place.style)

    def across(self, row: int, left: int, right: int, style: str, *, begins: bool = False) -> None:
        """A level line, from column to column."""
        for column in range(left, right + 1):
            ways = (RIGHT if column < right or begins else 0) | (LEFT if column > left else 0)
            self._add(row, column, ways or RIGHT, style)

    def upright(self, column: int, one: int, other: int, style: str) -> None:
        """A line up or down."""
        for row in range(min(one, other), max(one, other) + 1):
            ways = (UP if row > min(one, other) else 0) | (DOWN if row < max(one, other) else 0)
            self._add(row, column, ways, style)

    def _add(self, row: int, column: int, ways: int, style: str) -> None:
        self._ways[row, column] = self._ways.get((row, column), 0) | ways
        self._styles[row, column] = style

    def rows(self, *, unicode: bool) -> list[Row]:
        """What is drawn, row by row."""
        straight = {LEFT: "─", RIGHT: "─", UP: "│", DOWN: "│"}
        everywhere = UP | DOWN | LEFT | RIGHT
        for (row, column), ways in self._ways.items():
            ways = UP | DOWN if ways == everywhere and (row, column) not in self.joints else ways
            sign = BOX.get(ways) or straight.get(ways, " ")
            if not unicode:
                sign = {"│": "|", "─": "-"}.get(sign, "+")
            if self._cells[row][column][0] == " ":
                self._cells[row][column] = (sign, self._styles[row, column])
        return [join(line) for line in self._cells]
