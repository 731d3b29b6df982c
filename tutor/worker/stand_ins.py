"""Stand-ins for functions that loop in C, so that each turn of their loop passes through Python.

`map(math.exp, x)` runs without one Python instruction per element; with its stand-in every element
costs a few, and a count of instructions sees the loop. Results stay the same. A list's own `sort`
with a key in C cannot be replaced.
"""

import contextlib
import functools
import sys

_partial = functools.partial
_CALL_FIRST = ("builtins.map", "builtins.filter", "functools.reduce", "itertools.starmap")
_CALL_FIRST += ("itertools.takewhile", "itertools.dropwhile", "itertools.filterfalse")
_CALL_FIRST += ("numpy.frompyfunc", "numpy.lib._function_base_impl.frompyfunc")
_CALL_FIRST += ("numpy.lib.function_base.frompyfunc",)
_EAT_FIRST = ("builtins.sum", "itertools.accumulate", "math.fsum", "math.prod", "math.sumprod")
_KEYED = ("builtins.sorted", "builtins.min", "builtins.max")


@contextlib.contextmanager
def in_place(names):
    """While this lasts the stand-ins replace the originals, also under a name in `names`."""
    with contextlib.ExitStack() as stack:
        for paths, make in (
            (_CALL_FIRST, lambda real: _stand_in(real, _through_python)),
            (_EAT_FIRST, lambda real: _stand_in(real, _one_by_one)),
            (_KEYED, _keyed),
        ):
            found = {path: _at(path) for path in paths}
            found = {path: real for path, real in found.items() if real is not None}
            stack.enter_context(replaced(found, names, make))
        made = {name: value for name, value in names.items() if type(value) is _partial}
        for name, value in made.items():
            names[name] = _Partial(value.func, *value.args, **value.keywords)
        stack.callback(names.update, made)
        stack.enter_context(replaced({"functools.partial": _partial}, names, _as_partial))
        yield


@contextlib.contextmanager
def replaced(functions, names, make):
    """While this lasts `make(function)` stands for each function, under its path and in `names`.

    A partial of it in `names` becomes one of its stand-in.
    """
    made, swaps = {}, []
    for path, real in functions.items():
        made.setdefault(id(real), make(real))
        module, name = path.rsplit(".", 1)
        if module in sys.modules:
            swaps.append((vars(sys.modules[module]), name, real, made[id(real)]))
    for name, value in names.items():
        if id(value) in made:
            swaps.append((names, name, value, made[id(value)]))
        elif isinstance(value, _partial) and id(value.func) in made:
            again = type(value)(made[id(value.func)], *value.args, **value.keywords)
            swaps.append((names, name, value, again))
    for where, name, _, other in swaps:
        where[name] = other
    try:
        yield
    finally:
        for where, name, real, _ in swaps:
            where[name] = real


class _AnyPartial(type(_partial)):
    """So that what asks for partials takes both."""

    def __instancecheck__(cls, value):
        return isinstance(value, _partial)


class _Partial(_partial, metaclass=_AnyPartial):
    """Calls its function from Python, where it can be seen."""

    def __call__(self, *arguments, **named):
        return self.func(*self.args, *arguments, **dict(self.keywords, **named))


def _as_partial(real):
    return _Partial


def _at(path):
    module, name = path.rsplit(".", 1)
    return getattr(sys.modules.get(module), name, None)


def _stand_in(real, wrap):
    """Return what gives the same as `real`, with its first argument wrapped."""
    if not isinstance(real, type):
        return lambda first, *rest, **named: real(wrap(first), *rest, **named)
    new = lambda kind, first, *rest, **named: real(wrap(first), *rest, **named)  # noqa: E731
    return type(real.__name__, (real,), {"__new__": new})


def _keyed(real):
    """Return what gives the same as `real`, with its key called through Python."""

    def with_key(*arguments, **named):
        if named.get("key"):
            named["key"] = _through_python(named["key"])
        return real(*arguments, **named)

    return with_key


def _through_python(function):
    return function and (lambda *arguments: function(*arguments))


def _one_by_one(items):
    return (item for item in items)
