"""A canvas of braille dots: two across and four down in every character cell."""

from __future__ import annotations

from tutor.pictures.cells import Cell

ACROSS, DOWN = 2, 4
BITS = ((0x01, 0x08), (0x02, 0x10), (0x04, 0x20), (0x40, 0x80))
"""The dot of each place in a cell, [row][column], as Unicode numbers them from U+2800 on."""


class Dots:
    """`columns` x `rows` character cells of dots; dot (0, 0) is at the top left."""

    def __init__(self, columns: int, rows: int) -> None:
        self._bits = [[0] * columns for _ in range(rows)]
        self._styles = [[""] * columns for _ in range(rows)]

    def line(self, start: tuple[int, int], end: tuple[int, int], style: str) -> None:
        """Set every dot from one to another, both (x, y) in dots; a later line takes the colour."""
        (x, y), (to_x, to_y) = start, end
        steps = max(abs(to_x - x), abs(to_y - y), 1)
        for step in range(steps + 1):
            across, down = (
                round(x + (to_x - x) * step / steps),
                round(y + (to_y - y) * step / steps),
            )
            row, column = down // DOWN, across // ACROSS
            self._bits[row][column] |= BITS[down % DOWN][across % ACROSS]
            self._styles[row][column] = style

    def cells(self) -> list[list[Cell]]:
        """The canvas, row by row; a cell without a dot is a space."""
        return [
            [(chr(0x2800 + bits) if bits else " ", style) for bits, style in zip(*row, strict=True)]
            for row in zip(self._bits, self._styles, strict=True)
        ]
