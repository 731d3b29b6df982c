"""What Python's own messages mean for the learner's line: (pattern, sentence or function)."""

import builtins
import difflib
import sys

from operands import UNKNOWN

_FUNCTIONS = ("function", "builtin_function_or_method", "_ArrayFunctionDispatcher")
_UNREADABLE = (
    ("EOF while parsing", "the text ends before a bracket or a block is closed"),
    ("EOL while scanning", "a text in quotes does not end on its line"),
    ("unterminated string", "a text in quotes does not end on its line"),
    ("unexpected indent", "this line begins further right than the one before, for no reason"),
    ("unindent does not match", "this line begins at a place where no line before it began"),
    ("inconsistent use of tabs", "tabs and spaces are mixed at the beginning of lines"),
    (
        "expected an indented block",
        "something indented must follow the line above that ends in `:`",
    ),
)


def similar(name, names):
    """Return the one of `names` that `name` was probably meant to be, or None."""
    close = difflib.get_close_matches(name, [other for other in names if other != name], 1, 0.7)
    return close[0] if close else None


def unreadable(error, message):
    """Return what is said of a text that is no Python."""
    for words, told in _UNREADABLE:
        if words in message:
            return "Python cannot read this: %s." % told
    return "Python cannot read this: %s." % message.rstrip(".")


def _a(kind):
    """Return a type's name with its article."""
    return ("an " if kind[0] in "aeiou" else "a ") + kind


def _meant(name, names):
    guess = similar(name, sorted(names))
    return "; did you mean `%s`?" % guess if guess else "."


def _unknown_name(match, place):
    name = match.group(1)
    if name in ("np", "torch", "plt", "math", "numpy", "scipy"):
        wanted = {"np": "import numpy as np", "plt": "import matplotlib.pyplot as plt"}
        return "there is no `%s` here: is `%s` missing at the top?" % (
            name,
            wanted.get(name, "import " + name),
        )
    names = set(vars(builtins)) | set(place.names)
    return "there is no `%s` here%s" % (name, _meant(name, names))


def _unknown_module(match, place):
    name = match.group(1)
    return "no package `%s` can be imported here%s" % (name, _meant(name, set(sys.modules)))


def _unknown_import(match, place):
    name, owner = match.groups()
    return "`%s` has no `%s`%s" % (owner, name, _meant(name, vars(sys.modules.get(owner, sys))))


def _unknown_attribute(match, place):
    owner, name = match.groups()
    if owner == "NoneType":
        return _attribute_of_none(name, place)
    names = ()
    if owner in sys.modules:
        names = vars(sys.modules[owner])
    elif hasattr(place.error, "obj"):
        names = dir(place.error.obj)
    if name in ("append", "extend") and owner.split(".")[-1] in ("ndarray", "Tensor"):
        return "%s has no `%s`: its length is fixed; make a list, or a larger array." % (
            owner,
            name,
        )
    return "%s has no `%s`%s" % (owner, name, _meant(name, names))


def _attribute_of_none(name, place):
    grad = place.groups(r"(\w+)\.grad\s*\.\w+", "Tensor", "Parameter")
    if grad:
        return (
            "`%s.grad` is None: no backward() has reached `%s` yet, or it was computed from other "
            "tensors; only tensors that you made with requires_grad=True get a .grad."
        ) % (grad[0], grad[0])
    owner = place.groups(r"(\w+)\.%s\b" % name, "NoneType")
    if owner:
        return "`%s` before `.%s` is None: did a function forget its `return`?" % (owner[0], name)
    return "the value before `.%s` is None: did a function forget its `return`?" % name


