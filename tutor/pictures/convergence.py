"""How far each method has come after so many evaluations of the function: a race, on a log scale.

{"methods": [{"name", "evaluations", "values"}, ...], "y_name", "x_name"}; values are above the
optimum, `f(x) - f(x*)`, or any that fall to 0. "upto" shows the race up to so many evaluations.
"""

from __future__ import annotations

from tutor.pictures.cells import Row, shortened
from tutor.pictures.curves import plotted
from tutor.pictures.data import Data, Malformed, written
from tutor.pictures.plot import SERIES, Series, mark, style
from tutor.pictures.ruler import Ruler

FEW = 20
LOWEST = 1e-16
"""What is closer than that to 0 is rounding."""


def convergence(data: Data, width: int, height: int, *, unicode: bool = True) -> list[Row]:
    """The lines, and under them where each method ends."""
    methods = [_method(item) for item in data.items("methods")[:SERIES]]
    upto = data.number("upto", max(x for method in methods for x in method.xs))
    seen = [_until(method, upto) for method in methods]
    what = data.text("x_name", "evaluations")
    told = [_told(method, n, what, width, unicode) for n, method in enumerate(seen)]
    everything = [y for method in methods for y in method.ys]
    up = Ruler.around(everything, 2, log=True)
    rows = plotted(
        [Series("", method.xs, method.ys, _drawn(method)) for method in seen],
        width,
        max(height - len(told), 6),
        logs=(False, True),
        names=(what, data.text("y_name", "above the optimum")),
        ends=[10.0**up.low, 10.0**up.high],
        unicode=unicode,
    )
    return [*rows, *told]


def _method(item: Data) -> Series:
    xs, ys = item.numbers("evaluations"), item.numbers("values")
    if len(xs) != len(ys) or not xs:
        raise Malformed("a method needs as many evaluations as values, one at least")
    return Series(item.text("name"), xs, [max(abs(y), LOWEST) for y in ys])


def _until(method: Series, upto: float) -> Series:
    """What is known of a method after so many evaluations."""
    points = [(x, y) for x, y in method.points if x <= upto] or method.points[:1]
    return Series(method.name, [x for x, _ in points], [y for _, y in points])


def _drawn(method: Series) -> str:
    """Every point, where they are few enough to be told apart."""
    return "both" if len(method.xs) <= FEW else "line"


def _told(method: Series, number: int, what: str, width: int, unicode: bool) -> Row:
    """`◆ L-BFGS   25 evaluations   3.1e-12`"""
    count, value = written(method.xs[-1]), written(method.ys[-1], 3, unicode=unicode)
    room = max(width - 37, 6)
    name = f"{shortened(method.name, room, unicode=unicode):<{min(room, 24)}}"
    sign = (f" {mark(number, unicode=unicode)} ", style(number))
    return (sign, (name, "label"), (f" {count:>6} {what[:12]} {value:>10}", "value"))
