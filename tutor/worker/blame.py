"""An exception in words: which line of the answer it came from, and what was done there.

`describe` is what callers want. The rules at the end turn the messages of Python, NumPy and torch
that learners meet most into a sentence about their own operands; what no rule knows keeps its own
message.
"""

import builtins
import difflib
import re
import sys

import operands

_OPERAND_TROUBLE = (ValueError, TypeError, IndexError, RuntimeError, AttributeError, KeyError)
_BaseException, _SyntaxError, _SystemExit, _MemoryError = (
    BaseException,
    SyntaxError,
    SystemExit,
    MemoryError,
)


def describe(error, path, source):
    """Return the exception as plain data: type, message, sentence, line in `path`, memory."""
    kind, message, trace = type(error).__name__, _text(error), _last_in(error, path)
    line = trace.tb_lineno if trace else None
    if isinstance(error, _SyntaxError):
        line = error.lineno if error.filename == path else line
    return {
        "type": kind,
        "message": message,
        "sentence": _sentence(error, kind, message, trace, source, line),
        "line": line,
        "memory": isinstance(error, _MemoryError) or bool(_OUT_OF_MEMORY.search(message)),
    }


def similar(name, names):
    """Return the one of `names` that `name` was probably meant to be, or None."""
    close = difflib.get_close_matches(name, [other for other in names if other != name], 1, 0.7)
    return close[0] if close else None


def _text(error):
    try:
        text = error.msg if isinstance(error, _SyntaxError) and error.msg else str(error)
        return str(text)[:2000]
    except _BaseException as trouble:
        return "(its message cannot be shown: %s)" % type(trouble).__name__


def _last_in(error, path):
    """Return the innermost traceback entry that lies in the answer's file."""
    trace, last = error.__traceback__, None
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == path:
            last = trace
        trace = trace.tb_next
    return last


def _sentence(error, kind, message, trace, source, line):
    where = "Line %d: " % line if line else ""
    if isinstance(error, _SyntaxError):
        return "%sPython cannot read this: %s." % (where, message.rstrip("."))
    if isinstance(error, _SystemExit):
        return "%sthe code called sys.exit(%s), which ends the whole program; leave it out." % (
            where,
            message,
        )
    try:
        told = _by_rule(error, message, trace, source)
    except _OPERAND_TROUBLE:  # odd objects in the learner's frame: keep Python's own words
        told = None
    return where + (told or (kind + (": " + message if message else "")).rstrip(".") + ".")


def _by_rule(error, message, trace, source):
    for pattern, tell in _RULES:
        match = re.search(pattern, message, re.DOTALL)
        if match:
            told = tell(match, error, trace, source)
            if told:
                return told
    if isinstance(error, NotImplementedError):
        return "this part is not written yet" + (" (%s)." % message if message else ".")
    if isinstance(error, RecursionError):
        return "a function calls itself without end."
    if isinstance(error, _MemoryError):
        return "there is not enough memory for this" + (": %s." % message if message else ".")
    return None


def _unknown_name(match, error, trace, source):
    name, frame = match.group(1), trace and trace.tb_frame
    names = set(vars(builtins))
    if frame:
        names |= set(frame.f_globals) | set(frame.f_locals)
    guess = similar(name, sorted(names))
    return "there is no `%s` here%s" % (name, _meant(guess))


def _unset_name(match, error, trace, source):
    return "`%s` is used before this function gives it a value." % match.group(1)


def _unknown_attribute(match, error, trace, source):
    owner, name = match.group(1), match.group(2)
    names = ()
    if owner in sys.modules:
        names = vars(sys.modules[owner])
    elif hasattr(error, "obj"):
        names = dir(error.obj)
    if "NoneType" in owner:
        return "the value before `.%s` is None: did a function forget its `return`?" % name
    return "%s has no `%s`%s" % (owner, name, _meant(similar(name, sorted(names))))


def _meant(guess):
    return "; did you mean `%s`?" % guess if guess else "."


def _array_called(match, error, trace, source):
    called = _snippet(trace, source, r"(\w+)\(([^()]*)\)", "ndarray", "Tensor")
    example = "`%s(%s)` calls it" % called if called else "round brackets call it"
    entry = "`%s[%s]`" % called if called else "square brackets"
    return "an array is used like a function: %s; an entry is written with %s." % (
        example,
        entry if called else "square brackets",
    )


def _function_indexed(match, error, trace, source):
    indexed = _snippet(
        trace, source, r"(\w+)\[([^\[\]]*)\]", "function", "builtin_function_or_method"
    )
    if indexed:
        return "`%s` is a function: call it with round brackets, `%s(%s)`." % (
            indexed[0],
            *indexed,
        )
    return "a function is indexed; call it with round brackets."


def _snippet(trace, source, pattern, *kinds):
    """Return the groups of `pattern` in the failing line whose first names a value of `kinds`."""
    if trace is None:
        return None
    line = source.splitlines()[trace.tb_lineno - 1]
    known = dict(trace.tb_frame.f_globals)
    known.update(trace.tb_frame.f_locals)
    for match in re.finditer(pattern, line):
        if type(known.get(match.group(1))).__name__ in kinds:
            return match.groups()
    return None


