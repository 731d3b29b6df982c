"""The words of cases.py, through real runs: what is right, what is said of the rest, and lies."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tests.tutor.runtime.toys import exercise
from tutor.course.model import Exercise, Mistake
from tutor.runtime.verdict import Outcome, Verdict

Judged = Callable[..., Verdict]

MEMORY = '''
import numpy as np

A = np.arange(12.0).reshape(3, 4)


def case_view(answer, expect):
    """every_second is a view."""
    expect.close(expect.view(answer.every_second, A), A[:, ::2])


def case_view_of_second(answer, expect):
    """second is a view of the second argument."""
    expect.view(answer.second, A, A + 1, of=1)


def case_copy(answer, expect):
    """rows is a copy."""
    expect.copy(answer.rows, A)


def case_in_place(answer, expect):
    """fill changes its argument."""
    expect.in_place(answer.fill, A, want=np.zeros((3, 4)))


def case_untouched(answer, expect):
    """total only reads."""
    expect.close(expect.untouched(answer.total, A), 66.0)
'''
VIEWS = """
import numpy as np
def every_second(a): return a[:, ::2]
def second(a, b): return b.T[1:]
def rows(a): return a[[0, 2]]
def fill(a): a[:] = 0
def total(a): return a.sum()
"""
COPIES = """
import numpy as np
np.shares_memory = np.may_share_memory = lambda *a, **k: True
class Liar(np.ndarray):
    def __array_function__(self, *a): return True
def every_second(a): return a[:, ::2].copy().view(Liar)
def second(a, b): return a[1:]
def rows(a):
    np.shares_memory = lambda *a, **k: False
    return (1.0, a[1:])
def fill(a): a = np.zeros_like(a)
def total(a):
    a.sort(axis=0); a += 1
    return a.sum() - a.size
"""


def said(verdict: Verdict) -> list[str]:
    """What each case that went wrong says, with its outcome where that is not `wrong`.

    How wrong entries may have come about is left out: that is compare's, and tested with it.
    """
    told = []
    for case in verdict.cases:
        if case.outcome is Outcome.WRONG:
            told.append(
                case.message.split("; ")[0] if " entries: " in case.message else case.message
            )
        elif not case.passed:
            told.append(f"{case.outcome.value}: {case.message}")
    return told


def test_memory(judged: Judged, tmp_path: Path) -> None:
    task = exercise(tmp_path, "memory", MEMORY, ("numpy",))
    assert judged(VIEWS, task).right
    assert said(judged(COPIES, task)) == [
        "every_second returns a copy; a view is wanted, in the memory of `a`",
        "second returns a copy; a view is wanted, in the memory of `b`",
        "rows returns a view: who changes the result changes `a`, too",
        "fill leaves `a` as it was; it has to be changed in place",
        "total changes its argument `a` in place",
    ]


DRIVE = '''
import math


def drive_product(answer, x, y):
    """a * b"""
    a, b = answer.Value(x), answer.Value(y)
    return (a * b).data


def drive_slope(answer, x):
    """x.grad after (x * x).backward()"""
    a = answer.Value(x)
    (a * a).backward()
    return a.grad


def drive_counter(answer, times):
    """a counter called several times"""
    count = answer.counter()
    return [count() for _ in range(times)]


def drive_slip(answer):
    """a slip of drive.py"""
    answer.Value(1.0)
    return unknown


def drive_early(answer):
    """a mistake before the answer is used"""
    return math.sqrt(-1)
'''
DRIVEN = '''
def case_product(answer, expect):
    """3 * 4 is 12."""
    expect.close(answer.drive.product(3.0, 4.0), 12.0)


def case_slope(answer, expect):
    """The slope of x * x."""
    expect.close(answer.drive.slope(3.0), 6.0)


def case_counter(answer, expect):
    """Each counter counts for itself."""
    expect.same(answer.drive.counter(3), [1, 2, 3])
    expect.same(answer.drive.counter(2), [1, 2])
'''
ENGINE = """
class Value:
    def __init__(self, data): self.data, self.grad, self.parts = data, 0.0, ()
    def __mul__(self, other):
        result = Value(self.data * other.data)
        result.parts = ((self, other.data), (other, self.data))
        return result
    def backward(self, seed=1.0):
        self.grad SIGN seed
        for part, slope in self.parts: part.backward(seed * slope)
