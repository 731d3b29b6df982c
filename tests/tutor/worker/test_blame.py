"""Real errors of Python, NumPy, SciPy and torch, in words about the learner's own operands."""

from __future__ import annotations

import math
import warnings
from types import SimpleNamespace
from typing import Any

import pytest

np = pytest.importorskip("numpy", reason="needs NumPy")
scipy_linalg = pytest.importorskip("scipy.linalg", reason="needs SciPy")
scipy_optimize = pytest.importorskip("scipy.optimize", reason="needs SciPy")
torch = pytest.importorskip("torch", reason="needs torch")

ONE_NUMBER = "an array with several entries stands where a single number is wanted"
NO_RETURN = "did a function forget its `return`?"
PYTHON = [
    ("sigmod(w)", "there is no `sigmod` here; did you mean `sigmoid`?"),
    (
        "plt.plot(w)",
        "there is no `plt` here: is `import matplotlib.pyplot as plt` missing at the top?",
    ),
    ("None.shape", f"the value before `.shape` is None: {NO_RETURN}"),
    ("nothing.shape", f"`nothing` before `.shape` is None: {NO_RETURN}"),
    ("nothing + 1", f"`nothing` is None: {NO_RETURN}"),
    ("w * nothing", f"`nothing` is None: {NO_RETURN}"),
    ("nothing[0]", f"`nothing` is None: {NO_RETURN}"),
    ("[*nothing]", f"None cannot be gone through or unpacked: {NO_RETURN}"),
    ("nothing(1)", "`nothing` is a NoneType: it has no round brackets after it; is an operator"),
    ("1 + 'a'", "`1` is an int and `'a'` a str: `+` does not take these two."),
    ("'a' + 1", "a text and an int are joined by `+`: write `str(...)` around the int."),
    ("'a' * 1.5", "a text or a list is multiplied by a float"),
    ("sigmoid[w]", "`sigmoid` is a function: call it with round brackets, `sigmoid(w)`."),
    (
        "grad(0)",
        "an array is used like a function: `grad(0)` calls it; an entry is written with `grad[0]`.",
    ),
    (
        "X.shape(0)",
        "`.shape` is no function: write `.shape` or `.shape[0]`, without round brackets.",
    ),
    ("K(X)", "`K` is an int: it has no round brackets after it; is an operator or a comma missing"),
    ("K[0]", "`K` is an int, which has no entries."),
    ("len(K)", "len() wants something with entries, not an int."),
    ("[n for n in K]", "a single int cannot be gone through or unpacked: is it `range(...)`"),
    (
        "range(X.shape)",
        "range() takes a whole number, not a tuple: write `.shape[0]` or `len(...)`.",
    ),
    ("range(K / 2)", "a whole number is wanted here, not a float: `//` divides without a rest."),
    ("two(1)", "two() is called without a value for `b`."),
    ("two(1, 2, 3)", "two() takes 2 arguments, but this call gives it 3."),
    ("two(1, c=2)", "two() has no argument named `c`."),
    ("pair[2]", "`pair` has 2 entries, numbered 0 to 1: the index lies outside."),
    ("pair['a']", "the entries of a tuple are numbered with whole numbers; this index is a str."),
    ("{}['a']", "there is no key 'a' in this dict."),
    ("int('1.5')", "'1.5' is no whole number."),
    ("float('x')", "'x' is no number."),
    ("math.log(-1)", "this function of math has no value there"),
    ("math.exp(1000)", "the result is too large for a float."),
    ("1 / 0", "ZeroDivisionError: division by zero."),
]
NUMPY = [
    ("np.dott(w, w)", "numpy has no `dott`; did you mean `dot`?"),
    ("w.summ()", "numpy.ndarray has no `summ`; did you mean `sum`?"),
    ("w.append(1)", "numpy.ndarray has no `append`: its length is fixed; make a list"),
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
    ("w[:, None] @ X.T", "the product of `w[:, None]` of shape (3, 1) and `X.T` of shape (5, 3)"),
    (
        "w + t",
        "`w` of shape (3,) and `t` of shape (5,) cannot be combined entry by entry: counted "
        "from the last axis, 3 meets 5; two lengths must be equal, or one of them 1.",
    ),
    (
        "X * w",
        "`X` of shape (3, 5) and `w` of shape (3,) cannot be combined entry by entry: counted "
        "from the last axis, 5 meets 3; two lengths must be equal, or one of them 1; as a column, "
        "`w[:, None]`, its shape is (3, 1).",
    ),
    ("np.maximum(X, w)", "`X` of shape (3, 5) and `w` of shape (3,) cannot be combined"),
    ("X < w", "`X` of shape (3, 5) and `w` of shape (3,) cannot be combined"),
    ("np.broadcast_to(w, (2, 2))", "the shapes of these arrays do not agree on the length"),
    ("X.sum(axis=2)", "there is no axis 2: an array with 2 axes has the axes 0 to 1 (or -1 for"),
    (
        "X.reshape(4, 4)",
        "`X` has 15 entries, and the shape (4, 4) has 16: reshape keeps every entry.",
    ),
    ("np.reshape(X, (2, -1))", "`X` has 15 entries, which cannot be shared out as (2, -1)"),
    ("X[3, 0]", "index 3 lies outside axis 0 of `X`, whose 3 entries are numbered 0 to 2."),
    ("X[:, [1, 7]]", "index 7 lies outside axis 1 of `X`, whose 5 entries are numbered 0 to 4."),
    ("w[0, 1]", "`w` of shape (3,) with 1 axis is indexed with 2 indices."),
    ("X[t > 0]", "the mask has 5 entries, but axis 0 of `X` has 3: a mask needs one for each."),
    ("X[w]", "an index must be a whole number, a slice, or an array of whole numbers"),
    ("w if X > 0 else t", "an array has no single truth value: `if`, `and`, `or` and `not`"),
    ("X and w", "an array has no single truth value"),
    ("np.array([[1, 2], [3]])", "the rows of this nested list have different lengths"),
    ("w.__setitem__(0, X)", "an array or a list is put into the place of a single entry."),
    ("np.concatenate([X, w])", "arrays with 2 and with 1 axes cannot be joined"),
    (
        "np.vstack([X, w])",
        "arrays 0 and 1 that are joined differ in axis 1 (5 and 3): only the axis",
    ),
    ("np.stack([w, t])", "stacked arrays must all have one shape."),
    ("np.linalg.inv(np.zeros((2, 2)))", "this matrix is singular: its rows depend on each other"),
    ("np.linalg.solve(X, w)", "a square matrix is wanted here: as many rows as columns."),
    ("np.linalg.cholesky(-np.eye(2))", "this matrix is not positive definite"),
    ("scipy_linalg.inv(np.zeros((2, 2)))", "this matrix is singular"),
    ("scipy_linalg.cholesky(-np.eye(2))", "this matrix is not positive definite"),
    (
        "scipy_optimize.minimize(lambda x: x, w)",
        "the function that is minimised must return a single",
    ),
    ("np.exp(np.array([1, None]))", "the array holds Python objects (dtype object"),
    ("np.exp('a')", "np.exp does not take these types: is one of them a text or None?"),
    ("math.exp(w)", ONE_NUMBER + ": functions of `math` and float() take one, those of `np` take"),
    ("range(w)", ONE_NUMBER + ", a whole one: is it the array's `.shape[0]` that you want?"),
    ("w.item()", ONE_NUMBER + ": .item() takes an array with one entry."),
    ("np.zeros(3, 5)", "the second argument is read as a dtype, not as a length"),
    ("np.array([]).max()", "the array is empty, so it has no maximum."),
    ("np.einsum('ij,j', X)", "einsum was given more arrays than"),
    ("np.zeros(3, int).__iadd__(w)", "an array of int64 cannot take float64 results in place"),
    ("np.ones(10**15)", "there is not enough memory for this"),
]
TORCH = [
    ("torch.sigmiod(b)", "torch has no `sigmiod`; did you mean `sigmoid`?"),
    ("A @ b", "the product of `A` of shape (3, 5) and `b` of shape (3,)"),
    ("A @ A", "the product of `A` of shape (3, 5) and `A` of shape (3, 5) does not fit"),
    ("torch.mv(A, b)", "the product of `A` of shape (3, 5) and `b` of shape (3,)"),
    (
        "torch.dot(b, A[0])",
        "the product of `b` of shape (3,) and `A[0]` of shape (5,) does not fit",
    ),
    ("torch.dot(A, A)", "`A` of shape (3, 5) and `A` of shape (3, 5): torch.dot takes two tensors"),
    ("A * b", "`A` of shape (3, 5) and `b` of shape (3,) cannot be combined entry by entry"),
    ("A + torch.ones(2, 5)", "`A` of shape (3, 5) and `torch.ones(2, 5)` cannot be combined"),
    ("A.view(4, 4)", "`A` has 15 entries, and the shape (4, 4) has 16"),
    ("A.T.view(15)", "`.view` needs the entries in order in memory"),
    ("b[7]", "index 7 lies outside axis 0 of `b`, whose 3 entries are numbered 0 to 2."),
    ("A.sum(dim=2)", "there is no axis 2: a tensor with 2 axes has the axes 0 to 1."),
    ("A[torch.tensor([True, False])]", "the mask has shape (2), but `A` has shape (3, 5)"),
    ("A[torch.tensor([0.5])]", "an index must hold whole numbers or True and False"),
    ("torch.cat([A, b])", "tensors with 2 and with 1 axes cannot be joined"),
    (
        "torch.stack([b, A[0]])",
        "stacked tensors must all have one shape: the first has (3), but (5)",
    ),
    ("A @ D", "`A` is float32 and `D` is float64: this product wants one dtype; convert one"),
    ("torch.nn.Linear(5, 2)(D.T)", "tensors of different dtypes (float32 and float64) meet"),
    ("A + M", "`A` is on cpu and `M` is on meta: move one with `.to(other.device)`."),
    ("M.numpy()", "NumPy reads the computer's own memory, and this tensor is on meta: `.cpu()`"),
    ("M.cpu()", "this fetches numbers from the device, and the device `meta` has none"),
    ("torch.dot(b, b.double())", "tensors of different dtypes meet: this wants one dtype"),
    ("A.to('cud')", "there is no device called `cud`."),
    ("torch.exp(w)", "torch's exp() wants a tensor as its argument `input`, not a numpy.ndarray"),
    ("torch.from_numpy(w[::-1])", "torch cannot share an array that is walked backwards"),
    ("float(A)", "a tensor with several entries stands where a single number is wanted"),
    ("w if A > 0 else t", "an array has no single truth value"),
    ("torch.tensor([[1, 2], [3]])", "the rows of this nested list have different lengths"),
    ("torch.ones(2).long().add_(0.5)", "a tensor of int64 cannot take float32 results in place"),
    ("torch.mean(torch.tensor([1, 2]))", "this wants floating point numbers, and the tensor holds"),
    ("torch.inverse(torch.zeros(2, 2))", "this matrix is singular"),
    ("torch.einsum('ij,jk->ik', A, A)", "in einsum the letter j stands for an axis of length 3"),
    ("len(torch.tensor(1.0))", "this tensor is a single number, which has no entries"),
    ("torch.nn.functional.cross_entropy(A, b)", "the labels must be whole numbers, `.long()`."),
    ("torch.nn.functional.binary_cross_entropy(3 * b, b)", "binary_cross_entropy wants probabilit"),
    ("(r * r).backward()", "backward() begins at a single number, and this tensor has several"),
    ("b.sum().backward()", "nothing here leads back to a tensor with requires_grad=True"),
    ("again(r)", "backward() runs through this graph a second time, and the first time used it up"),
    ("spoilt(r)", "a tensor that backward() still needs (made by Exp) was changed in place before"),
    (
        "r.add_(1)",
        "`r` is a tensor that you asked gradients for (requires_grad=True), and is changed",
    ),
    ("r.numpy()", "`r` is part of a graph: say `.detach()` before NumPy gets it."),
    ("np.exp(r)", "`r` is part of a graph: say `.detach()` before NumPy gets it."),
    ("r.grad.zero_()", "`r.grad` is None: no backward() has reached `r` yet"),
    ("torch.tensor([1], requires_grad=True)", "only tensors of floating point numbers can have"),
    ("(r * r).requires_grad_(False)", "this tensor was computed from others: `.detach()` cuts it"),
    ("torch.optim.SGD([r * r], lr=0.1)", "an optimizer changes tensors that you made yourself"),
    ("torch.autograd.grad((r * r).sum(), D.requires_grad_())", "the result does not depend on the"),
    ("torch.ones(10**15)", "there is not enough memory for this: it asks for 3725290.3 GiB at"),
]
STATEMENTS = [
    ("total = total + 1", "`total` is used before this function gives it a value."),
    ("import numpyy", "no package `numpyy` can be imported here; did you mean `numpy`?"),
    ("from math import squrt", "`math` has no `squrt`; did you mean `sqrt`?"),
    ("one, other = K", "a single int cannot be gone through or unpacked"),
    ("one, other = w", "2 names stand on the left, but there are more values on the right"),
    ("a, b, c = pair", "3 names stand on the left, but there are only 2 values on the right."),
    ("pair[0] = 1", "`pair` is a tuple, whose entries cannot be changed: make a list, list(...)."),
    ("w[:2] = t", "an array of shape (5,) does not go into this part of `w`, of shape (2,)."),
    ("k = np.zeros(3, int); k += w", "`k`, an array of int64, cannot take float64 results in"),
    ("Y = X.copy(); Y += w", "`Y` of shape (3, 5) and `w` of shape (3,) cannot be combined"),
    ("r[0] = 1", "`r` is a tensor that you asked gradients for (requires_grad=True), and is"),
    ("raise NotImplementedError", "this part is not written yet."),
    ("deep(0)", "a function calls itself without end."),
    ("np.apply_along_axis(lambda x: x / nothing, 0, X)", "`nothing` is None"),
]  # fmt: skip
UNREADABLE = [
    ("def f(:\n    pass", 1, "Python cannot read this: "),
    ("def f():\npass", 2, "something indented must follow the line above that ends in `:`."),
    ("x = 1\n  y = 2", 2, "this line begins further right than the one before, for no reason."),
    ("if x:\n        y\n    z", 3, "this line begins at a place where no line before it began."),
    ("x = 'a", 1, "a text in quotes does not end on its line."),
    ("return 1", 1, "Python cannot read this: 'return' outside function."),
]
WARNED = [
    (lambda: np.exp(np.array([1000.0])), "numbers in `exp` became too large for a float"),
    (lambda: np.log(np.zeros(1)), "`log` divided by 0, or took the logarithm of 0"),
    (lambda: np.sqrt(-np.ones(1)), "`sqrt` met a number without a result, and gave nan"),
    (lambda: np.mean(np.array([])), "the mean of no numbers at all was taken, and is nan"),
    (lambda: (torch.ones(1, requires_grad=True) * 2).grad, "`.grad` was read of a tensor that was"),
    (lambda: torch.tensor(torch.ones(1)), "torch.tensor(t) of a tensor copies it and cuts it off"),
    (
        lambda: torch.nn.functional.mse_loss(torch.ones(3, 1), torch.ones(3)),
        "the targets have shape (3), the predictions (3, 1): they are spread over each other",
    ),
]
SOURCE = """\
def sigmoid(z): return 1 / (1 + np.exp(-z))
def deep(n): return deep(n + 1)
def two(a, b): return a
def again(x):
    y = (x * x).sum(); y.backward(); y.backward()
def spoilt(x):
    y = torch.exp(x); y += 1; y.sum().backward()
def gradient():
    """


