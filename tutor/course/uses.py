"""What a program does, as short phrases; a pattern asks for some of them.

    call numpy.linalg.svd    calls it, under whatever name it was imported
    call .reshape            calls anything whose name ends so: a method or a function
    name numpy.newaxis       mentions it; `name .T` anything whose name ends so
    import torch             imports it or something in it
    argument axis            gives a call an argument of this name; `argument axis=0` this value
    operator @               `@` or `@=`; comparisons and `~`, `not`, `-x` (as `-`) too
    def __add__              defines a function or method of this name; `def` any
    class                    defines a class; `class torch.autograd.Function` one made from that
    sets .data               assigns to it; `sets answer` a variable; `sets []` an entry or a slice
    text conda               has this word in a text that is no docstring
    for, while, loop         a statement; `loop` is either; `for in for` one inside another
    lambda, comprehension, recursion, index, slice, newaxis, if, with, raise, yield, decorator
                             `newaxis` is `x[:, None]` or np.newaxis
    kind predict             the exercise is of this kind

`no loop` asks that there be none. & binds more than |: `operator @ & no loop | call .dot & no for`.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

ALONE = (
    *("for", "while", "loop", "for in for", "lambda", "comprehension", "recursion", "index"),
    *("slice", "newaxis", "if", "with", "raise", "yield", "decorator", "def", "class"),
)
WITH_A_NAME = (
    *("call", "name", "import", "argument", "operator", "def", "class", "sets", "text", "kind"),
)
_COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)
_STATEMENTS: dict[type[ast.AST], tuple[str, ...]] = {
    ast.For: ("for", "loop"),
    ast.While: ("while", "loop"),
    ast.Lambda: ("lambda",),
    ast.Subscript: ("index",),
    ast.Slice: ("slice",),
    ast.If: ("if",),
    ast.IfExp: ("if",),
    ast.With: ("with",),
    ast.Raise: ("raise",),
    ast.Yield: ("yield",),
}
_OPERATORS: dict[type[ast.AST], str] = {
    ast.Add: "+",
    ast.Sub: "-",
    ast.USub: "-",
    ast.Mult: "*",
    ast.MatMult: "@",
    ast.Div: "/",
    ast.FloorDiv: "//",
    ast.Mod: "%",
    ast.Pow: "**",
    ast.Invert: "~",
    ast.Not: "not",
    ast.BitAnd: "&",
    ast.BitOr: "|",
    ast.BitXor: "^",
    ast.And: "and",
    ast.Or: "or",
    ast.Eq: "==",
    ast.NotEq: "!=",
    ast.Lt: "<",
    ast.LtE: "<=",
    ast.Gt: ">",
    ast.GtE: ">=",
    ast.Is: "is",
    ast.IsNot: "is not",
    ast.In: "in",
    ast.NotIn: "not in",
}


def phrases(tree: ast.Module) -> frozenset[str]:
    """Everything the program does that a pattern can ask for."""
    imported = _imported(tree)
    found = {f"import {name}" for origin in imported.values() for name in _parts(origin)}
    docstrings = _docstrings(tree)
    for node in ast.walk(tree):
        if node in docstrings:
            continue
        found.update(_STATEMENTS.get(type(node), ()))
        found.update(_of(node, imported))
    return frozenset(found)


def kept(pattern: str, does: frozenset[str]) -> bool:
    """Whether a program that does this keeps the pattern."""
    return any(all(_kept(phrase, does) for phrase in wanted) for wanted in read(pattern))


def read(pattern: str) -> list[list[str]]:
    """The pattern's alternatives, each the phrases that all have to be kept."""
    return [
        [" ".join(phrase.split()) for phrase in re.split(r"\s&\s", alternative)]
        for alternative in re.split(r"\s\|\s", pattern)
    ]


def is_phrase(phrase: str) -> bool:
    """Whether a program could do this at all."""
    phrase = phrase.removeprefix("no ")
    word, _, name = phrase.partition(" ")
    return phrase in ALONE or (word in WITH_A_NAME and bool(name))


def _kept(phrase: str, does: frozenset[str]) -> bool:
    return phrase[3:] not in does if phrase.startswith("no ") else phrase in does


