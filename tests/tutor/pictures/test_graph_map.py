"""The map of a computation: whoever follows its lines arrives where a value is used."""

from __future__ import annotations

import random

import pytest

from tests.tutor.pictures.gallery import GRAPH
from tutor.pictures.cells import plain
from tutor.pictures.graph_map import Place, graph_map, layered
from tutor.pictures.lanes import BOX, DOWN, LEFT, RIGHT, UP
from tutor.pictures.scene import draw, steps

WAYS = {sign: ways for ways, sign in BOX.items()} | {"─": LEFT | RIGHT, "│": UP | DOWN}
MOVES = {UP: (-1, 0), DOWN: (1, 0), LEFT: (0, -1), RIGHT: (0, 1)}
BACK = {UP: DOWN, DOWN: UP, LEFT: RIGHT, RIGHT: LEFT}


def drawn(inputs: dict[str, list[str]]) -> list[str]:
    places = {name: Place((name, "label"), (f"={name}", "value")) for name in inputs}
    text = plain(graph_map(inputs, places, 400, 200))
    width = max(map(len, text.splitlines()))
    return [line.ljust(width) for line in text.splitlines()]


def followed(lines: list[str], name: str) -> set[str]:
    """The names at whose foot one arrives, from the end of this one's head: never to the left."""
    rows = [row for row, line in enumerate(lines) if f" {name}─" in line]
    if not rows:
        return set()
    start = rows[0], lines[rows[0]].index(f" {name}─") + len(name) + 1
    waiting, seen, arrived = [(*start, RIGHT)], set(), set()
    while waiting:
        row, column, way = waiting.pop()
        sign = lines[row][column] if 0 <= column < len(lines[row]) else " "
        if (row, column, way) in seen:
            continue
        seen.add((row, column, way))
        if sign == "=":
            arrived.add(lines[row][column + 1 :].split()[0].split("─")[0])
            continue
        assert sign in WAYS, f"a line ends at {row, column}, {sign!r}"
        if sign == "│" and way in (LEFT, RIGHT):
            ways = way  # a crossing: straight on
        elif way in (UP, DOWN) and WAYS[sign] & LEFT:
            ways = WAYS[sign] & way  # another value comes in from the left
        else:
            assert WAYS[sign] & BACK[way], f"no way into {sign!r} at {row, column}"
            ways = WAYS[sign] & ~BACK[way] & ~LEFT
        for each, (down, right) in MOVES.items():
            if ways & each:
                waiting.append((row + down, column + right, each))
    return arrived


def random_graph(rng: random.Random) -> dict[str, list[str]]:
    names = [f"n{number}" for number in range(rng.randint(2, 11))]
    given = rng.randint(1, len(names) - 1)
    return {
        name: [] if place < given else rng.choices(names[:place], k=rng.randint(1, 3))
        for place, name in enumerate(names)
    }


@pytest.mark.parametrize("seed", range(80))
def test_every_line_leads_from_a_value_to_its_uses(seed: int) -> None:
    inputs = random_graph(random.Random(seed))
    lines = drawn(inputs)
    for name in inputs:
        users = {other for other, used in inputs.items() if name in used}
        assert followed(lines, name) == users, "\n".join(lines)


def test_layers_follow_from_what_is_used() -> None:
    found = layered({"x": [], "w": [], "p": ["x", "w"], "b": [], "z": ["p", "b"], "L": ["z", "x"]})
    names = [[name for name in layer if "passes" not in name] for layer in found.layers]
    assert [sorted(layer) for layer in names] == [["w", "x"], ["b", "p"], ["z"], ["L"]]


def test_what_does_not_fit_is_left_out() -> None:
    inputs = {"x": [], "y": ["x"]}
    places = {name: Place((name, ""), ("1", "")) for name in inputs}
    assert graph_map(inputs, places, 5, 40) == []
    assert graph_map(inputs, places, 40, 1) == []
    assert graph_map(inputs, places, 40, 2)


@pytest.mark.parametrize("unicode", [True, False])
def test_a_wide_tape_has_its_map_beside_it(unicode: bool) -> None:
    shown = [plain(draw(step, 120, 30, unicode=unicode)) for step in steps([GRAPH])]
    narrow = [plain(draw(step, 76, 30, unicode=unicode)) for step in steps([GRAPH])]
    gradient = "∇" if unicode else "d:"
    assert all("?" in text for text in shown[:2])  # what is not known yet
    assert f"2 {gradient}-5.5" in shown[-1]
    assert f"-3 {gradient}4" in shown[-1]
    assert not any(f"{gradient}-5.5" in text for text in narrow)
    assert unicode or all(text.isascii() for text in shown)
    places = {text.splitlines()[1].rindex("x") for text in shown}
    assert len(places) == 1  # nothing moves from step to step