def _not_for_these(match, place):
    """Say which operand of an operator is None or a text."""
    sign, kinds = match.group(1), match.groups()[1:]
    pair = place.entrywise() or place.product()
    if "NoneType" in kinds:
        known = [one.text for one in pair or () if one.value is None and one.text != "None"]
        what = "`%s`" % known[0] if known else "one side of `%s`" % sign
        return "%s is None: did a function forget its `return`?" % what
    if pair:
        sides = (pair[0].text, _a(kinds[0]), pair[1].text, _a(kinds[1]), sign)
        return "`%s` is %s and `%s` %s: `%s` does not take these two." % sides
    return "`%s` does not take %s and %s." % (sign, _a(kinds[0]), _a(kinds[1]))


def _text_and_number(match, place):
    kind = match.group(1)
    return "a text and %s are joined by `+`: write `str(...)` around the %s." % (_a(kind), kind)


def _called(match, place):
    kind = match.group(1).split(".")[-1]
    if kind in ("ndarray", "Tensor"):
        return _array_called(place)
    if kind == "tuple" and ".shape(" in place.line.replace(" ", ""):
        return "`.shape` is no function: write `.shape` or `.shape[0]`, without round brackets."
    called = place.groups(r"(\w+)\s*\(", kind)
    if kind == "NoneType" and not called:
        return "None is used like a function: did a function forget its `return`?"
    what = "`%s` is %s" % (called[0], _a(kind)) if called else _a(kind) + " is used like a function"
    end = ": it has no round brackets after it" if called else ""
    return "%s%s; is an operator or a comma missing, or was a function's name reused?" % (what, end)


def _array_called(place):
    called = place.groups(r"(\w+)\(([^()]*)\)", "ndarray", "Tensor")
    if not called:
        return (
            "an array is used like a function: round brackets call it; "
            "an entry is written with square brackets."
        )
    return (
        "an array is used like a function: `%s(%s)` calls it; an entry is written with `%s[%s]`."
    ) % (called + called)


def _function_indexed(match, place):
    indexed = place.groups(r"(\w+)\[([^\[\]]*)\]", *_FUNCTIONS)
    if indexed:
        told = (indexed[0], *indexed)
        return "`%s` is a function: call it with round brackets, `%s(%s)`." % told
    return "a function is indexed; call it with round brackets."


def _not_indexed(match, place):
    kind, owner = match.group(1), place.indexed()
    what = "`%s`" % owner.text if owner else "what stands before the square brackets"
    if kind == "NoneType":
        return "%s is None: did a function forget its `return`?" % what
    return "%s is %s, which has no entries." % (what, _a(kind))


def _not_iterated(match, place):
    kind = match.group(1) or match.group(2)
    if kind == "NoneType":
        return "None cannot be gone through or unpacked: did a function forget its `return`?"
    hint = ": is it `range(...)` that you want?" if kind == "int" else "."
    return "a single %s cannot be gone through or unpacked%s" % (kind, hint)


def _not_whole(match, place):
    kind = match.group(1)
    if kind == "tuple" and "range" in place.line:
        return "range() takes a whole number, not a tuple: write `.shape[0]` or `len(...)`."
    if kind == "float":
        return "a whole number is wanted here, not a float: `//` divides without a rest."
    return "a whole number is wanted here, not %s." % _a(kind)


def _unpacked(match, place):
    few = match.group(0).startswith("not enough")
    told = "%s names stand on the left" % match.group(1)
    more = "there are only %s values" % match.group(2) if few else "there are more values"
    return "%s, but %s on the right%s." % (told, more, "" if few else ", counted in the first axis")


def _missing_arguments(match, place):
    name, names = match.group(1), match.group(2).replace("'", "`")
    return "%s() is called without a value for %s." % (name, names)


def _too_many_arguments(match, place):
    name, takes, given = match.groups()
    return "%s() takes %s, but this call gives it %s." % (name, _arguments(takes), given)


def _arguments(takes):
    return takes + (" argument" if takes == "1" else " arguments")


def _no_key(match, place):
    if not isinstance(place.error, KeyError):
        return None
    return "there is no key %s in this dict." % match.group(0)


def _fixed(match, place):
    owner, kind = place.indexed(), match.group(1)
    what = "`%s`" % owner.text if owner else "this"
    return "%s is %s, whose entries cannot be changed%s." % (
        what,
        _a(kind),
        ": make a list, list(...)" if kind == "tuple" else "",
    )


