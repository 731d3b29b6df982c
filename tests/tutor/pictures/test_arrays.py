"""Pictures of arrays are read back: what they show is what NumPy says."""

import re
from itertools import pairwise

import numpy as np
import pytest

from tests.tutor.pictures import gallery
from tutor.pictures.cells import plain
from tutor.pictures.scene import draw, steps

SIZES = [(40, 12), (76, 18), (120, 40)]


@pytest.fixture(params=[True, False], ids=["unicode", "ascii"])
def unicode(request):
    return request.param


@pytest.fixture(params=SIZES, ids=str)
def shown(request, unicode):
    """Draw one step at this size."""
    return lambda step: plain(draw(step, *request.param, unicode=unicode))


def numbers(text):
    return [float(found) for found in re.findall(r"-?\d+(?:\.\d+)?(?:e-?\d+)?", text)]


class TestAxis:
    @pytest.mark.parametrize("axis", [0, 1, 2, None])
    @pytest.mark.parametrize("shape", [(4,), (2, 3), (2, 3, 4)])
    def test_what_is_in_brackets_gives_the_entry(self, shown, shape, axis):
        if axis is not None and axis >= len(shape):
            return
        values = np.random.default_rng(1).integers(10, 99, shape)
        result = values.sum(axis=axis)
        scene = {"kind": "axis", "name": "X", "operation": "sum", "values": values.tolist()}
        scene |= {"result": result.tolist()} | ({} if axis is None else {"axis": axis})
        whole, *entries = steps([scene])
        assert "[" not in shown(whole)
        assert len(entries) == min(result.size, 8)
        for step in entries:
            above, below = re.split(r"\n X\.sum", shown(step))
            eaten = [int(found) for found in re.findall(r"\[ *(\d+)\]", above)]
            (entry,) = re.findall(r"\[ *(\d+)\]", below)
            assert sum(eaten) == int(entry) == result[tuple(step["at"])]
            assert len(eaten) == (values.size if axis is None else shape[axis])

    def test_every_number_is_there(self, shown):
        above, below = re.split(r"\n X\.max", shown(steps([gallery.AXIS])[0]))
        assert sorted(numbers(above.split(")", 1)[1])) == list(range(24))
        assert f"{gallery.X.max(axis=1).shape}" in below

    def test_the_rule_is_written_out(self):
        assert "max(2, 6, 10) = 10" in plain(draw({**gallery.AXIS, "at": [0, 2]}, 76, 18))


class TestMemory:
    def test_each_entry_stands_under_its_cell(self, shown):
        lines = shown(gallery.MEMORY).splitlines()
        values = next(line for line in lines if "memory" in line)
        places = [found.start() for found in re.finditer(r"[│|]", values)]
        buffer = np.array([7, 1, 4, 2, 9, 3])
        a = buffer.reshape(2, 3)
        for name, view in (("a", a), ("a.T", a.T), ("a[:, 1]", a[:, 1])):
            line = next(line for line in lines if line.startswith(f" {name} "))
            cells = [line[start:end].strip() for start, end in pairwise(places)]
            order = {int(mark): buffer[cell] for cell, mark in enumerate(cells) if mark}
            assert [order[n] for n in range(view.size)] == view.ravel().tolist()

    def test_shapes_and_strides_are_numpys(self, shown):
        a = np.arange(6, dtype="int64").reshape(2, 3)
        text = " ".join(shown(gallery.MEMORY).split())
        for view in (a, a.T, a[:, 1]):
            assert f"shape {view.shape} strides {view.strides}" in text

    def test_what_was_written_is_marked(self):
        rows = draw(gallery.MEMORY, 76, 18)
        assert [text.strip() for row in rows for text, style in row if style == "marked"] == ["4"]

    def test_a_view_outside_of_its_buffer_is_refused(self):
        view = {"name": "b", "shape": [7], "strides": [1]}
        text = plain(draw({**gallery.MEMORY, "views": [view]}, 76, 18))
        assert text == "This picture cannot be drawn: a view must stay inside its buffer."


class TestMatrix:
    def test_the_numbers(self, shown):
        lines = shown(gallery.MATRIX).splitlines()
        assert numbers(lines[-2]) == [1, 2.5, -3]
        assert numbers(lines[-1]) == [4, 5, 0.125]
        assert lines[1].split() == ["a", "b", "c"]

    def test_a_large_one_is_shaded(self, shown, unicode):
        signs = "  ░░▒▒▓▓██" if unicode else " .:-=+*#%@"
        values = np.add.outer(np.arange(30.0), np.arange(60.0))
        lines = shown({"kind": "matrix", "values": values.tolist()}).splitlines()
        corner = [lines[0][1:3], lines[-2][-2:]]
        assert corner[1] == signs[-1] * 2
        assert corner[0].strip() == ""
        assert lines[-1].split()[0] == "0"
        assert lines[-1].split()[-1] == "88"


class TestLowrank:
    def test_the_share_and_the_cost(self, shown):
        for step in steps([gallery.LOWRANK]):
            k, squares = step["rank"], gallery.SINGULAR**2
            text = shown(step)
            share, cost, whole = numbers(text.splitlines()[-1])
            assert share == pytest.approx(100 * squares[:k].sum() / squares.sum(), abs=0.006)
            assert (cost, whole) == (k * (10 + 14 + 1), 140)
            assert f"rank {k}" in text

    def test_the_whole_rank_is_the_image(self, shown):
        step = {**gallery.LOWRANK, "rank": 10, "approximation": gallery.LOWRANK["image"]}
        del step["frames"]
        rows = shown(step).splitlines()[1:-2]
        half = (len(rows[0]) - 1 - 4) // 2 if len(rows[0]) > 40 else None
        for row in rows if half else []:
            padded = row.ljust(1 + 2 * half + 4)
            assert padded[1 : 1 + half] == padded[1 + half + 4 :]


class TestProduct:
    def test_the_row_times_the_column(self, shown):
        for step in steps([gallery.PRODUCT]):
            i, j = step["at"]
            text = shown(step)
            marked = [int(found) for found in re.findall(r"\[ *(-?\d+)\]", text)]
            wanted = [*gallery.LEFT[i], *gallery.RIGHT[:, j], (gallery.LEFT @ gallery.RIGHT)[i, j]]
            assert sorted(marked) == sorted(wanted)
            terms, total = text.splitlines()[-1].split("=")
            factors = [tuple(map(int, term.split("*"))) for term in terms.split(" + ")]
            assert factors == list(zip(gallery.LEFT[i], gallery.RIGHT[:, j], strict=True))
            assert sum(a * b for a, b in factors) == int(total) == wanted[-1]


def test_a_table_points_at_what_counts(shown, unicode):
    lines = shown(gallery.TABLE).splitlines()
    assert lines[1].split() == ["▶" if unicode else ">", "/opt/conda/bin", "3.12"]
    assert [line.split() for line in lines[2:]] == [["/usr/bin", "3.11"], ["/bin", "none"]]
