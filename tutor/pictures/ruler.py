"""An axis of a plot: from its lowest to its highest number over some cells, even or logarithmic."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass, replace

from tutor.pictures.data import written

SMALLEST = 1e-300


@dataclass(frozen=True)
class Ruler:
    """`cells` character cells from `low` to `high`; of a logarithmic one both are exponents."""

    low: float
    high: float
    cells: int
    log: bool = False

    @classmethod
    def around(cls, values: Iterable[float], cells: int, *, log: bool = False) -> Ruler:
        """An axis that holds all of the finite values (of a logarithmic one, those above 0)."""
        found = [_place(value, log) for value in values if _counts(value, log)]
        low, high = min(found, default=0.0), max(found, default=1.0)
        if high - low <= 1e-12 * max(abs(low), abs(high), 1e-300):
            low, high = low - 0.5, high + 0.5
        return cls(low, high, max(cells, 2), log)

    def rounded(self, most: int) -> Ruler:
        """A little longer, so that it begins and ends with a round number."""
        if self.log:
            return self
        step = _round_step((self.high - self.low) / max(most - 1, 1))
        low, high = math.floor(self.low / step + 1e-9), math.ceil(self.high / step - 1e-9)
        return replace(self, low=low * step, high=high * step)

    def finer(self, factor: int) -> Ruler:
        """The same axis in smaller cells."""
        return replace(self, cells=self.cells * factor)

    def cell(self, value: float) -> int | None:
        """The cell of a value; None where it has no place on this axis."""
        if not _counts(value, self.log):
            return None
        share = (_place(value, self.log) - self.low) / (self.high - self.low)
        if not -0.001 <= share <= 1.001:
            return None
        return min(max(round(share * (self.cells - 1)), 0), self.cells - 1)

    def ticks(self, most: int) -> dict[int, str]:
        """The names of up to `most` round numbers, each by the cell it has."""
        if self.log:
            return self._decades(most)
        step = _round_step((self.high - self.low) / max(most - 1, 1))
        first = math.ceil(self.low / step - 1e-9)
        numbers = [n * step for n in range(first, first + most + 2)]
        numbers = [n for n in numbers if n <= self.high + 1e-9 * step]
        return {cell: written(n, 6) for n in numbers if (cell := self.cell(n)) is not None}

    def _decades(self, most: int) -> dict[int, str]:
        first, last = math.ceil(self.low - 1e-9), math.floor(self.high + 1e-9)
        if last - first < 1:  # less than a decade: its ends say more
            ends = {0: 10**self.low, self.cells - 1: 10**self.high}
            return {cell: written(value, 3) for cell, value in ends.items()}
        step = max(-(-(last - first) // max(most - 1, 1)), 1)
        named = {
            exponent: _decade(exponent)
            for exponent in range(-(-first // step) * step, last + 1, step)
        }
        places = {exponent: self.cell(10.0**exponent) for exponent in named}
        return {cell: named[n] for n, cell in places.items() if cell is not None}


def _counts(value: float, log: bool) -> bool:
    return math.isfinite(value) and abs(value) < 1e200 and (not log or value > SMALLEST)


def _place(value: float, log: bool) -> float:
    return math.log10(value) if log else float(value)


def _decade(exponent: int) -> str:
    return f"{10.0**exponent:g}" if -3 <= exponent <= 4 else f"1e{exponent}"


def _round_step(raw: float) -> float:
    """The smallest of 1, 2, 2.5 and 5 times a power of ten that is not smaller."""
    power = 10.0 ** math.floor(math.log10(max(raw, 1e-250)))
    return next(n * power for n in (1, 2, 2.5, 5, 10) if n * power >= raw * (1 - 1e-9))
