"""Stand-ins for functions that loop in C, so that each turn of their loop passes through Python.

`map(math.exp, x)` runs without one Python instruction per element; with its stand-in every element
costs a few, and a count of instructions sees the loop. Results stay the same.
"""

import contextlib
import sys

_CALL_FIRST = ("builtins.map", "builtins.filter", "functools.reduce", "itertools.starmap")
_CALL_FIRST += ("numpy.frompyfunc", "numpy.lib._function_base_impl.frompyfunc")
_CALL_FIRST += ("numpy.lib.function_base.frompyfunc",)
_EAT_FIRST = ("builtins.sum", "itertools.accumulate", "math.fsum", "math.prod", "math.sumprod")


@contextlib.contextmanager
def in_place(names):
    """While this lasts the stand-ins replace the originals, also under a name in `names`."""
    swaps, made = [], {}
    for wrap, paths in ((_through_python, _CALL_FIRST), (_one_by_one, _EAT_FIRST)):
        for path in paths:
            module, name = path.rsplit(".", 1)
            real = getattr(sys.modules.get(module), name, None)
            if real is not None:
                made.setdefault(id(real), _stand_in(real, wrap))
                swaps.append((vars(sys.modules[module]), name, real))
    swaps += [(names, name, value) for name, value in names.items() if id(value) in made]
    for where, name, real in swaps:
        where[name] = made[id(real)]
    try:
        yield
    finally:
        for where, name, real in swaps:
            where[name] = real


def _stand_in(real, wrap):
    """Return what gives the same as `real`, with its first argument wrapped."""
    if not isinstance(real, type):
        return lambda first, *rest, **named: real(wrap(first), *rest, **named)
    new = lambda kind, first, *rest, **named: real(wrap(first), *rest, **named)  # noqa: E731
    return type(real.__name__, (real,), {"__new__": new})


def _through_python(function):
    return function and (lambda *arguments: function(*arguments))


def _one_by_one(items):
    return (item for item in items)
