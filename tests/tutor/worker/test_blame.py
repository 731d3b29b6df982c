"""Errors of Python, NumPy and torch, in words about the learner's own operands."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

np = pytest.importorskip("numpy", reason="needs NumPy")
torch = pytest.importorskip("torch", reason="needs torch")

SETTING = {
    "np": np,
    "torch": torch,
    "X": np.ones((3, 5)),
    "w": np.ones(3),
    "t": np.ones(5),
    "grad": np.zeros(3),
    "A": torch.ones(3, 5),
    "b": torch.ones(3),
}
SENTENCES = [
    ("w @ X.T", "the product of `w` of shape (3,) and `X.T` of shape (5, 3) does not fit"),
    ("X @ (X - 1)", "the product of `X` of shape (3, 5) and `(X - 1)` of shape (3, 5)"),
    (
        "X.dot(w)",
        "the product of `X` of shape (3, 5) and `w` of shape (3,) does not fit: the last "
        "axis of the left one (5) must be as long as the first of the right (3).",
    ),
    (
        "np.dot(w, X[:, 0:2].T)",
        "the product of `w` of shape (3,) and `X[:, 0:2].T` of shape (2, 3)",
    ),
    ("np.matmul(X, w)", "the product of `X` of shape (3, 5) and `w` of shape (3,)"),
    ("A @ b", "the product of `A` of shape (3, 5) and `b` of shape (3,)"),
    ("A @ A", "the product of `A` of shape (3, 5) and `A` of shape (3, 5) does not fit"),
    ("torch.mv(A, b)", "the product of `A` of shape (3, 5) and `b` of shape (3,)"),
    ("w + t", "arrays of shapes (3,) and (5,) cannot be combined entry by entry"),
    ("A * b", "tensors whose lengths are 5 and 3 in axis 1 cannot be combined"),
    ("sigmod(w)", "there is no `sigmod` here; did you mean `sigmoid`?"),
    ("np.dott(w, w)", "numpy has no `dott`; did you mean `dot`?"),
    ("w.summ()", "numpy.ndarray has no `summ`; did you mean `sum`?"),
    ("torch.sigmiod(b)", "torch has no `sigmiod`; did you mean `sigmoid`?"),
    ("None.shape", "the value before `.shape` is None: did a function forget its `return`?"),
    (
        "grad(0)",
        "an array is used like a function: `grad(0)` calls it; an entry is written with `grad[0]`.",
    ),
    ("sigmoid[w]", "`sigmoid` is a function: call it with round brackets, `sigmoid(w)`."),
    ("X[3, 0]", "index 3 lies outside axis 0, whose 3 entries are numbered 0 to 2."),
    ("b[7]", "index 7 lies outside axis 0, whose 3 entries are numbered 0 to 2."),
    ("w[0, 1]", "an array with 1 axis is indexed with 2 indices."),
    ("np.zeros(3, int).__iadd__(w)", "an array of int64 cannot take float64 results in place"),
    ("1 / 0", "ZeroDivisionError: division by zero."),
    ("np.ones(10**15)", "there is not enough memory for this"),
    ("torch.ones(10**15)", None),
]


@pytest.mark.parametrize(("code", "sentence"), SENTENCES, ids=[code for code, _ in SENTENCES])
def test_an_error_is_said_in_the_learners_terms(
    worker: SimpleNamespace, code: str, sentence: str | None
) -> None:
    told = blamed(worker, f"    return {code}")
    assert told["line"] == 6
    assert told["memory"] == (code.endswith("ones(10**15)"))
    if sentence:
        assert told["sentence"].startswith("Line 6: " + sentence)


def test_recursion_without_end_is_named(worker: SimpleNamespace) -> None:
    told = blamed(worker, "    return deep(0)")
    assert told["sentence"] == "Line 4: a function calls itself without end."


def test_a_name_used_too_early_is_told_so(worker: SimpleNamespace) -> None:
    told = blamed(worker, "    total = total + 1")
    assert told["sentence"] == "Line 6: `total` is used before this function gives it a value."


def test_the_innermost_line_of_the_answer_is_named(worker: SimpleNamespace) -> None:
    told = blamed(worker, "    return np.apply_along_axis(lambda x: x / None, 0, X)")
    assert told["line"] == 6


def blamed(worker: SimpleNamespace, body: str) -> dict[str, Any]:
    """What is said of the error that this body of a function raises."""
    source = (
        "def sigmoid(z):\n    return 1 / (1 + np.exp(-z))\n"
        "def deep(n):\n    return deep(n + 1)\n"
        f"def gradient():\n{body}\n"
    )
    setting = dict(SETTING)
    exec(compile(source, "/answers/answer.py", "exec"), setting)
    try:
        setting["gradient"]()
    except Exception as error:
        told: dict[str, Any] = worker.blame.describe(error, "/answers/answer.py", source)
        return told
    raise AssertionError("it did not raise")
