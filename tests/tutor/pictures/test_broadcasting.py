"""Shapes that meet: what is drawn is what NumPy does with them."""

import re

import numpy as np
import pytest

from tests.tutor.pictures.gallery import BROADCASTING
from tutor.pictures.cells import plain
from tutor.pictures.scene import draw

SHAPES = [
    [(4, 3), (3,)],
    [(4, 3), (4,)],
    [(4, 1), (3,)],
    [(5, 1, 3), (4, 3)],
    [(2, 3), ()],
    [(1, 1), (7,)],
    [(2,), (3,), (4,)],
    [(8, 1, 6, 1), (7, 1, 5), (6, 5)],
    [(0, 3), (1,)],
]


@pytest.mark.parametrize("unicode", [True, False])
@pytest.mark.parametrize("size", [(40, 10), (76, 18), (120, 40)])
@pytest.mark.parametrize("shapes", SHAPES, ids=str)
def test_the_result_is_numpys(shapes, size, unicode):
    operands = [{"name": "abc"[n], "shape": list(shape)} for n, shape in enumerate(shapes)]
    scene = {"kind": "broadcasting", "operator": "+", "operands": operands}
    lines = plain(draw(scene, *size, unicode=unicode)).splitlines()
    table = dict(re.findall(r"^ ([abc](?: \+ [abc])*) +\(([^()]*)\)$", "\n".join(lines), re.M))
    seen = {name: re.findall(r"\d+|[✗x]", text) for name, text in table.items()}
    for operand, shape in zip(operands, shapes, strict=True):
        assert tuple(map(int, seen[operand["name"]])) == shape
    try:
        wanted = np.broadcast_shapes(*shapes)
    except ValueError:
        assert "differ, and n" in "\n".join(lines)
        assert {"✗", "x"} & set(seen[" + ".join("abc"[: len(shapes)])])
    else:
        assert tuple(map(int, seen[" + ".join("abc"[: len(shapes)])])) == wanted


def test_the_numbers_are_those_of_the_operation():
    text = plain(draw(BROADCASTING, 76, 18))
    rows = [line for line in text.splitlines() if re.match(r" +[\d-]+ +\d+ +\d+ ", line)]
    numbers = [
        [float(n) for n in re.findall(r"-?\d+\.?\d*", row.replace(" -  ", " "))] for row in rows
    ]
    table = np.array(numbers)
    X, mean, result = np.split(table, 3, axis=1)
    assert np.array_equal(X, [[1, 2, 3], [4, 5, 6]])
    assert np.array_equal(mean, [[2, 3.5, 1]] * 2)
    assert np.array_equal(X - mean, result)
    assert "(2) (3.5)" in rows[1]


def test_too_little_room_leaves_the_numbers_out():
    assert "(3.5)" not in plain(draw(BROADCASTING, 76, 10))
    assert len(draw(BROADCASTING, 76, 10)) <= 10
