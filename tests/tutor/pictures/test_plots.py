"""Plots are read back: a mark stands where its numbers put it."""

import math
import re

import numpy as np
import pytest

from tests.tutor.pictures import gallery
from tutor.pictures.cells import plain
from tutor.pictures.ruler import Ruler
from tutor.pictures.scene import draw, steps

SIZES = [(40, 12), (76, 18), (120, 40)]


@pytest.fixture(params=[True, False], ids=["unicode", "ascii"])
def unicode(request):
    return request.param


@pytest.fixture(params=SIZES, ids=str)
def shown(request, unicode):
    """The lines of one step at this size."""
    return lambda step: plain(draw(step, *request.param, unicode=unicode)).splitlines()


def axes(lines):
    """The area's rows and first column, and its own tick names by column and by row."""
    ground = next(n for n, line in enumerate(lines) if re.match(r" *[└+][─+┬-]+$", line))
    left = re.match(r" *", lines[ground]).end() + 1
    rows = [n for n in range(ground) if len(lines[n]) >= left and lines[n][left - 1] in "│┤|+"]
    names = {n: float(lines[n][: left - 1]) for n in rows if lines[n][: left - 1].strip()}
    ticks = [left + n for n, sign in enumerate(lines[ground][left:]) if sign in "┬+"]
    below = [(m.start(), m.end(), float(m.group())) for m in re.finditer(r"\S+", lines[ground + 1])]
    columns = {}
    for start, end, value in below:
        inside = [tick for tick in ticks if start <= tick < end]
        columns[min(inside, key=lambda tick: abs(tick - (start + end - 1) / 2))] = value
    return rows, left, columns, names


def line_through(places, log=False):
    """What a cell means, by the two ticks that are furthest apart."""
    (low, a), (high, b) = min(places.items()), max(places.items())
    a, b = (math.log10(a), math.log10(b)) if log else (a, b)
    per_cell = (b - a) / (high - low)
    return lambda cell: a + (cell - low) * per_cell, abs(per_cell)


def found(lines, rows, left, sign):
    return [
        (column, row)
        for row in rows
        for column in range(left, len(lines[row]))
        if lines[row][column] == sign
    ]


def test_points_stand_where_their_numbers_are(shown, unicode):
    xs, ys = [-4.0, 0.0, 1.0, 4.0], [0.25, 3.0, -1.5, 0.75]
    scene = {"kind": "curves", "lines": [{"name": "p", "x": xs, "y": ys, "drawn": "points"}]}
    lines = shown(scene)
    rows, left, columns, names = axes(lines)
    (x_of, x_cell), (y_of, y_cell) = line_through(columns), line_through(names)
    marks = found(lines, rows, left, "◆" if unicode else "x")
    seen = sorted((x_of(column), y_of(row)) for column, row in marks)
    assert len(seen) == 4
    for (x, y), (want_x, want_y) in zip(seen, sorted(zip(xs, ys, strict=True)), strict=True):
        assert abs(x - want_x) <= 1.01 * x_cell
        assert abs(y - want_y) <= 1.01 * y_cell


def test_the_sigmoid_is_the_sigmoid(shown, unicode):
    scene = {"kind": "curves", "lines": gallery.CURVES["lines"][:1]}
    lines = shown(scene)
    rows, left, columns, names = axes(lines)
    (x_of, _), (y_of, y_cell) = line_through(columns), line_through(names)
    for column, row in found(lines, rows, left, "◆" if unicode else "x"):
        steep = 0.25 * 12 / 30  # how much it changes in one column at most
        assert abs(y_of(row) - 1 / (1 + math.exp(-x_of(column)))) <= y_cell + steep


def test_a_logarithmic_axis(shown, unicode):
    ys = [1.0, 1e-2, 1e-5, 1e-8]
    line = {"name": "s", "x": [0, 1, 2, 3], "y": ys, "drawn": "points"}
    lines = shown({"kind": "curves", "y_scale": "log", "lines": [line]})
    rows, left, _, names = axes(lines)
    y_of, y_cell = line_through(names, log=True)
    marks = sorted(found(lines, rows, left, "◆" if unicode else "x"))
    assert [round(y_of(row)) for _, row in marks] == pytest.approx([0, -2, -5, -8], abs=y_cell)


