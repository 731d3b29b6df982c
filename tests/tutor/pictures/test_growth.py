"""Time against N, as text."""

import pytest

from tutor.pictures.cells import plain
from tutor.pictures.growth import lines
from tutor.runtime.verdict import Timing

TIMINGS = [
    Timing(label, size, (3 * each * size, each * size))
    for label, each in (("loops", 1e-4), ("vectorized", 1e-7))
    for size in (10, 100, 1000)
]


def test_a_line_for_each_way():
    assert (
        plain(lines(TIMINGS, 48, 8))
        == """\
100 ms │                         ⢀⣀⣀⡠⠤⠤⠔⠒⠒⠊◆
 10 ms │              ⣀⣀⡠⠤◆⠔⠒⠒⠊⠉⠉⠁
       │  ⣀⣀⡠⠤⠤⠤⠒⠒⠊⠉⠉⠉
  1 ms │◆⠉
100 µs │                                  ⢀■
       │                      ⢀⣀⣀⡠⠤⠤⠔⠒⠒⠊⠉⠉⠁
 10 µs │           ⣀⣀⡠⠤⠤⠤⠒■⠊⠉⠉⠁
  1 µs │■⡠⠤⠤⠤⠒⠒⠊⠉⠉⠉
       └┬─────────────────┬────────────────┬
       10                100           1,000 = N
◆ loops   ■ vectorized"""
    )


def test_a_dashed_line_for_each_way_in_ascii():
    assert (
        plain(lines(TIMINGS, 48, 8, unicode=False))
        == """\
100 ms |                           --------x
 10 ms |              ----x--------
       |     ---------
  1 ms |x----
100 us |                               ----o
       |                       --------
 10 us |          --------o----
  1 us |o---------
       ++-----------------+----------------+
       10                100           1,000 = N
x loops   o vectorized"""
    )


def test_lines_in_ascii():
    text = plain(lines(TIMINGS, 60, 10, unicode=False))
    assert text.isascii()
    assert "x loops" in text


@pytest.mark.parametrize("width", [20, 40, 50, 120])
def test_no_line_is_wider_or_more_than_asked(width):
    rows = plain(lines(TIMINGS, width, 9)).splitlines()
    assert max(map(len, rows)) <= max(width, 40)
    assert len(rows) == 9 + 2 + 1


def test_one_size_is_no_line():
    assert lines(TIMINGS[:1], 60) == []
    assert lines([], 60) == []


def test_the_slower_way_is_higher():
    rows = [row.partition("│")[2] for row in plain(lines(TIMINGS, 60, 12)).splitlines()]
    height = {row[0]: number for number, row in enumerate(rows) if row[:1] in "◆■" and row}
    assert height["◆"] < height["■"]