@pytest.mark.parametrize(
    ("code", "sentence"),
    [pytest.param(f"return {code}", told, id=code) for code, told in PYTHON + NUMPY + TORCH]
    + [pytest.param(code, told, id=code) for code, told in STATEMENTS],
)
def test_an_error_is_said_in_the_learners_terms(
    worker: SimpleNamespace, code: str, sentence: str
) -> None:
    told = blamed(worker, code)
    line = {"return again(r)": 5, "return spoilt(r)": 7, "deep(0)": 2}.get(code, 9)
    assert told["line"] == line
    assert told["memory"] == ("10**15" in code)
    assert told["sentence"].startswith(f"Line {line}: {sentence}"), told["sentence"]
    assert told["sentence"].endswith((".", "?"))


@pytest.mark.parametrize(("source", "line", "sentence"), UNREADABLE)
def test_what_is_no_python_is_said_with_its_line(
    worker: SimpleNamespace, source: str, line: int, sentence: str
) -> None:
    with pytest.raises(SyntaxError) as caught:
        compile(source, "/answers/answer.py", "exec")
    told = worker.blame.describe(caught.value, "/answers/answer.py", source)
    assert told["line"] == line
    assert told["sentence"].startswith(f"Line {line}: Python cannot read this: ")
    assert sentence in told["sentence"]


