"""Values, numbers and predictions, through real runs: what is right, what is said of the rest."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tests.tutor.runtime.test_words import said
from tests.tutor.runtime.toys import exercise
from tutor.course.model import Mistake
from tutor.runtime.verdict import Outcome, Verdict

Judged = Callable[..., Verdict]

VALUES = '''
import dataclasses
import numpy as np
import scipy.sparse

@dataclasses.dataclass
class Fit:
    slope: float
    name: str


def case_dict(answer, expect):
    """A dict of an array and a number."""
    expect.close(answer.table(), {"x": np.arange(3.0), "n": 3})


def case_record(answer, expect):
    """A dataclass."""
    expect.close(answer.fit(), Fit(2.0, "line"))


def case_dtype(answer, expect):
    """A dtype, by its name."""
    expect.same(answer.kind(), "float32")


def case_bool(answer, expect):
    """True, of Python or NumPy."""
    expect.same(answer.yes(), True)


def case_array(answer, expect):
    """An array, and no matrix."""
    expect.close(answer.array(), np.eye(2))


def case_complex(answer, expect):
    """Complex numbers, nan, infinity and nothing at all."""
    expect.close(answer.odd(), (1j, np.array([np.nan, np.inf]), np.empty((0, 2)), np.array(3.0)))


def case_sparse(answer, expect):
    """One-hot, sparse."""
    labels = np.array([2, 0, 2, 1])
    want = scipy.sparse.coo_matrix((np.ones(4), (labels, np.arange(4))), (3, 4))
    expect.close(answer.one_hot(labels), want)


def case_raises(answer, expect):
    """Says what it needs."""
    expect.raises("ValueError", answer.root, -1.0, saying="negative")


def case_every_size(answer, expect):
    """The sum, however long."""
    def check(rng, K, N):
        X = rng.integers(-20, 21, (K, N)) / 10
        expect.close(answer.total(X), X.sum())
    expect.for_all(check, K=(2, 1, 5), N=(3, 7, 1))


def case_condition(answer, expect):
    """Solved as well as the matrix allows."""
    A = np.vander(np.linspace(0, 1, 8))
    x = np.ones(8)
    expect.close(answer.solve(A, A @ x), x, condition=np.linalg.cond(A))
'''
GOOD = """
import dataclasses
import numpy as np
from scipy.sparse import coo_matrix
@dataclasses.dataclass
class Fit:
    slope: float
    name: str
def table(): return {"n": 3, "x": np.arange(3.0)}
def fit(): return Fit(2, "line")
def kind(): return np.dtype(np.float32)
def yes(): return np.bool_(True)
def array(): return np.eye(2)
def odd(): return 1j, np.array([np.nan, np.inf]), np.zeros((0, 2)), 3.0
def one_hot(labels):
    rows, columns = [*labels, 0, 0], [*range(4), 3, 3]
    return coo_matrix(([1.0] * 4 + [1.0, -1.0], (rows, columns)), (3, 4))
def root(x):
    if x < 0: raise ValueError("a NEGATIVE number has none")
def total(X): return X.sum()
def solve(A, b): return np.linalg.inv(A) @ b
"""
BAD = """
import dataclasses
import numpy as np
from scipy.sparse import csr_matrix
@dataclasses.dataclass
class Fit:
    slope: float
def table(): return {"x": np.arange(3.0) + 1, "n": 3}
def fit(): return Fit(2)
def kind(): return np.float64
def yes(): return 1
def array(): return np.matrix(np.eye(2))
def odd(): return 1j, np.array([np.nan, np.nan]), np.zeros((0, 2)), 3.0
def one_hot(labels): return csr_matrix(np.eye(3)[:, labels])
def root(x): raise ValueError("no")
def total(X): return X[:2].sum()
def solve(A, b): return np.linalg.inv(A) @ b + 1e-3
"""


def test_values(judged: Judged, tmp_path: Path) -> None:
    task = exercise(tmp_path, "values", VALUES, ("numpy", "scipy"))
    assert said(judged(GOOD, task)) == []
    verdict = judged(BAD, task)
    assert said(verdict) == [
        "table, key 'x': is wrong in 3 of 3 entries: at [0] it is 1, not 0",
        "fit has no field 'name'",
        "kind returned a class float64; expected a str",
        "yes returned an int; expected a bool",
        "array returned a matrix of shape (2, 2), dtype float64; expected an array of shape "
        "(2, 2), dtype float64; in np.matrix `*` means another product: make it an array",
        "odd, entry 1: is wrong in 1 of 2 entries: at [1] it is nan, not inf",
        "one_hot returned a csr_matrix of format csr; expected coo",
        "root raises ValueError, but its message does not say 'negative'",
        *said(verdict)[8:],
    ]
    assert len(said(verdict)) == 10
    assert "(for K = 5, N = 1, the smallest of 9 tried)" in verdict.cases[8].message
    assert verdict.cases[9].message.startswith("solve is wrong in 8 of 8 entries")


NUMBERS = '''
import numpy as np

A = np.array([[4.0, 1.0, 0.5], [1.0, 3.0, 0.2], [0.5, 0.2, 2.0]])


def cost(x):
    return float(((x - np.array([1.0, -2.0])) ** 2).sum() + 0.5)


def case_gradient(answer, expect):
    """The slope of the cost, by differences."""
    x = np.array([0.3, 0.7])
    expect.gradient(answer.slope(x), cost, x)


def case_own_gradient(answer, expect):
    """The slope of the learner's own cost."""
    x = np.array([0.3, 0.7])
    expect.gradient(answer.own_slope(x), answer.own_cost, x)


