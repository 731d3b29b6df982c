"""Braille dots in cells of two by four."""

import pytest

from tutor.pictures.dots import Dots


def text(dots):
    return ["".join(mark for mark, _ in row) for row in dots.cells()]


@pytest.mark.parametrize(
    ("start", "end", "rows"),
    [
        ((0, 0), (0, 0), ["⠁  "]),
        ((5, 3), (5, 3), ["  ⢀"]),
        ((0, 0), (5, 0), ["⠉⠉⠉"]),
        ((0, 0), (0, 3), ["⡇  "]),
        ((0, 3), (3, 0), ["⡠⠊ "]),
    ],
)
def test_lines(start, end, rows):
    dots = Dots(3, 1)
    dots.line(start, end, "series-0")
    assert text(dots) == rows


def test_lines_that_cross_share_a_cell_and_the_later_takes_the_colour():
    dots = Dots(1, 1)
    dots.line((0, 0), (1, 0), "series-0")
    dots.line((0, 3), (1, 3), "series-1")
    assert dots.cells() == [[("⣉", "series-1")]]
