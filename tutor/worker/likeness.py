"""How a wrong result resembles the right one: facts that say where to look."""

_FEW = 2


def of_shapes(shape, wanted):
    """Return what turns this shape into the wanted one, or None: "its axes are swapped"."""
    if shape == wanted[::-1] and len(shape) == 2 and 1 not in shape:
        return "its two axes are swapped"
    if sorted(shape) == sorted(wanted) and 1 not in shape:
        return "its axes are in another order"
    plain = tuple(length for length in shape if length != 1)
    if plain != tuple(length for length in wanted if length != 1):
        return _of_sums(shape, wanted)
    if len(shape) > len(wanted):
        return "it has an axis of length 1 too many"
    return "it lacks an axis of length 1" if len(shape) < len(wanted) else "rows and columns differ"


def _of_sums(shape, wanted):
    if len(wanted) == len(shape) - 1:
        for axis in range(len(shape)):
            if shape[:axis] + shape[axis + 1 :] == wanted:
                return "axis %d is still there" % axis
    if len(wanted) == len(shape) + 1:
        for axis in range(len(wanted)):
            if wanted[:axis] + wanted[axis + 1 :] == shape:
                return "axis %d of the right result is missing" % axis
    return None


def of_values(theirs, ours, shape):
    """Return what all entries have in common with the right ones, or None.

    `theirs` and `ours` are flat lists of plain numbers, one after the other in rows.
    """
    if len(ours) < _FEW or not all(_is_finite(x) for x in ours + theirs):
        return None
    if not any(theirs):
        return "all of it is 0" if any(ours) else None
    for fact in (_factor, _offset, _transposed, _without_signs, _another_order):
        told = fact(theirs, ours, shape)
        if told:
            return told
    return None


def _factor(theirs, ours, shape):
    largest = max(range(len(ours)), key=lambda n: abs(ours[n]))
    if not ours[largest] or sum(1 for x in ours if x) < _FEW:
        return None
    factor = theirs[largest] / ours[largest]
    if not all(_near(x, factor * y, ours[largest]) for x, y in zip(theirs, ours)):
        return None
    if _near(factor, 1, 1):
        return None
    if _near(factor, -1, 1):
        return "it is the right result with the other sign"
    whole = factor and _whole(1 / factor)
    said = "1/%d of" % whole if whole and whole > 1 else "%s times" % _number(factor)
    return "it is %s the right result" % said


def _offset(theirs, ours, shape):
    offset = theirs[0] - ours[0]
    scale = max(abs(x) for x in ours + theirs)
    if isinstance(offset, complex) or not all(
        _near(x, y + offset, scale) for x, y in zip(theirs, ours)
    ):
        return None
    way = "large" if offset > 0 else "small"
    return "every entry is too %s by %s" % (way, _number(abs(offset)))


def _transposed(theirs, ours, shape):
    if len(shape) != 2 or shape[0] != shape[1]:
        return None
    size = shape[0]
    turned = [ours[column * size + row] for row in range(size) for column in range(size)]
    return "it is the transpose of the right result" if _same(theirs, turned) else None


def _without_signs(theirs, ours, shape):
    if not _same([abs(x) for x in theirs], [abs(x) for x in ours]):
        return None
    return "the numbers are right, but not their signs"


def _another_order(theirs, ours, shape):
    if _same(theirs, ours[::-1]):
        return "the numbers are right, but in reverse order"
    if any(isinstance(x, complex) for x in ours + theirs):
        return None
    if _same(sorted(theirs), sorted(ours)):
        return "the numbers are right, but in another order"
    return None


def furthest(theirs, ours, bad):
    """Return which of the wrong entries is furthest off; those that are no number count most."""
    return max(bad, key=lambda n: abs(theirs[n] - ours[n]) if _is_finite(theirs[n]) else 1e400)


def _same(one, other):
    scale = max(abs(x) for x in other)
    return all(_near(x, y, scale) for x, y in zip(one, other))


def _near(x, y, scale):
    return abs(x - y) <= 1e-5 * abs(scale)


def _whole(number):
    """Return the whole number that this is but for rounding, or None."""
    if isinstance(number, complex):
        return None
    return round(number) if _near(number, round(number), number) else None


def _number(number):
    if isinstance(number, complex):
        return "(%.6g%+.6gj)" % (number.real, number.imag)
    return "%.6g" % number


def _is_finite(number):
    return abs(number) < float("inf")
