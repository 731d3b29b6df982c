"""Shapes that do not fit, in words: which operand, which axis, which lengths.

Shapes are compared as NumPy and torch do it: written under each other from the right.
"""

import re

NO_FIT = "cannot be combined entry by entry: counted from the last axis, "


def said(operand, shape=None):
    """Return an operand with its shape: "`X` of shape (3, 5)"."""
    shape = operand.shape if operand.shape is not None else shape
    return "`%s`%s" % (operand.text, " of shape %s" % (shape,) if shape is not None else "")


def no_fit(pair, shapes):
    """Say why two arrays do not go together entry by entry, and which lengths disagree."""
    left, right = shapes
    if pair:
        shapes = [one.shape or shape for one, shape in zip(pair, shapes)]
        left, right = shapes
        what = "%s and %s" % (said(pair[0], left), said(pair[1], right))
    else:
        what = "arrays of shapes %s and %s" % (left, right)
    bad = [(a, b) for a, b in zip(left[::-1], right[::-1]) if a != b and 1 not in (a, b)]
    if not bad:
        return "%s cannot be combined entry by entry." % what
    told = "%s %s%d meets %d; two lengths must be equal, or one of them 1" % (what, NO_FIT, *bad[0])
    return told + _as_column(pair, left, right) + "."


def _as_column(pair, left, right):
    """Suggest a further axis where the lengths agree counted from the left."""
    for n, (vector, other) in enumerate(((left, right), (right, left))):
        if len(vector) == 1 and len(other) == 2 and vector[0] == other[0]:
            name = pair[n].text if pair and pair[n].text.isidentifier() else None
            how = "`%s[:, None]`" % name if name else "with `[:, None]`"
            return "; as a column, %s, its shape is (%d, 1)" % (how, vector[0])
    return ""


def product(pair, left, right, inner, outer):
    """Say which two operands do not fit in a matrix product, and which lengths had to agree."""
    rule = "the last axis of the left one (%s) must be as long as the first of the right (%s)." % (
        inner,
        outer,
    )
    if pair:
        named = (said(pair[0], left), said(pair[1], right))
        return "the product of %s and %s does not fit: %s" % (*named, rule)
    shapes = " of shapes %s and %s" % (left, right) if left else ""
    return "this product of arrays%s does not fit: %s" % (shapes, rule)


def shape_of(text):
    """Return the shape that a message writes as (3,5), [3, 5] or 3x5."""
    return tuple(int(length) for length in re.findall(r"\d+", text))


def entries(shape):
    """Return how many entries an array of this shape has."""
    count = 1
    for length in shape:
        count *= length
    return count


def not_reshaped(place, size, shape):
    """Say that so many entries do not make this shape."""
    owner = place.subject("reshape", "view")
    what = "`%s` has" % owner.text if owner else "the array has"
    if -1 in shape:
        known = entries([length for length in shape if length != -1])
        return "%s %d entries, which cannot be shared out as %s: %d does not divide them." % (
            what,
            size,
            shape,
            known,
        )
    return "%s %d entries, and the shape %s has %d: reshape keeps every entry." % (
        what,
        size,
        shape,
        entries(shape),
    )
