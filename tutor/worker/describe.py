"""Values and calls in words and in Python, short enough to read."""

import sys

from wire import Unsent

SMALL = 30
_WIDTH = 72
_SHOWN = 6


def short(value):
    """Return a value in one or a few short lines."""
    if isinstance(value, Unsent):
        return kind(value)
    if is_array(value) or is_tensor(value):
        if _size(value) > SMALL:
            return "%s, first entries %s" % (kind(value), _numbers(_flat(value)[:4]))
        return literal(value)
    try:
        text = str(value) if _is_numpy_number(value) else repr(value)
    except ValueError:  # Python writes out no more than 4300 digits
        return "a number of very many digits"
    return text if len(text) <= 300 else text[:297] + "..."


def both(one, other):
    """Return two values in short; of long arrays, the entries around their first difference."""
    arrays = all(is_array(value) or is_tensor(value) for value in (one, other))
    if not arrays or tuple(one.shape) != tuple(other.shape) or _size(one) <= SMALL:
        return short(one), short(other)
    flat, other_flat = _entries(one), _entries(other)
    pairs = enumerate(zip(flat, other_flat))
    first = next((n for n, (x, y) in pairs if x != y and (x == x or y == y)), 0)
    begin = max(0, min(first - 1, len(flat) - _SHOWN))
    return tuple(
        "%s, entries %d to %d: %s%s"
        % (
            kind(value),
            begin,
            min(begin + _SHOWN, len(entries)) - 1,
            _numbers(entries[begin : begin + _SHOWN]),
            _odd(entries),
        )
        for value, entries in ((one, flat), (other, other_flat))
    )


def _entries(value):
    """Return all entries in one list, row by row."""
    return (value.detach().cpu() if is_tensor(value) else value).reshape(-1).tolist()


def _odd(entries):
    """Say how many entries are nan or infinite, when some are."""
    inexact = [x for x in entries if isinstance(x, (float, complex))]
    nans = sum(1 for x in inexact if x != x)
    infinite = sum(1 for x in inexact if abs(x) == float("inf"))
    told = [(nans, "nan"), (infinite, "infinite")]
    return "".join("; %d %s" % (count, what) for count, what in told if count)


def kind(value):
    """Return what a value is: "an array of shape (3,), dtype float64", "a list", "None"."""
    if isinstance(value, Unsent):
        if value.shape is None:
            what = _plain(value.what)
            return ("a " if " " in what else "an object of type ") + what
        return "%s of shape %s, dtype %s" % (
            _with_article(_plain(value.what)),
            value.shape,
            value.dtype,
        )
    if value is None:
        return "None"
    if is_array(value) or is_tensor(value):
        what = "a tensor" if is_tensor(value) else "an array"
        return "%s of shape %s, dtype %s" % (what, tuple(value.shape), dtype(value))
    return _with_article(type(value).__name__)


def _plain(name):
    """Return a name that an answer gave, as a few signs that can be printed."""
    text = str(name)[:60]
    return "".join(sign if sign.isprintable() else "?" for sign in text) or "?"


def _with_article(noun):
    return ("an " if noun[0] in "aeiou" else "a ") + noun


def dtype(value):
    """Return the name of an array's or tensor's dtype, as one writes it."""
    return str(value.dtype).replace("torch.", "")


def literal(value):
    """Return Python that makes this value."""
    if is_tensor(value):
        where = "" if value.device.type == "cpu" else ", device=%r" % str(value.device)
        plain = dtype(value) in ("float32", "int64", "bool", "complex64")
        kind_ = "" if plain else ", dtype=%s" % value.dtype
        if _is_empty_table(value):
            return "torch.zeros(%s%s%s)" % (tuple(value.shape), kind_, where)
        return "torch.tensor(%s%s%s)" % (_rows(value.tolist(), 13), kind_, where)
    if is_array(value):
        plain = dtype(value) in ("float64", "int64", "bool", "complex128")
        kind_ = "" if plain else ", dtype=np.%s" % dtype(value)
        if _is_empty_table(value):
            return "np.zeros(%s%s)" % (tuple(value.shape), kind_)
        return "np.array(%s%s)" % (_rows(value.tolist(), 9), kind_)
    if type(value).__module__ == "numpy":
        return repr(value.item())
    return repr(value)


