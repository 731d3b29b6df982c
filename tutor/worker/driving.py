"""Runs an exercise's drive.py beside the answer: what a case asks that does not travel as data.

A function `drive_<name>(answer, ...)` uses the learner's objects and returns plain data. What goes
wrong inside is the learner's where it came from their objects; a slip of drive.py itself is ours.
"""

import inspect
import linecache
import re

import blame

_BaseException = BaseException
_OURS = (NameError, ImportError, SyntaxError)
_OPERATORS = {"+": "add", "-": "sub", "*": "mul", "/": "truediv", "@": "matmul", "//": "floordiv"}
_OPERATORS.update({"%": "mod", "&": "and", "|": "or", "^": "xor", "** or pow()": "pow"})
_COMPARED = {"<": "lt", ">": "gt", "<=": "le", ">=": "ge"}
_UNARY = {"-": "neg", "+": "pos", "~": "invert"}
_LACKS = (
    (r"'(\w+)' object is not callable", "call"),
    (r"'(\w+)' object is not iterable", "iter"),
    (r"'(\w+)' object is not subscriptable", "getitem"),
    (r"'(\w+)' object does not support item assignment", "setitem"),
    (r"object of type '(\w+)' has no len", "len"),
    (r"argument must be .* real number, not '(\w+)'", "float"),
    (r"'(\w+)' object does not support the context manager", "enter"),
)


class Missing(Exception):
    """The answer does not define what drive.py uses."""


class Given:
    """The answer as a drive function sees it: what the learner defined, by name."""

    def __init__(self, module):
        vars(self)["_given"] = [module, False]

    def __getattr__(self, name):
        given = vars(self)["_given"]
        given[1] = True
        names = vars(given[0])
        if name not in names:
            guess = blame.similar(name, [each for each in names if each[:1] != "_"])
            first = "class %s:" % name if name[:1].isupper() else "def %s(...):" % name
            meant = "there is `%s`: did you mean that?" % guess if guess else None
            other = meant or "its first line would be `%s`." % first
            raise Missing("Your code defines no `%s`; %s" % (name, other))
        return names[name]


class Drive:
    """One drive.py: its functions, or why it could not be loaded."""

    def __init__(self, path, text):
        self._path = path
        self._text = text
        self.fault = None
        names = {"__name__": "drive", "__file__": path}
        linecache.cache[path] = (len(text), None, text.splitlines(True), path)
        try:
            exec(compile(text, path, "exec", dont_inherit=True), names)
        except _BaseException as error:
            self.fault = "drive.py: %s: %s" % (type(error).__name__, error)
        self._functions = {
            name[len("drive_") :]: function
            for name, function in names.items()
            if name.startswith("drive_")
        }

    def told(self):
        """Return {name: [what it does, its parameters]}: a docstring says it in code, or words."""
        return {
            name: [(inspect.getdoc(function) or name).splitlines()[0], _parameters(function)]
            for name, function in self._functions.items()
        }

    def call(self, name, module, arguments, named):
        """Call one of the functions; errors come out as they are."""
        return self._functions[name](Given(module), *arguments, **named)

    def blamed(self, error, path, text):
        """Return the exception as plain data (see blame.describe); `ours` where it is our fault."""
        told = blame.describe(error, path, text)
        if isinstance(error, Missing):
            return dict(told, sentence=str(error), missing=True)
        traces = list(_traces(error))
        files = [each.tb_frame.f_code.co_filename for each in traces]
        if path in files:
            return told
        ours = [each for each in traces if each.tb_frame.f_code.co_filename == self._path]
        slip = files[-1] == self._path and _is_slip(error)
        if not ours or slip or not _uses_answer(ours):
            line = ours[-1].tb_lineno if ours else 0
            fault = "drive.py, line %d: %s: %s" % (line, told["type"], told["message"])
            return dict(told, ours=fault)
        return dict(told, sentence=_sentence(told, self._doing(ours[-1])))

    def _doing(self, trace):
        """Return what was being computed, in drive.py or by its `eval(expression)`."""
        inner = trace.tb_next.tb_frame.f_code.co_filename if trace.tb_next else None
        if inner == "<string>" and type(trace.tb_frame.f_locals.get("expression")) is str:
            return trace.tb_frame.f_locals["expression"]  # eval(expression, ...)
        lines = self._text.splitlines()
        line = lines[trace.tb_lineno - 1].strip()
        code = trace.tb_frame.f_code
        if hasattr(code, "co_positions"):
            first, last, begin, end = list(code.co_positions())[trace.tb_lasti // 2]
            if first is not None and first == last and begin is not None:
                line = lines[first - 1].encode()[begin:end].decode()
        return re.sub(r"^return ", "", line)


def _parameters(function):
    return list(inspect.signature(function).parameters)[1:]


def _traces(error):
    trace = error.__traceback__
    while trace is not None:
        yield trace
        trace = trace.tb_next


def _is_slip(error):
    """Whether an error that arose in drive.py itself cannot come from the learner's objects."""
    on_module = isinstance(error, AttributeError) and str(error).startswith("module ")
    return isinstance(error, _OURS) or on_module


def _uses_answer(traces):
    """Whether any of these frames had taken something from the answer by then."""
    given = [
        value
        for trace in traces
        for value in trace.tb_frame.f_locals.values()
        if type(value) is Given
    ]
    return any(vars(each)["_given"][1] for each in given)


def _sentence(told, doing):
    lacking = _lacking(told["message"])
    if lacking:
        return "%s, so `%s` cannot be computed." % (lacking, doing)
    return "`%s` fails: %s" % (doing, told["sentence"])


def _lacking(message):
    """Return which special method is not there, where that is what the message means."""
    match = re.search(r"for (\S+(?: or pow\(\))?): '(\w+)' and '(\w+)'", message)
    if match:
        sign, left, right = match.groups()
        name = _OPERATORS.get(sign) or _OPERATORS.get(sign.rstrip("="), "op")
        if left in ("int", "float"):
            return "`%s` has no `__r%s__` for the %s on its left" % (right, name, left)
        return "`%s` has no `__%s__` that takes `%s`" % (left, name, right)
    match = re.search(r"'(\S+)' not supported between instances of '(\w+)'", message)
    if match:
        return "`%s` has no `__%s__` for this" % (match.group(2), _COMPARED[match.group(1)])
    match = re.search(r"bad operand type for unary (.): '(\w+)'", message)
    if match:
        return "`%s` has no `__%s__`" % (match.group(2), _UNARY[match.group(1)])
    for pattern, name in _LACKS:
        match = re.search(pattern, message)
        if match:
            return "`%s` has no `__%s__`" % (match.group(1), name)
    return None
