"""Mutants: a program with one slip each, to see whether an exercise's cases notice."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass

from tutor.course.changes import instead, operators

DROPPED = "(dropped)"
_DROPPABLE = (
    *(ast.Assign, ast.AugAssign, ast.AnnAssign, ast.Return, ast.If, ast.For, ast.While, ast.With),
    *(ast.Raise, ast.Delete, ast.Assert, ast.Break, ast.Continue, ast.Expr),
)
_LEFT_ALONE = (ast.Import, ast.ImportFrom, ast.JoinedStr, ast.Global, ast.Nonlocal)


@dataclass(frozen=True)
class Mutant:
    """One slip in a program."""

    number: int
    """In the program's order, from 1."""
    line: int
    before: str
    """The statement, or its head, as Python writes it."""
    after: str
    program: str

    @property
    def text(self) -> str:
        """What is changed, on one line: the mutant's name in mutants.toml."""
        return f"{self.before} -> {self.after}"


def mutants(source: str) -> list[Mutant]:
    """Every mutant of a program, each once, in its order."""
    tree = ast.parse(source)
    seen = {ast.unparse(tree)}
    found: list[Mutant] = []
    for change in _Changes(tree).all():
        if change.program not in seen and not _is_broken(change.program):
            seen.add(change.program)
            found.append(change)
    found.sort(key=lambda mutant: mutant.line)  # keeps the order within a line
    return [
        Mutant(number, each.line, each.before, each.after, each.program)
        for number, each in enumerate(found, start=1)
    ]


def _is_broken(program: str) -> bool:
    """Whether it is no Python any more: an assignment to a call, say."""
    try:
        ast.parse(program)
    except SyntaxError:
        return True
    return False


class _Changes:
    """Changes one place of the tree after the other, and puts back what was there."""

    def __init__(self, tree: ast.Module) -> None:
        self._tree = tree

    def all(self) -> Iterator[Mutant]:
        """Every mutant; some may be alike."""
        yield from self._block(self._tree.body)

    def _block(self, body: list[ast.stmt]) -> Iterator[Mutant]:
        for place, statement in enumerate(body):
            if isinstance(statement, _LEFT_ALONE) or _is_docstring(statement):
                continue
            yield from self._statement(body, place, statement)
            for block in _blocks(statement):
                yield from self._block(block)

    def _statement(self, body: list[ast.stmt], place: int, node: ast.stmt) -> Iterator[Mutant]:
        """Mutants of one statement, not of those inside it."""
        before = _head(node)
        for after, others in _other_statements(node):
            body[place : place + 1] = others
            yield Mutant(0, node.lineno, before, after or _head(others[0]), self._program())
            body[place : place + len(others)] = [node]
        for part, field, position, child in _expressions(node):
            for other in instead(child, part):
                _put(part, field, position, other)
                yield Mutant(0, child.lineno, before, _head(node), self._program())
                _put(part, field, position, child)

    def _program(self) -> str:
        return ast.unparse(ast.fix_missing_locations(self._tree)) + "\n"


def _is_docstring(node: ast.stmt) -> bool:
    return (
        isinstance(node, ast.Expr)
        and isinstance(node.value, ast.Constant)
        and isinstance(node.value.value, str)
    )


def _blocks(node: ast.stmt) -> Iterator[list[ast.stmt]]:
    """The statements inside a statement."""
    for name in ("body", "orelse", "finalbody"):
        block = getattr(node, name, None)
        if isinstance(block, list):
            yield block
    for handler in getattr(node, "handlers", ()):
        yield handler.body


def _head(node: ast.stmt) -> str:
    """The statement on one line, without what is inside it."""
    lines = ast.unparse(ast.fix_missing_locations(node)).splitlines()
    return next((line for line in lines if not line.startswith("@")), lines[0])


def _other_statements(node: ast.stmt) -> Iterator[tuple[str, list[ast.stmt]]]:
    """What may stand in a statement's place, and what to call it where its head doesn't say."""
    if isinstance(node, _DROPPABLE):
        yield DROPPED, [ast.Pass()]
    if isinstance(node, ast.AugAssign):
        for other in operators(node.op):
            yield "", [ast.AugAssign(node.target, other(), node.value)]
        yield "", [ast.Assign([node.target], node.value)]
    elif isinstance(node, ast.If):
        yield "", [ast.If(ast.Constant(True), node.body, node.orelse)]
        if node.orelse:
            yield "", [ast.If(ast.Constant(False), node.body, node.orelse)]
    elif isinstance(node, ast.For):
        once = ast.For(node.target, node.iter, [*node.body, ast.Break()], node.orelse)
        yield f"{_head(node)} (once)", [once]
    elif isinstance(node, ast.With):
        yield "(its body alone)", list(node.body)
    elif isinstance(node, ast.Continue):
        yield "", [ast.Break()]
    elif isinstance(node, (ast.FunctionDef, ast.ClassDef)):
        yield from _undecorated(node)


def _undecorated(node: ast.FunctionDef | ast.ClassDef) -> Iterator[tuple[str, list[ast.stmt]]]:
    for decorator in node.decorator_list:
        fields = dict(ast.iter_fields(node))
        fields["decorator_list"] = [each for each in node.decorator_list if each is not decorator]
        yield f"(without @{ast.unparse(decorator)})", [type(node)(**fields)]


def _expressions(node: ast.AST) -> Iterator[tuple[ast.AST, str, int | None, ast.expr]]:
    """Every expression of a statement with its place: whose part, which field, which of a list."""
    for field, value in ast.iter_fields(node):
        if field in ("annotation", "returns", "decorator_list", "bases"):
            continue
        for position, child in enumerate(value if isinstance(value, list) else [value]):
            if not isinstance(child, ast.AST) or isinstance(child, (ast.stmt, *_LEFT_ALONE)):
                continue
            if isinstance(child, ast.expr):
                yield node, field, position if isinstance(value, list) else None, child
            if not isinstance(child, ast.ExceptHandler):
                yield from _expressions(child)


def _put(part: ast.AST, field: str, position: int | None, node: ast.expr) -> None:
    if position is None:
        setattr(part, field, node)
    else:
        getattr(part, field)[position] = node