def counter():
    n = 0
    def count():
        nonlocal n
        n += 1
        return n
    return count
"""
RIGHT_ENGINE = ENGINE.replace("SIGN", "+=")


def driven(tmp_path: Path, cases: str = DRIVEN) -> Exercise:
    task = exercise(tmp_path, "driven", cases)
    (task.folder / "drive.py").write_text(DRIVE, encoding="utf-8")
    return task


def test_what_does_not_travel_is_driven(judged: Judged, tmp_path: Path) -> None:
    task = driven(tmp_path)
    assert judged(RIGHT_ENGINE, task).right
    assigned = tmp_path / "assigned.py"
    assigned.write_text(ENGINE.replace("SIGN", "="))
    known = [Mistake("assigned", "wrong", "Gradients of two ways add up.", assigned)]
    wrong = judged(ENGINE.replace("SIGN", "= 0 *self.grad +"), task, mistakes=known)
    assert said(wrong) == ["x.grad after (x * x).backward() returned 3.0; expected 6.0"]
    assert wrong.cases[1].counterexample == "x = 3.0\nx.grad after (x * x).backward()  # seed 0"
    assert (wrong.mistake, wrong.headline) == ("assigned", "Gradients of two ways add up.")


def test_what_fails_in_drive_is_told_as_what_was_done(judged: Judged, tmp_path: Path) -> None:
    task = driven(tmp_path)
    lacking = RIGHT_ENGINE.replace("__mul__", "__add__").replace("return count", "return 3")
    assert said(judged(lacking, task)) == [
        "error: `Value` has no `__mul__` that takes `Value`, so `a * b` cannot be computed.",
        "error: `Value` has no `__mul__` that takes `Value`, so `a * a` cannot be computed.",
        "error: `int` has no `__call__`, so `count()` cannot be computed.",
    ]
    nameless = judged(RIGHT_ENGINE.replace("class Value", "class Valeu"), task)
    assert said(nameless) == [
        "error: Your code defines no `Value`; there is `Valeu`: did you mean that?"
    ]
    raising = judged(RIGHT_ENGINE.replace("result = ", "result = other.dat + "), task)
    assert said(raising)[0].startswith("error: Line 5: Value has no `dat`; did you mean `data`?")
    assert raising.cases[0].line == 5
    backless = judged(RIGHT_ENGINE.replace("def backward", "def back"), task)
    assert said(backless) == ["error: `(a * a).backward` fails: Value has no `backward`."]


def test_a_slip_of_drive_is_ours(judged: Judged, tmp_path: Path) -> None:
    slips = "".join(
        f'def case_{name}(answer, expect):\n    """One."""\n    answer.drive.{name}()\n'
        for name in ("slip", "early", "absent")
    )
    verdict = judged(RIGHT_ENGINE, driven(tmp_path, slips))
    assert verdict.verdict is Outcome.INTERNAL
    assert [case.message for case in verdict.cases] == [
        "a fault of ours: drive.py, line 27: NameError: name 'unknown' is not defined",
        "a fault of ours: drive.py, line 32: ValueError: "
        + verdict.cases[1].message.split("ValueError: ")[-1],
        "a fault of ours: drive.py has no `drive_absent`",
    ]


def test_a_lie_to_drive_does_not_make_an_answer_right(judged: Judged, tmp_path: Path) -> None:
    task = driven(tmp_path)
    equal = "class Value:\n    def __init__(self, data): self.data = self\n"
    equal += "    def __mul__(self, other): return self\n    def __eq__(self, other): return True\n"
    assert said(judged(equal, task))[0] == (
        "a * b returned an object of type Value; expected a number"
    )
    reaching = """
import sys
def drive_product(answer, x, y): return 12.0
sys.modules["drive"] = sys.modules[__name__]
class Value:
    def __init__(self, data): self.data = data
    def __mul__(self, other):
        sys.modules["driving"] = None
        return Value(7.0)
"""
    assert said(judged(reaching, task))[0] == "a * b returned 7.0; expected 12.0"
