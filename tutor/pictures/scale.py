"""A logarithmic axis on a row of character cells."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from tutor.pictures.cells import decade

SHORTEST_S = 1e-9
"""What a run is taken to have lasted where the clock was too coarse to see it."""


@dataclass(frozen=True)
class Scale:
    """`cells` character cells from 10**low to 10**high."""

    low: float
    high: float
    cells: int

    @classmethod
    def around(cls, seconds: Iterable[float], *, cells: int) -> Scale:
        """The whole decades that hold all times, one at least."""
        exponents = [math.log10(max(value, SHORTEST_S)) for value in seconds]
        low = math.floor(min(exponents) + 1e-9)
        return cls(low, max(math.ceil(max(exponents) - 1e-9), low + 1), cells)

    @classmethod
    def between(cls, first: float, last: float, *, cells: int) -> Scale:
        """Exactly from one value to another, larger one."""
        return cls(math.log10(first), math.log10(last), cells)

    def cell(self, value: float) -> int:
        """The cell a value falls into, 0-based, never outside the axis."""
        share = (math.log10(max(value, SHORTEST_S)) - self.low) / (self.high - self.low)
        return min(max(round(share * (self.cells - 1)), 0), self.cells - 1)

    @property
    def ticks(self) -> dict[int, int]:
        """The exponent of the decade that begins in each cell that has a tick."""
        exponents = range(math.ceil(self.low), math.floor(self.high) + 1)
        return {self.cell(10.0**exponent): exponent for exponent in exponents}

    def names(self, indent: int, *, unicode: bool = True) -> str:
        """One line of the decades' names under their ticks."""
        return self.under(
            {cell: decade(exponent, unicode=unicode) for cell, exponent in self.ticks.items()},
            indent,
        )

    def under(self, names: Mapping[int, str], indent: int) -> str:
        """One line of names centred under their cells; a name without room is left out."""
        line = ""
        for cell, name in sorted(names.items()):
            last = indent + self.cells - len(name)
            start = max(min(indent + cell - len(name) // 2, last), 0)
            if start > len(line) or not line:
                line = line.ljust(start) + name
        return line
