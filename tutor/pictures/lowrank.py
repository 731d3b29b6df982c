"""An image and what is left of it with k singular values.

{"image": rows, "approximation": rows, "rank": k, "singular": all singular values}; a frame for
each k. "stored" says of how many numbers it is made, where that is not U, s and V.
"""

from __future__ import annotations

from tutor.pictures.cells import Row
from tutor.pictures.data import Data, Malformed, written
from tutor.pictures.shades import bounds, level, resized, shade

GAP = 4


def lowrank(data: Data, width: int, height: int, *, unicode: bool = True) -> list[Row]:
    """Both images, the singular values that are kept, and how much of the square sum they hold."""
    image, approximation = data.table("image"), data.table("approximation")
    singular, rank = data.numbers("singular"), data.whole("rank")
    same = (len(image), len(image[0])) == (len(approximation), len(approximation[0]))
    if not same or not 0 <= rank <= len(singular) or not singular:
        raise Malformed("an approximation must have the image's shape, and a rank it can have")
    low, high = bounds(image)
    columns = max(min(len(image[0]), ((width - GAP - 2) // 2) // 2), 1)
    rows = max(min(len(image), height - 5), 2)
    pairs = zip(resized(image, columns, rows), resized(approximation, columns, rows), strict=True)
    drawn: list[Row] = []
    for whole, part in pairs:
        left = [shade(value, low, high, unicode=unicode) for value in whole]
        right = [shade(value, low, high, unicode=unicode) for value in part]
        beside = ((" " * GAP, ""),)
        drawn.append(((" ", ""), *_wide(left), *beside, *_wide(right)))
    title = f" {'the image':<{2 * columns}}{'':{GAP}}rank {rank}"
    return [((title, "label"),), *drawn, *_told(data, image, rank, width, unicode)]


def _wide(cells: list[tuple[str, str]]) -> Row:
    """Two characters for an entry: about as wide as high."""
    return tuple((sign * 2, style) for sign, style in cells)


def _told(data: Data, image: list[list[float]], rank: int, width: int, unicode: bool) -> list[Row]:
    """A bar for each singular value, the share that is kept and what it costs."""
    singular = data.numbers("singular")
    squares = [value * value for value in singular]
    share = sum(squares[:rank]) / (sum(squares) or 1.0)
    most = max(max(singular), 1e-300)
    tops = [level(value, 0.0, most) * 8 // 9 for value in singular]
    steps = " ▁▂▃▄▅▆▇█" if unicode else " .:-=+*#@"
    shown = tops[: max((width - 20) // 2, 1)]
    signs = [steps[max(top, 1)] + " " for top in shown]
    kept, rest = "".join(signs[:rank]), "".join(signs[rank:])
    high, across = len(image), len(image[0])
    cost, whole = data.whole("stored", rank * (high + across + 1)), high * across
    return [
        ((" singular values ", "axis"), (kept, "series-3"), (rest, "run")),
        ((f" {written(100 * share)} % kept, with {cost} of {whole} numbers"[:width], "value"),),
    ]
