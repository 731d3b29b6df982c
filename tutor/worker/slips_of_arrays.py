"""What the messages of NumPy and SciPy mean for the learner's line: (pattern, how to say it)."""

import re

from shapes import no_fit, not_reshaped, product, said, shape_of


def _not_broadcast(match, place):
    shapes = [shape_of(text) for text in re.findall(r"\([\d, ]*\)", match.group(1))]
    if len(shapes) < 2:
        return None
    return no_fit(place.entrywise(), shapes[:2])


def _not_aligned(match, place):
    left, right, inner, outer = match.groups()
    return product(place.product(), shape_of(left), shape_of(right), inner, outer)


def _core_mismatch(match, place):
    right, left = match.groups()
    return product(place.product(), None, None, left, right)


def _not_reshaped(match, place):
    shape = tuple(-1 if "new" in part else int(part) for part in _parts(match.group(2)))
    return not_reshaped(place, int(match.group(1)), shape)


def _parts(shape):
    return [part for part in shape.split(",") if part.strip()]


def _no_such_axis(match, place):
    axis, axes = (int(group) for group in match.groups())
    return "there is no axis %d: an array with %s has the axes 0 to %d%s." % (
        axis,
        _axes(axes),
        axes - 1,
        " (or -1 for the last)" if axes > 1 else "",
    )


def _axes(count):
    return "1 axis" if count == 1 else "%d axes" % count


def _out_of_bounds(match, place):
    index, axis, size = (int(group) for group in match.groups())
    owner = place.indexed()
    of = " of `%s`" % owner.text if owner else ""
    if size == 0:
        return "index %d lies outside axis %d%s, which is empty." % (index, axis, of)
    return "index %d lies outside axis %d%s, whose %d entries are numbered 0 to %d." % (
        index,
        axis,
        of,
        size,
        size - 1,
    )


def _too_many_indices(match, place):
    has, given = (int(group) for group in match.groups())
    owner = place.indexed()
    what = said(owner) if owner else "an array"
    return "%s with %s is indexed with %d indices." % (what, _axes(has), given)


def _mask_mismatch(match, place):
    axis, size, wanted = match.groups()
    owner = place.indexed()
    what = "`%s`" % owner.text if owner else "the array"
    return "the mask has %s entries, but axis %s of %s has %s: a mask needs one for each." % (
        wanted,
        axis,
        what,
        size,
    )


def _integer_target(match, place):
    pair = place.entrywise()
    what = "`%s`, an array of %s," % (pair[0].text, match.group(2)) if pair else None
    return (
        "%s cannot take %s results in place; make it with floating point numbers from the start."
        % (
            what or "an array of %s" % match.group(2),
            match.group(1),
        )
    )


def _no_single_truth(match, place):
    return (
        "an array has no single truth value: `if`, `and`, `or` and `not` want one; "
        "say `.any()` or `.all()`, or combine entry by entry with `&`, `|`, `~`."
    )


def _not_stored(match, place):
    given, room = (shape_of(group) for group in match.groups())
    owner = place.indexed()
    what = "into this part of `%s`, of shape" % owner.text if owner else "into a place of shape"
    return "an array of shape %s does not go %s %s." % (given, what, room)


def _not_joined(match, place):
    axis, first, size, second, other = match.groups()
    return (
        "arrays %s and %s that are joined differ in axis %s (%s and %s): "
        "only the axis along which they are joined may differ."
        % (
            first,
            second,
            axis,
            size,
            other,
        )
    )


def _dtype_for_length(match, place):
    return (
        "the second argument is read as a dtype, not as a length: "
        "a shape with several axes is one argument in brackets, `((3, 5))`."
    )


_SINGULAR = "this matrix is singular: its rows depend on each other, so there is no inverse."
_NOT_POSITIVE = "this matrix is not positive definite: it has an eigenvalue that is 0 or negative."
_ONE_NUMBER = "an array with several entries stands where a single number is wanted%s"

