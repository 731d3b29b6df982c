"""Is this the value that was wanted? Asked in the order a learner can act on the answer:
type, shape, dtype, device, finite, value.
"""

import sys

import describe
from wire import Unsent

_TOLERANCE = {"float64": 1e-7, "complex128": 1e-7, "float32": 1e-4, "complex64": 1e-4}
_COARSE = 1e-2
_INFINITY = float("inf")


class Wrong(Exception):
    """The answer ran and is not right: one sentence, and what was expected and seen."""

    def __init__(self, message, expected=None, actual=None, outcome="wrong", line=None):
        super().__init__(message)
        self.message = message
        self.outcome = outcome
        self.shown = {"expected": expected, "actual": actual, "line": line}


def close(got, want, who, rtol=None, atol=None, dtype="same"):
    """Raise Wrong unless `got` is `want` up to rounding.

    `dtype` is "same" (as `want`'s) or "floating" (any floating type). The tolerance follows the
    coarser of both dtypes; absolute, it is that of the largest wanted entry.
    """
    if isinstance(want, (list, tuple)) and not isinstance(want, str):
        return _each(got, want, who, rtol=rtol, atol=atol, dtype=dtype)
    _type(got, want, who)
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
    """Whether two results that travelled are the same up to rounding (to tell mistakes apart)."""
    try:
        close(got, other, "")
    except Wrong:
        return isinstance(got, Unsent) and isinstance(other, Unsent) and vars(got) == vars(other)
    return True


def _each(got, want, who, **how):
    if not isinstance(got, type(want)):
        raise _told(got, want, f"{who} {_returned(got)}; expected a {type(want).__name__}")
    if len(got) != len(want):
        raise _told(got, want, f"{who} returned {len(got)} entries; expected {len(want)}")
    for n, (one, other) in enumerate(zip(got, want)):
        close(one, other, f"{who}, entry {n}:", **how)


def _type(got, want, who):
    if got is None and want is not None:
        raise _told(got, want, f"{who} returned None: is its `return` missing?")
    if describe.is_tensor(want):
        fits = describe.is_tensor(got) or (isinstance(got, Unsent) and got.what == "tensor")
    elif describe.is_array(want):
        fits = describe.is_array(got) or (isinstance(got, Unsent) and got.what == "array")
        fits = fits or (want.ndim == 0 and _is_number(got))
    elif _is_number(want) and not isinstance(want, bool):
        fits = _is_number(got) or (describe.is_array(got) and got.ndim == 0)
    else:
        fits = isinstance(got, type(want))
    if not fits:
        wanted = describe.kind(want) if _shaped(want) else _plain_name(want)
        raise _told(got, want, f"{who} {_returned(got)}; expected {wanted}")


def _returned(got):
    return f"returned {describe.kind(got)}"


def _plain_name(want):
    return "a number" if _is_number(want) else describe.kind(want)


def _shape(got, want, who):
    shape, wanted = tuple(getattr(got, "shape", ())), tuple(want.shape)
    if shape != wanted:
        raise _told(got, want, f"{who} returned shape {shape}; expected {wanted}")


def _dtype(got, want, who, rule):
    if not hasattr(got, "dtype"):
        return
    name, wanted = describe.dtype(got), describe.dtype(want)
    floating = name.startswith(("float", "bfloat"))
    if name == wanted or (rule == "floating" and floating):
        return
    wanted = wanted if rule == "same" else "floating point numbers"
    raise _told(got, want, f"{who} returned dtype {name}; expected {wanted}")


def _device(got, want, who):
    if not describe.is_tensor(want) or not describe.is_tensor(got):
        return
    device, wanted = got.device.type, want.device.type
    if device != wanted:
        raise _told(got, want, f"{who} returned a tensor on {device}; expected it on {wanted}")


def _number(got, want, who, rtol, atol):
    if not _is_number(want):
        if got != want:
            message = f"{who} returned {describe.short(got)}; expected {describe.short(want)}"
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
        message = f"{who} returned {describe.short(got)}; expected {describe.short(want)}"
        raise _told(got, want, message)


def _values(got, want, who, rtol, atol):
    if isinstance(got, Unsent):
        raise _told(got, want, f"{who} {_returned(got)}, whose entries are not plain numbers")
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
    seen = f"at {place} it is {_number_text(theirs[bad[0]])}, not {_number_text(ours[bad[0]])}"
    raise _told(got, want, f"{who} is wrong in {counted}: {seen}")


def _tolerance(got, want):
    """Return the relative tolerance of the coarser of both dtypes."""
    names = [describe.dtype(value) for value in (got, want) if hasattr(value, "dtype")]
    inexact = [name for name in names if "float" in name or "complex" in name]
    return max([_TOLERANCE["float64"]] + [_TOLERANCE.get(name, _COARSE) for name in inexact])


def _told(got, want, message):
    return Wrong(message, describe.short(want), describe.short(got))


def _near(x, y, rtol, atol):
    limit = atol + rtol * abs(y)  # endless where y is: then only the same is near
    return x == y or abs(x - y) <= limit < _INFINITY or (x != x and y != y)


def _number_text(number):
    return f"{number + 0.0:.6g}" if isinstance(number, float) else repr(number)


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
