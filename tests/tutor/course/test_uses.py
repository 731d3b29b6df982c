"""Patterns: what a program does, named through its imports."""

import ast

import pytest

from tutor.course.uses import is_phrase, kept, phrases

PROGRAM = '''
"""A docstring about conda."""
import numpy as np, torch
import scipy.sparse
from numpy.linalg import svd as take_apart
from torch import nn


class Value(nn.Module):
    """Like tutor."""

    def __add__(self, other):
        return Value(self.data + other.data)

    def forward(self, x):
        return super().forward(x)


def depth(node):
    return 1 + max([depth(part) for part in node.parts], default=0)


def main(X):
    u, s, v = take_apart(X[:, :2])
    X[:, None] @= np.eye(3, dtype=float)
    for row in X:
        X.grad = np.r_[row].T
        for entry in row:
            print("on PATH", np.sum(row, axis=0), scipy.sparse.eye(2))
'''

DOES = [
    *("call numpy.linalg.svd", "call .svd", "call numpy.eye", "call .eye", "call .sum", "call max"),
    *("call scipy.sparse.eye", "import scipy.sparse", "import numpy.linalg", "import torch.nn"),
    *("name numpy.r_", "name .T", "name .parts", "sets .grad", "sets u", "sets []", "index"),
    *("argument axis", "argument axis=0", "argument dtype=float", "operator @", "operator +"),
    *("class", "class Value", "class torch.nn.Module", "def __add__", "def", "for", "loop"),
    *("for in for", "comprehension", "recursion", "slice", "newaxis", "text PATH"),
    *("no while", "no lambda", "call .dot | operator @", "for & no while", "lambda & for | for"),
]
DOES_NOT = [
    *("call svd", "call take_apart", "call numpy.sum.axis", "text conda", "text tutor", "call .T"),
    *("while", "no for", "lambda | while", "for & while", "operator *", "argument axis=1", "if"),
    *("name .grad", "call .dot", "class numpy.ndarray", "sets X", "def svd"),
]


@pytest.mark.parametrize("pattern", DOES)
def test_what_a_program_does_is_found(pattern):
    assert kept(pattern, phrases(ast.parse(PROGRAM)))


@pytest.mark.parametrize("pattern", DOES_NOT)
def test_what_it_does_not_is_not_found(pattern):
    assert not kept(pattern, phrases(ast.parse(PROGRAM)))


def test_a_method_that_calls_the_one_it_overrides_is_no_recursion():
    program = "class A(B):\n    def __init__(self):\n        super().__init__()\n"
    assert "recursion" not in phrases(ast.parse(program))


@pytest.mark.parametrize("phrase", ["cal numpy.dot", "call", "no", "no cal x", "numpy.dot", ""])
def test_a_slip_is_no_phrase(phrase):
    assert not is_phrase(phrase)
