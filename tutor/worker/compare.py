"""Is this the value that was wanted? Asked in the order a learner can act on the answer:
type, shape, dtype, device, finite, value.
"""

import sys

import describe
import figures
import foreign
import likeness
from wire import Unsent

_TOLERANCE = {"float64": 1e-7, "complex128": 1e-7, "float32": 1e-4, "complex64": 1e-4}
_COARSE = 1e-2
_PRECISION = {1e-7: 2.2e-16, 1e-4: 1.2e-7, _COARSE: 1e-3}
"""How far apart two neighbouring numbers of a dtype are, by its tolerance."""
_REFUSED = {
    "matrix": "; in np.matrix `*` means another product: make it an array",
    "masked array": "; make it an array without a mask",
}
_INFINITY = float("inf")


class Wrong(Exception):
    """The answer ran and is not right: one sentence, and what was expected and seen."""

    def __init__(self, message, expected=None, actual=None, outcome="wrong", line=None):
        super().__init__(message)
        self.message = message
        self.outcome = outcome
        self.shown = {"expected": expected, "actual": actual, "line": line}


def close(got, want, who, rtol=None, atol=None, dtype="same", condition=1.0):
    """Raise Wrong unless `got` is `want` up to rounding.

    `dtype` is "same" (as `want`'s) or "floating" (any floating type). The tolerance follows the
    coarser of both dtypes; absolute, it is that of the largest wanted entry. `condition` says how
    much the problem enlarges rounding: the tolerance is at least 64 times that.
    """
    if rtol is None and condition > 1.0:
        rtol = _tolerance(got, want)
        rtol = max(rtol, 64 * condition * _PRECISION[rtol])
    how = {"rtol": rtol, "atol": atol, "dtype": dtype, "condition": condition}
    if isinstance(want, (list, tuple)):
        return _each(got, want, who, **how)
    if isinstance(want, dict) and isinstance(got, dict):
        return _by_name(got, want, who, "key", **how)
    _type(got, want, who)
    if foreign.is_sparse(want):
        return _sparse(got, want, who, **how)
    if _fields(want) is not None:
        return _by_name(_fields(got), _fields(want), who, "field", **how)
    if not _shaped(want):
        return _number(got, want, who, rtol, atol)
    _shape(got, want, who)
    _dtype(got, want, who, dtype)
    _device(got, want, who)
    _values(got, want, who, rtol, atol)
    return None


def same(got, want, who):
    """Raise Wrong unless `got` is exactly `want`, type, shape, dtype and every value."""
    return close(got, want, who, rtol=0.0, atol=0.0)


def equal(got, other):
    """Whether two results that travelled are the same up to rounding (to tell mistakes apart).

    Two drawings are, when they differ in looks only.
    """
    if isinstance(got, figures.Drawing) and isinstance(other, figures.Drawing):
        got, other = got.essence, other.essence
    try:
        close(got, other, "")
    except Wrong:
        return isinstance(got, Unsent) and isinstance(other, Unsent) and vars(got) == vars(other)
    return True


def _each(got, want, who, **how):
    if not isinstance(got, type(want)):
        raise _told(got, want, f"{who} {_returned(got, who)}; expected a {type(want).__name__}")
    if len(got) != len(want):
        raise _told(got, want, f"{who} {has(who)} {len(got)} entries; expected {len(want)}")
    for n, (one, other) in enumerate(zip(got, want)):
        close(one, other, f"{who}, entry {n}:", **how)


def _by_name(got, want, who, noun, **how):
    """Compare what has names: the same names, then each of them."""
    for name in want:
        if name not in got:
            raise _told(got, want, f"{who} has no {noun} {name!r}")
    extra = [name for name in got if name not in want]
    if extra:
        raise _told(got, want, f"{who} has a {noun} {extra[0]!r} that is not expected")
    for name in want:
        close(got[name], want[name], f"{who}, {noun} {name!r}:", **how)


