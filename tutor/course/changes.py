"""What may stand in the place of an expression so that a case should notice: the usual slips."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence
from itertools import pairwise

_LARGE = 20
"""A whole number beyond this is a size or a limit; its neighbour below tells no more than above."""

_OPERATORS: dict[type[ast.operator], tuple[type[ast.operator], ...]] = {
    ast.Add: (ast.Sub,),
    ast.Sub: (ast.Add,),
    ast.Mult: (ast.Add, ast.Div),
    ast.Div: (ast.Mult,),
    ast.MatMult: (ast.Mult,),
    ast.Pow: (ast.Mult,),
    ast.FloorDiv: (ast.Div,),
    ast.Mod: (ast.FloorDiv,),
    ast.BitAnd: (ast.BitOr,),
    ast.BitOr: (ast.BitAnd,),
}
_COMPARISONS: dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    ast.Lt: (ast.LtE, ast.GtE),
    ast.LtE: (ast.Lt, ast.Gt),
    ast.Gt: (ast.GtE, ast.LtE),
    ast.GtE: (ast.Gt, ast.Lt),
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
}
_PAIRS = (
    *("sum mean", "max min", "amax amin", "maximum minimum", "argmax argmin", "sin cos", "any all"),
    *("zeros ones", "zeros_like ones_like", "hstack vstack", "exp expm1", "log log1p", "std var"),
    *(
        "sqrt square",
        "floor ceil",
        "logical_and logical_or",
        "float32 float64",
        "startswith endswith",
    ),
)
_ONE_WAY = (
    *("dot outer", "inner outer", "vdot outer", "outer inner", "prod sum", "cumsum cumprod"),
    *("stack concatenate", "concatenate stack", "sigmoid tanh", "relu abs", "extend append"),
    *("argsort sort", "eye ones", "column_stack vstack"),
)
_BOTH_WAYS = [pair.split() for pair in _PAIRS]
_TWINS = dict([*_BOTH_WAYS, *(pair[::-1] for pair in _BOTH_WAYS), *(p.split() for p in _ONE_WAY)])
"""A name that is taken for another."""
_METHODS = (
    *("sum", "mean", "max", "min", "amax", "amin", "argmax", "argmin", "any", "all", "std", "var"),
    *("cumsum", "prod", "extend", "startswith", "endswith", "argsort", "exp", "log", "sqrt"),
)
"""Twins that are methods too; the others are looked for in modules only."""
_MODULES = ("np", "numpy", "torch", "F", "math", "special", "linalg", "nn")
_BUILTINS = ("max", "min", "any", "all")

_COMMUTATIVE = (
    *("add", "multiply", "maximum", "minimum", "max", "min", "inner", "vdot", "allclose", "equal"),
    *("isclose", "array_equal", "logical_and", "logical_or", "hypot", "logaddexp", "shares_memory"),
)
_EVEN = ("abs", "square", "norm", "cos", "cosh", "isclose", "allclose", "array_equal")
"""The sign of what they are given makes no difference to them."""

_UNWRAPPED = (
    *("abs", "array", "asarray", "copy", "sqrt", "exp", "log", "list", "tuple", "sorted", "float"),
    *("reversed", "int", "set", "str", "tanh", "sigmoid", "relu", "tensor", "square"),
)
"""Functions of one argument that are forgotten."""
_UNASKED = (
    *("copy", "clone", "detach", "contiguous", "item", "numpy", "ravel", "flatten", "squeeze", "t"),
    *("tolist", "cpu", "conj", "abs", "toarray", "todense", "strip", "lower"),
)
"""Methods without arguments that are forgotten."""


def instead(node: ast.expr, parent: ast.AST) -> Iterator[ast.expr]:
    """What may stand there instead of the node."""
    if isinstance(parent, ast.comprehension) and node in parent.ifs:
        yield ast.Constant(True)
    if isinstance(node, ast.BinOp):
        yield from _calculation(node, parent)
    elif isinstance(node, ast.UnaryOp):
        yield node.operand
    elif isinstance(node, ast.Compare):
        yield from _comparison(node)
    elif isinstance(node, ast.BoolOp):
        yield from _logic(node)
    elif isinstance(node, ast.Constant):
        yield from (ast.Constant(value) for value in _constant(node.value, parent))
    elif isinstance(node, ast.Subscript):
        yield from _index(node)
    elif isinstance(node, ast.Attribute):
        yield from _attribute(node)
    elif isinstance(node, ast.Name):
        yield from _name(node, parent)
    elif isinstance(node, ast.Call):
        yield from _call(node)
    elif isinstance(node, ast.IfExp):
        yield from (node.body, node.orelse)
    elif isinstance(node, ast.Tuple) and not isinstance(parent, ast.Subscript):
        yield from (ast.Tuple(items, node.ctx) for items in swapped(node.elts))


def operators(op: ast.operator) -> tuple[type[ast.operator], ...]:
    """The operators that one is taken for."""
    return _OPERATORS.get(type(op), ())


def swapped(items: Sequence[ast.expr]) -> Iterator[list[ast.expr]]:
    """The items with two neighbours in each other's place, where that is another program."""
    for place, (one, other) in enumerate(pairwise(items)):
        if ast.dump(one) != ast.dump(other):
            yield [*items[:place], other, one, *items[place + 2 :]]


