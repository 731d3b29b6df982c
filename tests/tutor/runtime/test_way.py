"""A loop in Python where none is wanted gets its own verdict; any vectorized way is right."""

from __future__ import annotations

import textwrap
from collections.abc import Callable

import pytest

from tutor.course.load import find, load
from tutor.course.model import Exercise
from tutor.runtime.verdict import Outcome, Verdict

Judged = Callable[..., Verdict]
HEAD = """\
import functools, itertools, math, operator, sys, threading
from functools import reduce
import numpy as np

def sigmoid(z):
    return 1 / (1 + np.exp(-z))

def one(z):
    return 1 / (1 + math.exp(-z))
"""
LOOPS = {
    "for over samples": """
        grad = np.zeros_like(w)
        for n in range(len(t)):
            grad = grad + (sigmoid(w @ X[:, n]) - t[n]) * X[:, n]
        return grad
    """,
    "for over X.T": """
        return sum((sigmoid(w @ x) - y) * x for x, y in zip(X.T, t))
    """,
    "while": """
        grad, n = np.zeros_like(w), 0
        while n < len(t): grad, n = grad + (sigmoid(w @ X[:, n]) - t[n]) * X[:, n], n + 1
        return grad
    """,
    "comprehension over features": "return np.array([x @ (sigmoid(w @ X) - t) for x in X])",
    "comprehension over samples": """
        return X @ (np.array([one(z) for z in w @ X], dtype=w.dtype) - t)
    """,
    "map with a lambda": """
        return X @ (np.array(list(map(lambda z: one(z), w @ X)), dtype=w.dtype) - t)
    """,
    "map with a C function": """
        return X @ ((1 / (1 + np.array(list(map(math.exp, -(w @ X))), dtype=w.dtype))) - t)
    """,
    "map over tolist": """
        return X @ (1 / (1 + np.array([*map(math.exp, (-(w @ X)).tolist())], dtype=w.dtype)) - t)
    """,
    "map over asarray": """
        z = np.asarray(-(w @ X))
        return X @ (1 / (1 + np.fromiter(map(math.exp, z), w.dtype)) - t)
    """,
    "map under another name": """
        m = map
        return X @ (1 / (1 + np.fromiter(m(math.exp, -(w @ X)), w.dtype)) - t)
    """,
    "fromiter with a generator": """
        return X @ (np.fromiter((one(z) for z in w @ X), w.dtype) - t)
    """,
    "np.vectorize with a Python function": """
        return X @ (np.vectorize(one, otypes=[w.dtype])(w @ X) - t)
    """,
    "np.vectorize with a C function": """
        return X @ (1 / (1 + np.vectorize(math.exp, otypes=[w.dtype])(-(w @ X))) - t)
    """,
    "np.frompyfunc with a C function": """
        return X @ (1 / (1 + np.frompyfunc(math.exp, 1, 1)(-(w @ X)).astype(w.dtype)) - t)
    """,
    "np.apply_along_axis": """
        return np.apply_along_axis(lambda x: x @ (sigmoid(w @ X) - t), 1, X)
    """,
    "apply_along_axis over samples": """
        return X @ (np.apply_along_axis(lambda x: sigmoid(w @ x), 0, X).astype(w.dtype) - t)
    """,
    "recursion": """
        def rest(n):
            if n == len(t): return np.zeros_like(w)
            return (sigmoid(w @ X[:, n]) - t[n]) * X[:, n] + rest(n + 1)
        return rest(0)
    """,
    "recursion in halves": """
        def part(a, b):
            if b - a == 1: return (sigmoid(w @ X[:, a]) - t[a]) * X[:, a]
            return part(a, (a + b) // 2) + part((a + b) // 2, b)
        return part(0, len(t))
    """,
    "functools.reduce": """
        r = X * (sigmoid(w @ X) - t)
        return functools.reduce(operator.add, r.T)
    """,
    "reduce by its own name": """
        return reduce(operator.add, (X * (sigmoid(w @ X) - t)).T)
    """,
    "itertools.starmap": """
        r = sigmoid(w @ X) - t
        return np.array([*itertools.starmap(operator.matmul, zip(X, itertools.repeat(r)))])
    """,
    "itertools.accumulate": """
        return [*itertools.accumulate((X * (sigmoid(w @ X) - t)).T)][-1]
    """,
    "builtin sum": "return sum((X * (sigmoid(w @ X) - t)).T)",
    "sum of a generator": """
        r = sigmoid(w @ X) - t
        return np.array([sum(a * b for a, b in zip(x, r)) for x in X], dtype=w.dtype)
    """,
    "math.fsum": "return np.array([*map(math.fsum, X * (sigmoid(w @ X) - t))], dtype=w.dtype)",
    "loop in a thread": """
        grad = np.zeros_like(w)
        def work():
            for n in range(len(t)): grad[:] += (sigmoid(w @ X[:, n]) - t[n]) * X[:, n]
        thread = threading.Thread(target=work); thread.start(); thread.join()
        return grad
    """,
    "loop in exec": """
        scope = dict(w=w, X=X, t=t, np=np, sigmoid=sigmoid)
        exec('g = np.zeros_like(w)\\nfor n in range(len(t)):\\n'
             '    g = g + (sigmoid(w @ X[:, n]) - t[n]) * X[:, n]', scope)
        return scope['g']
    """,
    "tracing switched off": """
        sys.settrace(None); sys.setprofile(None); sys._getframe().f_trace = None
        watched = hasattr(sys, 'monitoring') and sys.monitoring.get_tool(4)
        if watched: sys.monitoring.set_events(4, 0)
        return np.array([x @ (sigmoid(w @ X) - t) for x in X])
    """,
    "tracing switched off and on": """
        old, profile = sys.gettrace(), sys.getprofile()
        sys.setprofile(None); sys.settrace(None)
        watched = hasattr(sys, 'monitoring') and sys.monitoring.get_tool(4)
        if watched: events = sys.monitoring.get_events(4); sys.monitoring.set_events(4, 0)
        grad = np.array([x @ (sigmoid(w @ X) - t) for x in X])
        if watched: sys.monitoring.set_events(4, events)
        sys.settrace(old); sys.setprofile(profile)
        return grad
    """,
}
VECTORIZED = {
    "matmul operator": "return X @ (sigmoid(w @ X) - t)",
    "dot": "return X.dot(sigmoid(w.dot(X)) - t)",
    "np.dot": "return np.dot(X, sigmoid(np.dot(w, X)) - t)",
    "np.matmul": "return np.matmul(X, sigmoid(np.matmul(w, X)) - t)",
    "transposed": "return (sigmoid(X.T @ w) - t) @ X.T",
    "einsum": "return np.einsum('kn,n->k', X, sigmoid(np.einsum('k,kn->n', w, X)) - t)",
    "optimised einsum": "return np.einsum('kn,n->k', X, sigmoid(w @ X) - t, optimize=True)",
    "broadcasting and sum": "return (X * (sigmoid((w[:, None] * X).sum(0)) - t)).sum(axis=1)",
    "np.add.reduce": "return np.add.reduce(X * (sigmoid(w @ X) - t), axis=1)",
    "tensordot": "return np.tensordot(X, sigmoid(w @ X) - t, axes=1)",
    "inner": "return np.inner(X, sigmoid(np.inner(X.T, w)) - t)",
    "columns and squeeze": "return (X @ (sigmoid(w[None, :] @ X) - t).T).squeeze(1)",
    "writing into out": """
        grad = np.empty_like(w)
        np.matmul(X, sigmoid(w @ X) - t, out=grad)
        return grad
    """,
    "scipy's expit": """
        from scipy.special import expit
        return X @ (expit(w @ X) - t)
    """,
    "where": "z = w @ X\nreturn X @ (np.where(z > 0, sigmoid(z), 1 - sigmoid(-z)) - t)",
    "a loop over two": """
        a, b = [f(w @ X) for f in (np.exp, np.ones_like)]
        return X @ (a / (a + b) - t)
    """,
}