def _fields(value):
    """Return the fields of a dataclass as a dict, else None."""
    if isinstance(value, foreign.Record) or hasattr(type(value), "__dataclass_fields__"):
        return dict(vars(value))
    return None


def _sparse(got, want, who, **how):
    if got.format != want.format:
        told = f"{who} {_returned(got, who)} of format {got.format}; expected {want.format}"
        raise _told(got, want, told)
    _shape(got, want, who)
    _dtype(got, want, who, how["dtype"])
    close(got.toarray(), want.toarray(), who, **how)


def _type(got, want, who):
    if got is None and want is not None and who[:1] == "`":
        raise _told(got, want, f"{who} is None; expected {_expected(want)}")
    if got is None and want is not None:
        raise _told(got, want, f"{who} returned None: is its `return` missing?")
    if describe.is_tensor(want):
        fits = describe.is_tensor(got) or (isinstance(got, Unsent) and got.what == "tensor")
    elif describe.is_array(want):
        fits = describe.is_array(got) or (isinstance(got, Unsent) and got.what == "array")
        fits = fits or (want.ndim == 0 and _is_number(got))
    elif foreign.is_sparse(want):
        fits = foreign.is_sparse(got)
    elif isinstance(want, bool):
        fits = isinstance(got, bool) or type(got).__name__ in ("bool_", "bool")
    elif isinstance(want, str) and isinstance(got, Unsent):
        fits = got.what in (f"dtype {want}", f"class {want}", f"device {want}")
    elif isinstance(want, foreign.Record) or hasattr(type(want), "__dataclass_fields__"):
        fits = type(got).__name__ == type(want).__name__ and _fields(got) is not None
    elif _is_number(want):
        fits = _is_number(got) or (describe.is_array(got) and got.ndim == 0)
    else:
        fits = isinstance(got, type(want))
    if not fits:
        hint = _REFUSED.get(got.what, "") if isinstance(got, Unsent) else ""
        told = f"{who} {_returned(got, who)}; expected {_expected(want)}{hint}"
        raise _told(got, want, told)


def _returned(got, who):
    return f"{gives(who)} {describe.kind(got)}"


def gives(who):
    """Return the verb: a value of the answer, written `K`, is something; a function returned it."""
    return "is" if who[:1] == "`" else "returned"


def has(who):
    """Return the verb before a shape or a length."""
    return "has" if who[:1] == "`" else "returned"


def _expected(want):
    if foreign.is_sparse(want):
        return f"a sparse matrix of format {want.format}"
    if isinstance(want, bool) or not (_shaped(want) or _is_number(want)):
        return describe.kind(want)
    return describe.kind(want) if _shaped(want) else "a number"


def _shape(got, want, who):
    shape, wanted = tuple(getattr(got, "shape", ())), tuple(want.shape)
    if shape != wanted:
        hint = likeness.of_shapes(shape, wanted)
        message = f"{who} {has(who)} shape {shape}; expected {wanted}"
        raise _told(got, want, f"{message}: {hint}" if hint else message)


def _dtype(got, want, who, rule):
    if not hasattr(got, "dtype"):
        return
    name, wanted = describe.dtype(got), describe.dtype(want)
    floating = name.startswith(("float", "bfloat"))
    if name == wanted or (rule == "floating" and floating):
        return
    wanted = wanted if rule == "same" else "floating point numbers"
    raise _told(got, want, f"{who} {has(who)} dtype {name}; expected {wanted}")


def _device(got, want, who):
    if not describe.is_tensor(want) or not describe.is_tensor(got):
        return
    device, wanted = got.device.type, want.device.type
    if device != wanted:
        raise _told(got, want, f"{who} {gives(who)} a tensor on {device}; expected it on {wanted}")