def case_minimum(answer, expect):
    """As good as the best."""
    expect.minimum(answer.train(), cost, 0.5, gradient=lambda x: 2 * (x - np.array([1.0, -2.0])))


def case_qr(answer, expect):
    """Q R."""
    expect.factors("qr", answer.qr(A), A)


def case_svd(answer, expect):
    """U s Vh of a wide matrix."""
    expect.factors("svd", answer.svd(A[:2]), A[:2])


def case_cholesky(answer, expect):
    """L L'."""
    expect.factors("cholesky", answer.cholesky(A), A)


def case_eig(answer, expect):
    """Eigenpairs in any order, of any length."""
    expect.factors("eig", answer.eig(A), A)
    expect.factors("eigh", answer.eigh(A), A)
'''
EXACT = """
import numpy as np
def slope(x): return 2 * (x - np.array([1.0, -2.0]))
def own_cost(x): return np.exp(x).sum()
def own_slope(x): return np.exp(x)
def train(): return np.array([1.001, -2.0])
def qr(A):
    Q, R = np.linalg.qr(A)
    return -Q, -R
def svd(A): return np.linalg.svd(A, full_matrices=False)
def cholesky(A): return np.linalg.cholesky(A)
def eig(A):
    values, vectors = np.linalg.eig(A)
    return values[::-1], -3 * vectors[:, ::-1]
def eigh(A): return np.linalg.eigh(A)
"""
INEXACT = """
import numpy as np
def slope(x): return x - np.array([1.0, -2.0])
def own_cost(x): return np.exp(x).sum()
def own_slope(x): return np.exp(-x)
def train(): return np.array([1.1, -2.0])
def qr(A): return np.eye(3), A
def svd(A):
    U, s, Vh = np.linalg.svd(A)
    return U, s, Vh.T
def cholesky(A): return np.linalg.cholesky(A).T
def eig(A):
    values, vectors = np.linalg.eig(A)
    return values[[0, 0, 1]], vectors[:, [0, 0, 1]]
"""


def test_numbers(judged: Judged, tmp_path: Path) -> None:
    task = exercise(tmp_path, "numbers", NUMBERS, ("numpy",))
    assert said(judged(EXACT, task)) == []
    assert said(judged(INEXACT, task)) == [
        "slope is wrong in 2 of 2 entries: at [0] it is -0.7, not -1.4",
        "own_slope is wrong in 2 of 2 entries: at [0] it is 0.740818, not 1.34986",
        "train stops where the cost is 0.51; the least is 0.5",
        "qr: R has entries below its diagonal",
        "svd: U @ diag(s) @ Vh is not A; one entry is off by 0.0303",
        "cholesky: L has entries above its diagonal",
        "eig: an eigenvalue is missing or there twice: their sum is wrong",
    ]


PREDICT = '''
def case_shapes(answer, expect):
    """The shapes."""
    expect.predicted(answer, "shape", (3, 4), because="the lengths of both axes stay")


def case_error(answer, expect):
    """What fails."""
    expect.predicted(answer, "fails", "ValueError", because="3 and 4 do not fit")


def case_numbers(answer, expect):
    """The numbers."""
    expect.predicted(answer, "dtype", "float64", because="a float and an int make a float")
    expect.predicted(answer, "shares", True, because="a slice is a view")
    expect.predicted(answer, "third", 0.75, because="three quarters")
    expect.predicted(answer, "nothing", None, because="nothing is returned")


def case_thought(answer, expect):
    """Thought out."""
    expect.literal(answer, "shape", "third")
'''


def test_predictions(judged: Judged, tmp_path: Path) -> None:
    task = exercise(tmp_path, "predict", PREDICT, ("numpy",))
    natural = "import numpy as np\nshape = [3, 4]\nfails = ValueError\ndtype = np.float64\n"
    natural += "nothing = None\n"
    right = judged(natural + "shares = np.bool_(True)\nthird = 3 / 4\n", task)
    assert said(right) == []
    assert said(judged(natural.replace("ValueError", "'error'") + "shares, third = 1, 1", task))[
        0
    ] == ("`shares` is not 1: a slice is a view")
    assert right.cases[0].message == "shape: the lengths of both axes stay."
    turned = tmp_path / "turned.py"
    turned.write_text("shape = [4, 3]\n")
    known = [Mistake("turned", "wrong", "Nothing is turned here.", turned)]
    guess = 'shape = (4, 3)\nfails = ...\ndtype = "int"\nshares = True\nthird = 1\n'
    wrong = judged(guess, task, mistakes=known)
    assert wrong.headline == "Nothing is turned here."
    assert said(wrong) == [
        "`shape` is not (4, 3): the lengths of both axes stay",
        "`fails` has no value yet: write down what you expect",
        "`dtype` is not 'int': a float and an int make a float",
    ]
    assert {case.expected for case in wrong.cases} == {None}
    python = judged(natural.replace("np.float64", "float").replace("Value", "Type"), task)
    assert said(python)[0] == "`fails` is not 'typeerror': 3 and 4 do not fit"
    assert said(python)[1] == "error: Your code gives no value to `shares`."
    text = judged(natural.replace("None", "'error'") + "shares, third = True, 0.75\n", task)
    assert said(text) == ["`nothing` is not 'error': nothing is returned"]
    computed = natural.replace("[3, 4]", "np.zeros((3, 4)).shape") + "shares = True\nthird = .75\n"
    way = judged(computed, task)
    assert way.verdict is Outcome.WAY
    assert way.headline.startswith("`shape` is computed by your code; it is to be thought out")
    assert way.cases[-1].line == 2
    late = judged(natural + "shares, third = True, 0.75\nfor shape in [(3, 4)]: pass\n", task)
    assert late.verdict is Outcome.WAY