@pytest.mark.parametrize(("act", "sentence"), WARNED)
def test_a_warning_is_said_in_plain_words(worker: SimpleNamespace, act: Any, sentence: str) -> None:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        act()
    assert worker.slips_warned.told(str(caught[0].message)).startswith(sentence)
    assert worker.slips_warned.told("something of the learner's own") is None


def test_a_message_of_many_pages_is_cut(worker: SimpleNamespace) -> None:
    told = blamed(worker, "raise RuntimeError('odd ' * 999 + '\\nmore')")
    assert len(told["sentence"]) < 400
    assert told["sentence"].startswith("Line 9: RuntimeError: odd odd")


def blamed(worker: SimpleNamespace, code: str) -> dict[str, Any]:
    """What is said of the error that this body of a function raises."""
    setting = {"np": np, "torch": torch, "math": math, "K": 3, "pair": (1, 2), "nothing": None}
    setting.update(scipy_linalg=scipy_linalg, scipy_optimize=scipy_optimize)
    setting.update(X=np.ones((3, 5)), w=np.ones(3), t=np.ones(5), grad=np.zeros(3))
    setting.update(A=torch.ones(3, 5), b=torch.ones(3), r=torch.ones(3, requires_grad=True))
    setting.update(D=torch.ones(5, 3).double(), M=torch.ones(3, 5, device="meta"))
    source = SOURCE + code + "\n"
    exec(compile(source, "/answers/answer.py", "exec"), setting)
    try:
        setting["gradient"]()
    except Exception as error:
        told: dict[str, Any] = worker.blame.describe(error, "/answers/answer.py", source)
        return told
    raise AssertionError("it did not raise")