def _number(got, want, who, rtol, atol):
    if not _is_number(want) or isinstance(want, bool):
        if got != want and not isinstance(got, Unsent):
            message = f"{who} {gives(who)} {describe.short(got)}; expected {describe.short(want)}"
            raise _told(got, want, message)
        return
    rtol = _tolerance(got, want) if rtol is None else rtol
    try:
        near = _near(complex(got), complex(want), rtol, rtol if atol is None else atol)
    except OverflowError:  # an integer beyond any float
        near = False
    if isinstance(got, int) and isinstance(want, int):
        near = got == want
    if not near:
        message = f"{who} {gives(who)} {describe.short(got)}; expected {describe.short(want)}"
        raise _told(got, want, message)


def _values(got, want, who, rtol, atol):
    if isinstance(got, Unsent):
        raise _told(got, want, f"{who} {_returned(got, who)}, whose entries are not plain numbers")
    ours, theirs = _flat(want), _flat(got)
    if not all(_is_number(x) for x in ours):
        return _each(theirs, ours, who)
    if rtol is None:
        inexact = describe.dtype(want).startswith(("float", "bfloat", "complex"))
        rtol = _tolerance(got, want) if inexact else 0.0
    if atol is None:
        atol = rtol * max([abs(x) for x in ours if abs(x) < _INFINITY] or [1.0])
    bad = [n for n, (x, y) in enumerate(zip(theirs, ours)) if not _near(x, y, rtol, atol)]
    if not bad:
        return None
    odd = [n for n in bad if not abs(theirs[n]) < _INFINITY and abs(ours[n]) < _INFINITY]
    if odd:
        place = _place(odd[0], tuple(want.shape))
        raise _told(got, want, f"{who} has {theirs[odd[0]]} at {place}; expected finite numbers")
    place = _place(bad[0], tuple(want.shape))
    counted = f"{len(bad)} of {len(ours)} entries"
    seen = f"at {place} it is {describe.told_apart(theirs[bad[0]], ours[bad[0]])}"
    fact = likeness.of_values(theirs, ours, tuple(want.shape)) or _furthest(theirs, ours, bad, want)
    raise _told(got, want, f"{who} is wrong in {counted}: {seen}" + (f"; {fact}" if fact else ""))


def _furthest(theirs, ours, bad, want):
    """Say where it is furthest off, when that is not the first wrong entry."""
    n = likeness.furthest(theirs, ours, bad)
    if n == bad[0]:
        return None
    place = _place(n, tuple(want.shape))
    return f"furthest off at {place}: {describe.told_apart(theirs[n], ours[n])}"


def _tolerance(got, want):
    """Return the relative tolerance of the coarser of both dtypes."""
    names = [describe.dtype(value) for value in (got, want) if hasattr(value, "dtype")]
    inexact = [name for name in names if "float" in name or "complex" in name]
    return max([_TOLERANCE["float64"]] + [_TOLERANCE.get(name, _COARSE) for name in inexact])


def _told(got, want, message):
    return Wrong(message, *describe.both(want, got))


def _near(x, y, rtol, atol):
    limit = atol + rtol * abs(y)  # endless where y is: then only the same is near
    return x == y or abs(x - y) <= limit < _INFINITY or (x != x and y != y)


def _flat(value):
    if describe.is_tensor(value):
        value = value.detach().cpu().reshape(-1)
        return value.tolist()
    return value.reshape(-1).tolist() if _shaped(value) else [value]


def _place(index, shape):
    """Return where the flat index lies, as one writes it: [2, 0]."""
    place = []
    for length in reversed(shape):
        place.insert(0, index % length)
        index //= length
    return str(place)


def _shaped(value):
    return getattr(value, "shape", None) is not None and not _is_scalar(value)


def _is_scalar(value):
    numpy = sys.modules.get("numpy")
    return numpy is not None and isinstance(value, numpy.generic)


def _is_number(value):
    numpy = sys.modules.get("numpy")
    scalar = numpy is not None and isinstance(value, (numpy.number, numpy.bool_))
    return scalar or isinstance(value, (int, float, complex))
