"""Mutants: programs with one slip each, told apart by what is changed."""

import ast

import pytest

from tutor.course.mutants import mutants


def changes(source: str) -> list[str]:
    """What the mutants of a statement have in its place."""
    return [mutant.after for mutant in mutants(source)]


@pytest.mark.parametrize(
    ("statement", "slips"),
    [
        ("y = a + b", ["y = a - b", "y = a", "y = b"]),
        ("y = a - b", ["y = a + b", "y = a", "y = b", "y = b - a"]),
        ("y = a * b", ["y = a + b", "y = a / b", "y = a", "y = b"]),
        ("y = a / b", ["y = a * b", "y = a", "y = b", "y = b / a"]),
        ("y = a ** b", ["y = a * b", "y = a", "y = b ** a"]),
        ("y = a @ X", ["y = a * X", "y = a", "y = X", "y = X @ a", "y = a @ X.T"]),
        ("y = -a", ["y = a"]),
        ("y = not a", ["y = a"]),
        ("y = a < b", ["y = a <= b", "y = a >= b"]),
        ("y = a == b", ["y = a != b"]),
        ("y = a and b", ["y = a or b", "y = b", "y = a"]),
        ("y = a if c else b", ["y = a", "y = b"]),
        ("y = 1", ["y = 2", "y = 0"]),
        ("y = 100", ["y = 101", "y = 0"]),
        ("y = 0.5", ["y = 1.0", "y = 0.0"]),
        ("y = True", ["y = False"]),
        ("y = (a, b)", ["y = (b, a)"]),
        ("a, b = y", ["b, a = y"]),
        ("y = a.T", ["y = a"]),
        ("y = a.copy()", ["y = a"]),
        ("y = a.detach()", ["y = a"]),
        ("y = abs(a)", ["y = a"]),
        ("y = f(a, b)", ["y = f(b, a)"]),
        ("y = np.maximum(a, b)", ["y = np.minimum(a, b)"]),
        ("y = np.dot(a, b)", ["y = np.dot(b, a)", "y = np.outer(a, b)"]),
        ("y = np.zeros(n)", ["y = np.ones(n)"]),
        ("y = np.sin(a)", ["y = np.cos(a)"]),
        ("y = np.hstack(a)", ["y = np.vstack(a)"]),
        ("y = a.sum(axis=0)", ["y = a.sum()", "y = a.mean(axis=0)", "y = a.sum(axis=1)"]),
        ("y = f(a, keepdims=True)", ["y = f(a)", "y = f(a, keepdims=False)"]),
        ("y = f(a, dtype=float)", ["y = f(a)", "y = f(a, dtype=int)"]),
        ("y = np.float32", ["y = np.float64"]),
        ("y = a[i]", ["y = a[i + 1]", "y = a[i - 1]"]),
        ("y = a[:, i]", ["y = a[i, :]", "y = a[:, i + 1]", "y = a[:, i - 1]"]),
        ("y = a[1:]", ["y = a[:]", "y = a[2:]", "y = a[0:]"]),
        ("y = a[:n]", ["y = a[:]", "y = a[:n + 1]", "y = a[:n - 1]"]),
        ("y = a[:, None]", ["y = a[None, :]", "y = a"]),
        ("y = range(n)", ["y = range(n + 1)", "y = range(n - 1)"]),
        ("y = [a for a in b if a]", ["y = [a for a in b if True]"]),
        ("y += a", ["y -= a", "y = a"]),
        ("f()", []),
    ],
)
def test_the_usual_slips_of_one_statement(statement, slips):
    assert changes(statement) == ["(dropped)", *slips]


@pytest.mark.parametrize(
    "statement",
    [
        "y = (a - b) ** 2",
        "y = abs(a - b)",
        "y = np.maximum(a, b)",
        "y = a.outer(b)",
        "y = sigmoid(a)",
        'y = f"{a + 1}"',
        "import numpy as np",
    ],
)
def test_what_gives_the_same_or_cannot_be_is_no_mutant(statement):
    told = changes(statement)
    useless = ("b - a", "maximum(b, a)", "a.inner", "tanh", "a - 1", "a + 2")
    assert [slip for slip in told if any(part in slip for part in useless)] == []


PROGRAM = '''\
"""A text."""
import torch


@torch.no_grad()
def step(w, rate=0.1):
    """Another."""
    for entry in w:
        if entry > 0:
            continue
        with torch.no_grad():
            entry.mul_(rate)
    return w
'''


def test_a_program_is_changed_in_one_place_at_a_time():
    found = mutants(PROGRAM)
    assert [mutant.number for mutant in found] == list(range(1, len(found) + 1))
    assert [mutant.line for mutant in found] == sorted(mutant.line for mutant in found)
    assert [mutant.text for mutant in found] == [
        "def step(w, rate=0.1): -> (without @torch.no_grad())",
        "def step(w, rate=0.1): -> def step(w, rate=0.2):",
        "def step(w, rate=0.1): -> def step(w, rate=0.0):",
        "for entry in w: -> (dropped)",
        "for entry in w: -> for entry in w: (once)",
        "if entry > 0: -> (dropped)",
        "if entry > 0: -> if True:",
        "if entry > 0: -> if entry >= 0:",
        "if entry > 0: -> if entry <= 0:",
        "if entry > 0: -> if entry > 1:",
        "if entry > 0: -> if entry > -1:",
        "continue -> (dropped)",
        "continue -> break",
        "with torch.no_grad(): -> (dropped)",
        "with torch.no_grad(): -> (its body alone)",
        "entry.mul_(rate) -> (dropped)",
        "return w -> (dropped)",
    ]


def test_every_mutant_is_another_program_and_can_be_read():
    found = mutants(PROGRAM)
    programs = {mutant.program for mutant in found}
    assert len(programs) == len(found)
    assert ast.unparse(ast.parse(PROGRAM)) not in {program.strip() for program in programs}
    assert all(ast.parse(program) for program in programs)
    assert sum("# " in program for program in programs) == 0


def test_the_mutants_of_a_program_are_the_same_each_time():
    assert mutants(PROGRAM) == mutants(PROGRAM)
