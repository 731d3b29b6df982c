"""The roofline: what is drawn is what was measured, whatever was measured."""

import pytest

from tutor.pictures.cells import plain
from tutor.pictures.roofline import roof
from tutor.pictures.scene import draw, fault

SCENE = {
    "kind": "roofline",
    "title": "NumPy 2.4, float64, on the CPU",
    "bandwidth": 20.0,
    "triad": 16.0,
    "peak": 100.0,
    "other": {"name": "float32", "peak": 200.0},
    "points": [
        {"name": "a + b", "intensity": 1 / 24, "gflops": 20 / 24},
        {"name": "A x", "intensity": 0.25, "gflops": 2.5},
        {"name": "A B, 1024", "intensity": 85.3, "gflops": 90.0},
    ],
}


def test_the_roof_is_the_slope_and_then_flat():
    assert roof(0.5, 20.0, 100.0) == 10.0
    assert roof(5.0, 20.0, 100.0) == roof(500.0, 20.0, 100.0) == 100.0


def test_each_operation_is_told_with_its_share_of_the_roof():
    text = plain(draw(SCENE, 78, 18))
    assert "memory 20 GB/s (triad 16), 100 GFLOP/s (float32 200)" in text
    assert "a + b      0.0417 FLOP/byte    0.833 GFLOP/s  100 % of memory's roof" in text
    assert "A x          0.25 FLOP/byte      2.5 GFLOP/s   50 % of memory's roof" in text
    assert "A B, 1024    85.3 FLOP/byte       90 GFLOP/s   90 % of arithmetic's roof" in text


def test_a_point_stands_under_the_roof_where_its_numbers_say():
    rows = plain(draw(SCENE, 78, 24)).split("\n")
    plot = [row for row in rows if "│" in row or "┤" in row]
    low, sloped, high = (
        next((n, row.index(sign)) for n, row in enumerate(plot) if sign in row) for sign in "■●▲"
    )
    assert low[1] < sloped[1] < high[1]
    assert low[0] > sloped[0] > high[0]
    above = [n for n, row in enumerate(plot) if row.ljust(78)[sloped[1]] not in " ●"]
    assert above, "half of the roof: the roof is seen over it"
    assert max(above) < sloped[0]


@pytest.mark.parametrize("size", [(40, 12), (76, 17), (100, 26), (160, 40)])
@pytest.mark.parametrize("unicode", [True, False])
def test_it_fits(size, unicode):
    rows = plain(draw(SCENE, *size, unicode=unicode)).split("\n")
    assert max(map(len, rows)) <= size[0]
    assert unicode or "\n".join(rows).isascii()
    if size[0] > 70:
        assert fault(SCENE, *size) == ""


@pytest.mark.parametrize(
    "broken",
    [
        {"bandwidth": 0.0},
        {"peak": float("nan")},
        {"peak": float("inf")},
        {"peak": "fast"},
        {"points": []},
        {"points": [{"name": "a", "intensity": -1.0, "gflops": 1.0}]},
        {"other": 3},
        {"other": {"name": "x", "peak": 0}},
        {"triad": []},
    ],
)
def test_what_cannot_be_drawn_is_one_sentence(broken):
    text = plain(draw({**SCENE, **broken}, 78, 18))
    assert text.startswith("This picture cannot be drawn: ")
    assert "Traceback" not in text