def _is_numpy_number(value):
    """Whether this is one number of NumPy's, whose repr would name its type around it."""
    is_scalar = type(value).__module__ == "numpy" and getattr(value, "ndim", 1) == 0
    return is_scalar and not isinstance(value, (str, bytes))


def _is_empty_table(value):
    """Whether nested lists could not say this shape: (2, 0) they can, (0, 2) they cannot."""
    return len(value.shape) > 1 and _size(value) == 0


def call(name, parameters, arguments, seed):
    """Return the call as Python: small arguments spelt out, large ones by shape and seed."""
    names = list(parameters)[: len(arguments)]
    names += ["argument_%d" % (n + 1) for n in range(len(names), len(arguments))]
    lines = []
    for given, value in zip(names, arguments):
        if (is_array(value) or is_tensor(value)) and _size(value) > SMALL:
            lines.append("%s = ...  # %s, drawn with seed %d" % (given, kind(value), seed))
            continue
        text = literal(value)
        if is_tensor(value) and value.requires_grad:
            text = text[:-1] + ", requires_grad=True)"
        text = text.replace("\n", "\n" + " " * (len(given) + 3))
        lines.append("%s = %s%s" % (given, text, _layout(value)))
        if is_tensor(value) and value.is_leaf and value.grad is not None:
            lines.append("%s.grad = %s" % (given, literal(value.grad)))
    lines.append("%s(%s)  # seed %d" % (name, ", ".join(names), seed))
    return "\n".join(lines)


def _layout(value):
    contiguous = not is_array(value) or value.flags.c_contiguous
    return "" if contiguous else "  # not contiguous in memory"


def _rows(items, indent):
    """Return nested lists with a row on a line of its own where one line would be too long."""
    if not isinstance(items, list) or not items or not isinstance(items[0], list):
        return _numbers(items)
    one_line = "[" + ", ".join(_rows(item, indent) for item in items) + "]"
    if len(one_line) + indent <= _WIDTH:
        return one_line
    joint = ",\n" + " " * (indent + 1)
    return "[" + joint.join(_rows(item, indent + 1) for item in items) + "]"


def _numbers(items):
    if isinstance(items, list):
        return "[" + ", ".join(_numbers(item) for item in items) + "]"
    if isinstance(items, float):
        return "%.6g" % items if items != _whole(items) else "%d." % items
    return repr(items)


def _whole(number):
    """Return the whole number this float is, else None."""
    return int(number) if number == number and abs(number) < 1e15 and number % 1 == 0 else None


def _size(value):
    size = 1
    for length in value.shape:
        size *= length
    return size


def _flat(value):
    return value.reshape(-1)[:4].tolist()


def is_array(value):
    """Whether this is a NumPy array (false where NumPy isn't loaded)."""
    numpy = sys.modules.get("numpy")
    return numpy is not None and isinstance(value, numpy.ndarray)


def is_tensor(value):
    """Whether this is a torch tensor (false where torch isn't loaded)."""
    torch = sys.modules.get("torch")
    return torch is not None and isinstance(value, torch.Tensor)


def told_apart(got, want):
    """Write two numbers, "2, not 3": with six digits, or as many as tell them apart."""
    texts = _digits(got, 6), _digits(want, 6)
    if texts[0] == texts[1]:
        texts = _digits(got, 16), _digits(want, 16)
    return "%s, not %s" % texts


def _digits(number, digits):
    is_float = isinstance(number, (float, complex))
    return f"{number + 0.0:.{digits}g}" if is_float else repr(number)
