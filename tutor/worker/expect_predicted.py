"""Predictions: an answer that holds values, thought out and not computed."""

import ast

import compare
import describe
from compare import Wrong
from wire import Unsent

_NAMES = {"np", "numpy", "torch"}
_PYTHONS = {"float": "float64", "int": "int64", "complex": "complex128"}
"""What NumPy takes Python's own classes for."""


class Predictions:
    """The words of cases.py for what was predicted."""

    def predicted(self, answer, name, truth, because):
        """Expect `answer[name]` to be the truth, in any natural form; `because` says the reason.

        Lists count as tuples, whole numbers as floats; a dtype, an error's class or its name in any
        case count as that name, and "error" as any error's. What is true is never shown: the reason
        is, right or wrong.
        """
        got = answer[name]
        is_open = isinstance(got, Unsent) and got.what == "ellipsis"
        if is_open or (got is None and truth is not None):
            raise Wrong(f"`{name}` has no value yet: write down what you expect")
        plain, wanted = natural(got), natural(truth)
        if "error" in (plain, wanted) and str(plain).endswith("error"):
            plain = wanted if str(wanted).endswith("error") else plain
        if isinstance(plain, str) and _PYTHONS.get(plain, plain) == wanted:
            plain = wanted
        try:
            compare.close(plain, wanted, f"`{name}`", dtype="floating")
        except Wrong:
            seen = describe.short(plain if isinstance(got, Unsent) else got)
            raise Wrong(f"`{name}` is not {seen}: {because}", actual=seen) from None
        self._notes.append(f"{name}: {because}.")

    def literal(self, answer, *names):
        """Expect these values to be written down in the answer, not computed when it runs."""
        written, bindings = _assigned(self._source)
        for name in names:
            answer[name]  # that it is there at all is said first
            told = f"`{name}` is computed by your code; it is to be thought out and written down"
            nodes, bound = written.get(name, ()), bindings.count(name)
            if len(nodes) != 1 or bound != 1 or not _is_literal(nodes[0]):
                raise Wrong(told, outcome="way", line=nodes[0].lineno if nodes else None)


def natural(value):
    """Return a prediction in the form in which predictions are compared."""
    if isinstance(value, Unsent):
        value = value.what.split(" ")[-1]
    if hasattr(value, "tolist"):
        value = value.tolist()
    if isinstance(value, (list, tuple)):
        return tuple(natural(item) for item in value)
    if isinstance(value, str):
        value = value.strip().lower()
        for beginning in ("torch.", "np.", "numpy."):
            value = value[len(beginning) :] if value.startswith(beginning) else value
    return value


def _assigned(source):
    """Return ({name: what is assigned to it}, every name that is bound), without running it."""
    found = {}
    try:
        nodes = list(ast.walk(ast.parse(source)))
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return found, []
    bound = [
        each.id
        for each in nodes
        if isinstance(getattr(each, "ctx", None), ast.Store) and isinstance(each, ast.Name)
    ]
    bound += [each.name for each in nodes if isinstance(each, (ast.FunctionDef, ast.ClassDef))]
    bound += [each.asname or each.name for each in nodes if isinstance(each, ast.alias)]
    for node in nodes:
        if isinstance(node, ast.Assign):
            for target in node.targets:
                _pair(target, node.value, found)
        elif isinstance(node, (ast.AnnAssign, ast.AugAssign)):
            _pair(node.target, node if isinstance(node, ast.AugAssign) else node.value, found)
    return found, bound


def _pair(target, value, found):
    if isinstance(target, ast.Name) and value is not None:
        found.setdefault(target.id, []).append(value)
    elif isinstance(target, (ast.Tuple, ast.List)):
        values = value.elts if isinstance(value, (ast.Tuple, ast.List)) else []
        for number, part in enumerate(target.elts):
            _pair(part, values[number] if len(values) == len(target.elts) else value, found)


def _is_literal(node):
    """Whether nothing is looked up or called: numbers, text, names of dtypes, simple arithmetic."""
    plain = (ast.Constant, ast.Tuple, ast.List, ast.Set, ast.Dict, ast.UnaryOp, ast.BinOp)
    plain += (ast.operator, ast.unaryop, ast.expr_context)
    for part in ast.walk(node):
        if isinstance(part, ast.Name):
            is_error = part.id.endswith("Error") or part.id in ("float", "int", "bool", "complex")
            if part.id not in _NAMES and not is_error:
                return False
        elif isinstance(part, ast.Attribute):
            if not isinstance(part.value, ast.Name) or part.value.id not in _NAMES:
                return False
        elif not isinstance(part, plain):
            return False
    return True