def test_what_is_no_number_is_left_out(unicode):
    line = {"name": "s", "x": [0, 1, 2], "y": [1.0, float("nan"), float("inf")], "drawn": "points"}
    text = plain(draw({"kind": "curves", "lines": [line]}, 60, 12, unicode=unicode))
    assert text.count("◆" if unicode else "x") == 2  # the point, and the legend


def test_the_race_tells_where_each_method_ends(shown):
    first, last = steps([gallery.CONVERGENCE])
    ends = [re.findall(r"(\S+) evaluations +(\S+)", line) for line in shown(last)[-2:]]
    assert [tuple(map(float, end[0])) for end in ends] == [(14, 1e-12), (60, 0.4)]
    ends = [re.findall(r"(\S+) evaluations +(\S+)", line) for line in shown(first)[-2:]]
    assert [tuple(map(float, end[0])) for end in ends] == [(5, 0.1), (1, 10)]


def test_a_race_keeps_its_axes_while_it_goes_on(shown):
    first, last = (shown(step) for step in steps([gallery.CONVERGENCE]))
    assert axes(first)[3] == axes(last)[3]


def test_a_path_stands_where_it_went(shown, unicode):
    first, last = (shown(step) for step in steps([gallery.CONTOUR]))
    rows, left, columns, names = axes(last)
    (x_of, x_cell), (y_of, y_cell) = line_through(columns), line_through(names)
    sign = "◆" if unicode else "x"
    assert len(found(first, rows, left, sign)) == 1
    seen = sorted((x_of(c), y_of(r)) for c, r in found(last, rows, left, sign))
    for (x, y), (want_x, want_y) in zip(seen, [(-1.5, 2.5), (0, 0.2), (1, 1)], strict=True):
        assert abs(x - want_x) <= 1.01 * x_cell
        assert abs(y - want_y) <= 1.01 * y_cell


def test_the_shades_grow_with_the_function(shown, unicode):
    x = np.linspace(0, 1, 20)
    scene = {"kind": "contour", "x": [0, 1], "y": [0, 1], "values": np.add.outer(2 * x, x).tolist()}
    lines = shown(scene)
    rows, left, _, _ = axes(lines)
    order = " ░▒▓█" if unicode else " .:-=+*#%@"
    grid = [[order.index(sign) for sign in lines[row][left:]] for row in rows]
    for line in grid:
        assert line == sorted(line)
    first_column = [line[0] for line in grid if line]
    assert first_column == sorted(first_column, reverse=True)
    assert lines[-1].split()[0] == "0"
    assert lines[-1].split()[-1] == "3"


def test_a_surface_is_highest_where_the_function_is(shown):
    x = np.linspace(-1, 1, 21)
    bump = np.exp(-8 * (x[:, None] ** 2 + (x[None, :] - 0.5) ** 2))
    lines = shown({"kind": "surface", "values": bump.tolist()})
    top = next(line for line in lines if line.strip())
    width = max(map(len, lines[:-1]))
    peak = (len(top) + len(top) - len(top.lstrip())) / 2
    assert 0.6 * width < peak < 0.95 * width
    assert lines[-1].startswith(" lowest ")
    assert float(re.search(r"highest (\S+?)(,|$| )", lines[-1]).group(1)) == pytest.approx(1.0)


@pytest.mark.parametrize("log", [False, True])
def test_ticks_are_where_they_say(log):
    rng = np.random.default_rng(3)
    for _ in range(60):
        low, high = np.sort(10 ** rng.uniform(-6, 6, 2))
        ruler = Ruler.around([low, high], int(rng.integers(5, 80)), log=log)
        for cell, name in ruler.ticks(5).items():
            place = math.log10(float(name)) if log else float(name)
            at = ruler.low + (ruler.high - ruler.low) * cell / (ruler.cells - 1)
            # The first decade of a short axis is written with three digits.
            assert abs(place - at) <= (ruler.high - ruler.low) / (ruler.cells - 1) * 0.51 + 0.003