def _out_of_range(match, place):
    owner = place.indexed()
    if owner is None or owner.value is UNKNOWN:
        return "this %s has fewer entries than the index asks for; the first is number 0." % (
            match.group(1)
        )
    size = len(owner.value)
    return "`%s` has %d entries, numbered 0 to %d: the index lies outside." % (
        owner.text,
        size,
        size - 1,
    )


RULES = (
    (r"^name '(\w+)' is not defined", _unknown_name),
    (
        r"(?:local|free) variable '(\w+)'",
        "`%s` is used before this function gives it a value.",
    ),
    (r"No module named '([\w.]+)'", _unknown_module),
    (r"cannot import name '(\w+)' from '([\w.]+)'", _unknown_import),
    (r"(?:module|type object) '([\w.]+)' has no attribute '(\w+)'", _unknown_attribute),
    (r"'([\w.]+)' object has no attribute '(\w+)'", _unknown_attribute),
    (r"unsupported operand type\(s\) for ([^:]+): '([\w.]+)' and '([\w.]+)'", _not_for_these),
    (r"'([<>=!]+)' not supported between instances of '(\w+)' and '(\w+)'", _not_for_these),
    (r"can only concatenate str \(not \"(\w+)\"\) to str", _text_and_number),
    (r"'([\w.]+)' object is not callable", _called),
    (
        r"'(?:%s)' object (?:is not subscriptable|does not support item)" % "|".join(_FUNCTIONS),
        _function_indexed,
    ),
    (r"'(\w+)' object is not subscriptable", _not_indexed),
    (r"'(\w+)' object does not support item assignment", _fixed),
    (r"cannot unpack non-iterable (\w+)( )object", _not_iterated),
    (r"'(\w+)' object is not iterable|must be an iterable, not (\w+)", _not_iterated),
    (r"'(\w+)' object cannot be interpreted as an integer", _not_whole),
    (r"not enough values to unpack \(expected (\d+), got (\d+)\)", _unpacked),
    (r"too many values to unpack \(expected (\d+)", _unpacked),
    (r"(\w+)\(\) missing \d+ required positional arguments?: (.+)", _missing_arguments),
    (
        r"(\w+)\(\) takes (?:from \d+ to )?(\d+) positional arguments? but (\d+) w",
        _too_many_arguments,
    ),
    (r"(\w+)\(\) got an unexpected keyword argument '(\w+)'", "%s() has no argument named `%s`."),
    (
        r"object of type '(\w+)' has no len\(\)",
        lambda match, place: "len() wants something with entries, not %s." % _a(match.group(1)),
    ),
    (r"^(list|tuple|string) (?:assignment )?index out of range", _out_of_range),
    (
        r"(list|tuple|string) indices must be integers or slices, not (\w+)",
        "the entries of a %s are numbered with whole numbers; this index is a %s.",
    ),
    (
        r"math domain error|expected a (?:non-negative|positive) input",
        "this function of math has no value there: the number is negative, or 0 for a logarithm.",
    ),
    (r"invalid literal for int\(\) with base 10: (.*)", "%s is no whole number."),
    (r"could not convert string to float: (.*)", "%s is no number."),
    (r"int\(\) argument must be .*, not '([\w.]+)'", "int() takes one number or a text, not a %s."),
    (r"math range error|Result too large", "the result is too large for a float."),
    (
        r"can't multiply sequence by non-int of type '(\w+)'",
        "a text or a list is multiplied by a %s: `float(...)` and `np.array(...)` make numbers.",
    ),
    (r"^('.*'|\d+)$", _no_key),
    (
        r"Too many open files",
        "too many files are open at once: close each, or use `with open(...)`.",
    ),
    (r"File too large", "a file larger than is allowed here is written."),
    (r"can't start new thread", "no further thread can be started: does a loop start them?"),
)