def _not_broadcast(match, error, trace, source):
    shapes = re.findall(r"\([\d, ]*\)", match.group(1))
    shapes = [shape.replace(" ", "") for shape in shapes]
    return "arrays of shapes %s cannot be combined entry by entry: %s" % (
        " and ".join(shape.replace(",", ", ").replace(", )", ",)") for shape in shapes),
        "counted from the last axis, two lengths must be equal or one of them 1.",
    )


def _sizes_differ(match, error, trace, source):
    return (
        "tensors whose lengths are %s and %s in axis %s cannot be combined entry by entry: "
        "two lengths must be equal or one of them 1." % match.groups()
    )


def _not_aligned(match, error, trace, source):
    left, right, inner, outer = match.groups()
    return _product(_pair(trace, source), left, right, inner, outer)


def _core_mismatch(match, error, trace, source):
    right, left = match.groups()
    return _product(_pair(trace, source), None, None, left, right)


def _mat_mismatch(match, error, trace, source):
    left, right = ("(%s)" % group.replace("x", ", ") for group in match.groups())
    inner, outer = left.strip("()").split(", ")[-1], right.strip("()").split(", ")[0]
    return _product(_pair(trace, source), left, right, inner, outer)


def _vec_mismatch(match, error, trace, source):
    matrix, vector = match.groups()
    matrix = "(%s)" % matrix.replace("x", ", ")
    inner = matrix.strip("()").split(", ")[-1]
    return _product(_pair(trace, source), matrix, "(%s,)" % vector, inner, vector)


def _pair(trace, source):
    return operands.of_product(source, trace) if trace else None


def _product(pair, left, right, inner, outer):
    """Say which two operands do not fit in a matrix product, and which lengths had to agree."""
    rule = "the last axis of the left one (%s) must be as long as the first of the right (%s)." % (
        inner,
        outer,
    )
    if not pair:
        shapes = " of shapes %s and %s" % (left, right) if left else ""
        return "this product of arrays%s does not fit: %s" % (shapes, rule)
    named = []
    for (text, shape), told in zip(pair, (left, right)):
        shape = str(shape) if shape is not None else told
        named.append("`%s`%s" % (text, " of shape " + shape if shape else ""))
    return "the product of %s and %s does not fit: %s" % (*named, rule)


def _out_of_bounds(match, error, trace, source):
    index, axis, size = match.groups()
    return "index %s lies outside axis %s, whose %s entries are numbered 0 to %d." % (
        index,
        axis,
        size,
        int(size) - 1,
    )


def _too_many_indices(match, error, trace, source):
    has, given = match.groups()
    axes = "1 axis" if has == "1" else has + " axes"
    return "an array with %s is indexed with %s indices." % (axes, given)


def _integer_target(match, error, trace, source):
    return (
        "an array of %s cannot take %s results in place; "
        "make it with floating point numbers from the start." % (match.group(2), match.group(1))
    )


_OUT_OF_MEMORY = re.compile(r"DefaultCPUAllocator: (can't|not enough)|out of memory", re.IGNORECASE)
_RULES = (
    (r"name '(\w+)' is not defined", _unknown_name),
    (r"local variable '(\w+)'", _unset_name),
    (r"(?:module|type object) '([\w.]+)' has no attribute '(\w+)'", _unknown_attribute),
    (r"'([\w.]+)' object has no attribute '(\w+)'", _unknown_attribute),
    (r"'(?:numpy\.ndarray|Tensor)' object is not callable", _array_called),
    (r"'(?:function|builtin_function_or_method)' object is not subscriptable", _function_indexed),
    (r"'(?:function|builtin_function_or_method)' object does not support item", _function_indexed),
    (r"could not be broadcast together with shapes ((?:\([\d, ]*\)\s*)+)", _not_broadcast),
    (r"tensor a \((\d+)\) must match the size of tensor b \((\d+)\) .* (\d+)$", _sizes_differ),
    (r"shapes (\([\d, ]*\)) and (\([\d, ]*\)) not aligned: (\d+) .* != (\d+)", _not_aligned),
    (r"mismatch in its core dimension.*size (\d+) is different from (\d+)", _core_mismatch),
    (r"mat1 and mat2 shapes cannot be multiplied \((\w+) and (\w+)\)", _mat_mismatch),
    (r"size mismatch, got input \(\d+\), mat \((\w+)\), vec \((\d+)\)", _vec_mismatch),
    (
        r"index (-?\d+) is out of bounds for (?:axis|dimension) (\d+) with size (\d+)",
        _out_of_bounds,
    ),
    (r"array is (\d+)-dimensional, but (\d+) were indexed", _too_many_indices),
    (r"output from dtype\('(\w+)'\) to dtype\('(\w+)'\)", _integer_target),
)