def _calculation(node: ast.BinOp, parent: ast.AST) -> Iterator[ast.expr]:
    left, op, right = node.left, node.op, node.right
    yield from (ast.BinOp(left, other(), right) for other in operators(op))
    yield left
    if not isinstance(op, ast.Pow):
        yield right
    commutes = isinstance(op, (ast.Add, ast.Mult, ast.BitAnd, ast.BitOr))
    if not commutes and not (isinstance(op, ast.Sub) and _is_even(parent)):
        yield ast.BinOp(right, op, left)
    if isinstance(op, ast.MatMult):
        matrices = [isinstance(side, ast.Name) and side.id[:1].isupper() for side in (left, right)]
        if matrices[0]:
            yield ast.BinOp(ast.Attribute(left, "T", ast.Load()), op, right)
        if matrices[1]:
            yield ast.BinOp(left, op, ast.Attribute(right, "T", ast.Load()))


def _is_even(parent: ast.AST) -> bool:
    """Whether a sign is lost in there: a square, an absolute value."""
    if isinstance(parent, ast.BinOp) and isinstance(parent.op, ast.Pow):
        return isinstance(parent.right, ast.Constant) and parent.right.value == 2
    return isinstance(parent, ast.Call) and _last(parent.func) in _EVEN


def _comparison(node: ast.Compare) -> Iterator[ast.expr]:
    for place, op in enumerate(node.ops):
        for other in _COMPARISONS[type(op)]:
            ops = [*node.ops[:place], other(), *node.ops[place + 1 :]]
            yield ast.Compare(node.left, ops, node.comparators)


def _logic(node: ast.BoolOp) -> Iterator[ast.expr]:
    yield ast.BoolOp(ast.Or() if isinstance(node.op, ast.And) else ast.And(), node.values)
    for place in range(len(node.values)):
        values = [*node.values[:place], *node.values[place + 1 :]]
        yield ast.BoolOp(node.op, values) if len(values) > 1 else values[0]


def _constant(value: object, parent: ast.AST) -> Sequence[int | float | bool]:
    if isinstance(value, bool):
        return [not value]
    if isinstance(parent, ast.keyword) and parent.arg in ("axis", "dim"):
        return [1] if value == 0 else [0]
    if isinstance(value, int):
        return [value + 1, value - 1] if abs(value) <= _LARGE else [value + 1, 0]
    if isinstance(value, float):
        return [2 * value, 0.0] if value else [1.0]
    return []


def _index(node: ast.Subscript) -> Iterator[ast.expr]:
    parts = list(node.slice.elts) if isinstance(node.slice, ast.Tuple) else [node.slice]
    whole = isinstance(node.slice, ast.Tuple)
    if whole:
        for items in swapped(parts):
            yield ast.Subscript(node.value, ast.Tuple(items, ast.Load()), node.ctx)
    for place, part in enumerate(parts):
        for other in _shifted(part):
            items = [*parts[:place], other, *parts[place + 1 :]]
            inside = ast.Tuple(items, ast.Load()) if whole else items[0]
            yield ast.Subscript(node.value, inside, node.ctx)
    if isinstance(node.ctx, ast.Load) and any(_is_new_axis(part) for part in parts):
        yield node.value


def _is_new_axis(part: ast.expr) -> bool:
    return (isinstance(part, ast.Constant) and part.value is None) or _last(part) == "newaxis"


def _shifted(part: ast.expr) -> Iterator[ast.expr]:
    """The next entry and the one before; a slice with an end of its own left away, or moved."""
    if isinstance(part, (ast.Name, ast.BinOp)) and not _is_new_axis(part):
        yield from _beside(part)
    if isinstance(part, ast.Slice):
        ends = (part.lower, part.upper, part.step)
        for place, end in enumerate(ends):
            if end is None:
                continue
            others = [None, *(() if isinstance(end, ast.Constant) else _beside(end))]
            for other in others:
                moved = [*ends[:place], other, *ends[place + 1 :]]
                yield ast.Slice(lower=moved[0], upper=moved[1], step=moved[2])


def _beside(node: ast.expr) -> Iterator[ast.expr]:
    for op in (ast.Add(), ast.Sub()):
        yield ast.BinOp(node, op, ast.Constant(1))


def _attribute(node: ast.Attribute) -> Iterator[ast.expr]:
    if isinstance(node.ctx, ast.Load):
        if node.attr == "T":
            yield node.value
        if node.attr in _METHODS or (node.attr in _TWINS and _last(node.value) in _MODULES):
            yield ast.Attribute(node.value, _TWINS[node.attr], node.ctx)


def _name(node: ast.Name, parent: ast.AST) -> Iterator[ast.expr]:
    is_function = isinstance(parent, ast.Call) and parent.func is node
    if is_function and node.id in _BUILTINS:
        yield ast.Name(_TWINS[node.id], node.ctx)
    if not is_function and node.id in ("float", "int") and isinstance(node.ctx, ast.Load):
        yield ast.Name("int" if node.id == "float" else "float", node.ctx)


def _call(node: ast.Call) -> Iterator[ast.expr]:
    name, given, named = _last(node.func), node.args, node.keywords
    for place in range(len(named)):
        yield ast.Call(node.func, given, [*named[:place], *named[place + 1 :]])
    if name not in _COMMUTATIVE:
        yield from (ast.Call(node.func, items, named) for items in swapped(given))
    if name == "range" and given and not isinstance(given[min(1, len(given) - 1)], ast.Constant):
        place = min(1, len(given) - 1)
        for other in _beside(given[place]):
            yield ast.Call(node.func, [*given[:place], other, *given[place + 1 :]], [])
    if len(given) == 1 and not named and name in _UNWRAPPED:
        yield given[0]
    if not given and not named and isinstance(node.func, ast.Attribute) and name in _UNASKED:
        yield node.func.value


def _last(node: ast.AST) -> str:
    """The last part of a dotted name, of a function say."""
    return getattr(node, "attr", "") or getattr(node, "id", "")