RULES = (
    (
        r"broadcast together with remapped shapes",
        "the shapes of these arrays do not agree on the length of a common axis.",
    ),
    (r"could not be broadcast together with shapes ((?:\([\d, ]*\)\s*)+)", _not_broadcast),
    (
        r"could not broadcast input array from shape (\([\d, ]*\)) into shape (\([\d, ]*\))",
        _not_stored,
    ),
    (r"shapes (\([\d, ]*\)) and (\([\d, ]*\)) not aligned: (\d+) .* != (\d+)", _not_aligned),
    (r"mismatch in its core dimension.*size (\d+) is different from (\d+)", _core_mismatch),
    (r"cannot reshape array of size (\d+) into shape \(([^)]*)\)", _not_reshaped),
    (r"axis (-?\d+) is out of bounds for array of dimension (\d+)", _no_such_axis),
    (
        r"index (-?\d+) is out of bounds for (?:axis|dimension) (\d+) with size (\d+)",
        _out_of_bounds,
    ),
    (r"array is (\d+)-dimensional, but (\d+) were indexed", _too_many_indices),
    (
        r"boolean index did not match.* along (?:axis|dimension) (\d+); "
        r"(?:size of axis|dimension) is (\d+) but .*boolean (?:axis|dimension) is (\d+)",
        _mask_mismatch,
    ),
    (
        r"arrays used as indices must be of integer|only integers, slices \(`:`\)",
        "an index must be a whole number, a slice, or an array of whole numbers or of True and "
        "False; this one is something else.",
    ),
    (r"truth value of an array|Boolean value of Tensor", _no_single_truth),
    (
        r"inhomogeneous shape|array element with a sequence\. The requested",
        "the rows of this nested list have different lengths, which no array has.",
    ),
    (
        r"setting an array element with a sequence",
        "an array or a list is put into the place of a single entry.",
    ),
    (
        r"all the input arrays must have same number of dimensions.* has (\d+) dim.* has (\d+) dim",
        "arrays with %s and with %s axes cannot be joined: give the smaller one a further axis, "
        "`[:, None]` or `[None, :]`.",
    ),
    (
        r"along dimension (\d+), the array at index (\d+) has size (\d+) and the array at index "
        r"(\d+) has size (\d+)",
        _not_joined,
    ),
    (r"all input arrays must have the same shape", "stacked arrays must all have one shape."),
    (r"[Ss]ingular matrix|matrix is singular", _SINGULAR),
    (r"not positive.definite", _NOT_POSITIVE),
    (
        r"Last 2 dimensions of the array must be square|expected square matrix|batches of square",
        "a square matrix is wanted here: as many rows as columns.",
    ),
    (r"output from dtype\('(\w+)'\) to dtype\('(\w+)'\)", _integer_target),
    (
        r"loop of ufunc does not support argument \d+ of type (\w+)",
        "the array holds Python objects (dtype object, here a %s), with which NumPy cannot "
        "compute: was a list with None or with rows of different lengths made into an array?",
    ),
    (
        r"ufunc '(\w+)' (?:not supported for the input|did not contain a loop)",
        "np.%s does not take these types: is one of them a text or None?",
    ),
    (
        r"only integer scalar arrays can be converted",
        _ONE_NUMBER % ", a whole one: is it the array's `.shape[0]` that you want?",
    ),
    (
        r"only (?:0-dimensional|size-1|length-1) arrays can be conv",
        _ONE_NUMBER % ": functions of `math` and float() take one, those of `np` take arrays.",
    ),
    (
        r"can only convert an array of size 1",
        _ONE_NUMBER % ": .item() takes an array with one entry.",
    ),
    (r"Cannot interpret '\d+' as a data type", _dtype_for_length),
    (
        r"zero-size array to reduction operation (\w+)",
        "the array is empty, so it has no %s.",
    ),
    (
        r"more operands provided to einstein sum",
        "einsum was given more arrays than its text has groups of letters between commas.",
    ),
    (r"array split does not result", "the array cannot be split into that many equal parts."),
    (r"axes don't match array", "transpose needs the number of each axis of the array once."),
    (
        r"cannot select an axis to squeeze out",
        "squeeze only takes away an axis of length 1; this one is longer.",
    ),
    (
        r"objective function must return a scalar",
        "the function that is minimised must return a single number; this one returns an array.",
    ),
    (
        r"'x0' must only have one dimension",
        "the start of the search must have one axis, shape (K,): `.ravel()` makes it so.",
    ),
    (r"cannot convert float (NaN|infinity) to integer", "%s has no whole number."),
)