def answer(body: str) -> str:
    lines = textwrap.indent(textwrap.dedent(body).strip(), "    ")
    return f"{HEAD}\n\ndef gradient(w, X, t):\n{lines}\n"


@pytest.mark.parametrize("name", LOOPS)
def test_a_loop_in_any_dress_is_the_wrong_way(
    judged: Judged, vectorized: Exercise, name: str
) -> None:
    verdict = judged(answer(LOOPS[name]), vectorized)
    assert verdict.verdict is Outcome.WAY, verdict.headline
    if "switched" not in name:
        assert "loops in Python over" in verdict.headline


@pytest.mark.parametrize("name", VECTORIZED)
def test_code_without_a_loop_is_right(judged: Judged, vectorized: Exercise, name: str) -> None:
    verdict = judged(answer(VECTORIZED[name]), vectorized)
    assert verdict.verdict is Outcome.RIGHT, verdict.headline


@pytest.mark.parametrize("easier", ["logreg-two-loops", "logreg-one-loop"])
def test_the_answers_to_the_exercises_before_are_the_wrong_way(
    judged: Judged, vectorized: Exercise, easier: str
) -> None:
    source = find(load(), easier).solution.read_text(encoding="utf-8")
    verdict = judged(source, vectorized)
    assert verdict.verdict is Outcome.WAY
    assert next(case.outcome for case in verdict.cases if not case.passed) is Outcome.WAY


def test_the_line_of_the_loop_is_named(judged: Judged, vectorized: Exercise) -> None:
    source = answer(LOOPS["comprehension over features"])
    verdict = judged(source, vectorized)
    failed = next(case for case in verdict.cases if not case.passed)
    assert failed.line is not None
    assert "for x in X" in source.splitlines()[failed.line - 1]