def _imported(tree: ast.Module) -> dict[str, str]:
    """What each imported name stands for: {"np": "numpy", "svd": "numpy.linalg.svd"}."""
    names: dict[str, str] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                whole = alias.name if alias.asname else alias.name.partition(".")[0]
                names[alias.asname or whole] = whole
                names[alias.name] = alias.name  # `import scipy.sparse` says that it is used
        elif isinstance(node, ast.ImportFrom):
            for alias in node.names:
                names[alias.asname or alias.name] = f"{node.module}.{alias.name}"
    return names


def _docstrings(tree: ast.Module) -> set[ast.AST]:
    """The texts that document, which a program does not use."""
    documented = (ast.Module, ast.FunctionDef, ast.ClassDef)
    bodies = (node.body for node in ast.walk(tree) if isinstance(node, documented))
    firsts = (body[0].value for body in bodies if body and isinstance(body[0], ast.Expr))
    return {first for first in firsts if isinstance(first, ast.Constant)}


def _parts(dotted: str) -> Iterator[str]:
    """`a.b.c`, `a.b` and `a`."""
    while dotted:
        yield dotted
        dotted = dotted.rpartition(".")[0]


def _named(node: ast.AST, imported: dict[str, str]) -> list[str]:
    """The names a pattern may use for this: in full where it is known, and how it ends."""
    if isinstance(node, ast.Name):
        full = imported.get(node.id, node.id)
        return [full, f".{full.rpartition('.')[2]}"] if "." in full else [full]
    if isinstance(node, ast.Attribute):
        owners = _named(node.value, imported)
        return [*(f"{owner}.{node.attr}" for owner in owners[:1]), f".{node.attr}"]
    return []


def _of(node: ast.AST, imported: dict[str, str]) -> Iterator[str]:
    """The phrases of one node."""
    if isinstance(node, ast.Call):
        yield from (f"call {name}" for name in _named(node.func, imported))
        for keyword in node.keywords:
            if keyword.arg:
                yield f"argument {keyword.arg}"
                yield f"argument {keyword.arg}={ast.unparse(keyword.value)}"
    elif isinstance(node, (ast.Attribute, ast.Name)):
        word = "sets" if isinstance(node.ctx, ast.Store) else "name"
        yield from (f"{word} {name}" for name in _named(node, imported))
    elif isinstance(node, (ast.FunctionDef, ast.ClassDef)):
        yield from _of_definition(node, imported)
    elif isinstance(node, ast.For):
        inside = (inner for part in node.body for inner in ast.walk(part))
        if any(isinstance(inner, ast.For) for inner in inside):
            yield "for in for"
    elif isinstance(node, _COMPREHENSIONS):
        yield "comprehension"
    elif isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield from (f"text {word}" for word in re.findall(r"\w+", node.value))
    elif isinstance(node, ast.Subscript):
        yield from _of_index(node, imported)
    if type(node) in _OPERATORS:
        yield f"operator {_OPERATORS[type(node)]}"


def _of_index(node: ast.Subscript, imported: dict[str, str]) -> Iterator[str]:
    """What stands between the brackets, and whether something is put there."""
    if isinstance(node.ctx, ast.Store):
        yield "sets []"
    parts = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
    for part in parts:
        if isinstance(part, ast.Constant) and part.value is None:
            yield "newaxis"
        if ".newaxis" in _named(part, imported):
            yield "newaxis"


def _of_definition(node: ast.FunctionDef | ast.ClassDef, imported: dict[str, str]) -> Iterator[str]:
    """What a function or a class says of itself."""
    word = "class" if isinstance(node, ast.ClassDef) else "def"
    yield word
    yield f"{word} {node.name}"
    if node.decorator_list:
        yield "decorator"
    if isinstance(node, ast.ClassDef):
        for base in node.bases:
            yield from (f"class {name}" for name in _named(base, imported))
    elif not node.name.startswith("__") and _calls(node, node.name):
        yield "recursion"


def _calls(function: ast.FunctionDef, name: str) -> bool:
    """Whether a function of this name, or a method, is called in there."""
    calls = (node.func for node in ast.walk(function) if isinstance(node, ast.Call))
    return any(named[-1].lstrip(".") == name for call in calls if (named := _named(call, {})))
