"""What is called, by whatever name, in the oldest and the newest Python and with NumPy."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tests.tutor.runtime.test_pythons import OLDEST_NEWEST
from tests.tutor.runtime.test_words import said
from tests.tutor.runtime.toys import exercise, here
from tutor.runtime.verdict import Verdict

Judged = Callable[..., Verdict]
CALLING = """
import functools, math, statistics, sys, threading
from math import fsum as other
from statistics import mean
part = functools.partial(math.fsum)
real, renamed = math.fsum, statistics.mean
math.fsum = statistics.mean = None

def plain(x): return real(x)
def alias(x): return other(x)
def partial(x): return part(x)
def mapped(x): return [*map(real, [x])][0]
def evaluated(x): return eval("real(x)")
def nested(x): return (lambda y: sorted([y], key=real) and real(y))(x)
def python(x): return mean(x) * len(x)
def renamed_python(x): return renamed(x) * len(x)
def threaded(x):
    found = []
    thread = threading.Thread(target=lambda: found.append(real(x)))
    thread.start(); thread.join()
    return found[0]
def hidden(x):
    sys.setprofile(None)
    if hasattr(sys, "monitoring"): sys.monitoring.set_events(4, 0)
    return real(x)
"""
NOT_CALLING = """
import math, statistics
def inside(x): return statistics.fmean(x) * len(x)
def alike(x):
    fsum = sum
    return fsum(x)
def unused(x): return math.fsum and sum(x)
"""


def cases_of(names: str, functions: list[str]) -> str:
    """The cases of a task in which every function must do without the names."""
    return "".join(
        f'def case_{name}(answer, expect):\n    """{name}"""\n'
        f"    got = expect.without(answer.{name}, [1.0, 2.0], names={names}, "
        'because="the sum is the task")\n    expect.close(got, 3.0)\n\n'
        for name in functions
    )


def defined(source: str) -> list[str]:
    return [line[4:].split("(")[0] for line in source.splitlines() if line.startswith("def ")]


@OLDEST_NEWEST
def test_a_function_is_known_under_any_name(judged: Judged, tmp_path: Path, python: str) -> None:
    names, calling = '["math.fsum", "statistics.mean"]', defined(CALLING)
    task = exercise(tmp_path, "calling", cases_of(names, calling))
    verdict = judged(CALLING, task, target=here(python))
    lines = {case.name[5:]: case.line for case in verdict.cases}
    assert said(verdict)[0] == "way: plain calls math.fsum in line 9: the sum is the task"
    assert [case.outcome.value for case in verdict.cases] == ["way"] * len(calling)
    assert lines["threaded"] == 19
    assert said(verdict)[-1] == (
        "way: hidden switches Python's tracing off, so its calls cannot be seen"
    )
    innocent = exercise(tmp_path, "innocent", cases_of(names, defined(NOT_CALLING)))
    assert said(judged(NOT_CALLING, innocent, target=here(python))) == []


MUST = '''
def case_must(answer, expect):
    """Uses the QR decomposition."""
    expect.calls(answer.fit, [[2.0]], names=["numpy.linalg.qr"], because="it is the task")


def case_unknown(answer, expect):
    """Nothing of that name."""
    expect.without(answer.fit, [[2.0]], names=["numpy.linalg.nothing"], because="it is not there")
'''
NUMPY = """
import functools, numpy as np
from numpy import dot
def dispatched(x): return np.linalg.norm(x) - np.sqrt(5) + 3.0
def from_c(x): return dot(x, np.ones(2))
def method(x): return np.array(x).dot(np.ones(2))
def ufunc(x): return np.add(*x)
def ufunc_in_part(x): return functools.partial(np.add, x[0])(x[1])
def vectorized(x): return np.vectorize(np.add)(x[0], [x[1]])[0]
def cython(x): return np.random.seed(0) or sum(x)
def cython_method(x): return np.random.randint(1) + sum(x)
"""
WITHOUT_NUMPY = """
import numpy as np
def product(x): return np.array(x) @ np.ones(2)
def reduced(x): return np.add.reduce(x)
def library(x): return np.cov(x, x)[0, 0] + 2.5
"""


def test_functions_of_numpy(judged: Judged, tmp_path: Path) -> None:
    names = '["numpy.linalg.norm", "numpy.dot", "numpy.ndarray.dot", "numpy.add", '
    names += '"numpy.random.seed", "numpy.random.randint"]'
    task = exercise(tmp_path, "numpy", cases_of(names, defined(NUMPY)), ("numpy",))
    verdict = judged(NUMPY, task)
    assert [text.split(" in line")[0] for text in said(verdict)] == [
        "way: dispatched calls numpy.linalg.norm",
        "way: from_c calls numpy.dot",
        "way: method calls numpy.ndarray.dot",
        "way: ufunc calls numpy.add",
        "way: ufunc_in_part calls numpy.add",
        "way: vectorized calls numpy.add",
        "way: cython calls numpy.random.seed",
        "way: cython_method calls numpy.random.randint",
    ]
    cases = cases_of(names, defined(WITHOUT_NUMPY))
    innocent = exercise(tmp_path, "without", cases, ("numpy",))
    assert said(judged(WITHOUT_NUMPY, innocent)) == []


def test_what_must_be_called(judged: Judged, tmp_path: Path) -> None:
    task = exercise(tmp_path, "must", MUST, ("numpy",))
    using = judged("import numpy.linalg as la\ndef fit(A): return la.qr(A)[1]\n", task)
    assert said(using) == [
        "internal: a fault of ours: there is no function numpy.linalg.nothing to watch for"
    ]
    idle = judged("import numpy.linalg as la\nla.qr = abs\ndef fit(A): return la.qr(2)\n", task)
    assert said(idle)[0] == "way: fit does not call numpy.linalg.qr: it is the task"
