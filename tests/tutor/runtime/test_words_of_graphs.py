"""Work that grows with a graph and no faster, and earlier answers that are lent to drive.py."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from tests.tutor.runtime.toys import exercise
from tutor.course.model import Mistake
from tutor.runtime.verdict import Outcome, Verdict

Judged = Callable[..., Verdict]

DEPTH = '''
def ladder(N):
    return ({0: [], **{n: [n - 1, n - 1] for n in range(1, N + 1)}}, N)


def case_linear(answer, expect):
    """Every node once."""
    like = lambda graph, n: n
    expect.linear(answer.depth, like, ladder, because="look at each node once", N=(6, 12))
'''
ONCE = """
def depth(graph, n):
    known = {}
    for node in graph:
        known[node] = max([1 + known[each] for each in graph[node]], default=0)
    return known[n]
"""
AGAIN = """
def depth(graph, n):
    return max([1 + depth(graph, each) for each in graph[n]], default=0)
"""


def test_work_that_doubles_with_every_node_is_the_wrong_way(judged: Judged, tmp_path: Path) -> None:
    task = exercise(tmp_path, "depth", DEPTH)
    assert judged(ONCE, task).right
    again = judged(AGAIN, task)
    assert again.verdict is Outcome.WAY
    assert "its work grows faster than N" in again.headline
    assert "look at each node once" in again.headline
    assert again.cases[0].line == 3
    assert judged(ONCE.replace("1 +", "2 +"), task).verdict is Outcome.WRONG


CASES = '''
def case_twice(answer, expect, earlier):
    """What was built before, used twice."""
    expect.close(answer.drive.twice(earlier["engine"][0], 3.0), 12.0)
'''
DRIVE = '''
def drive_twice(answer, engine, x):
    """twice(Value(x))"""
    return answer.twice(engine.Value(x)).data
'''
ENGINE = """
class Value:
    def __init__(self, data): self.data = data
    def double(self): return Value(2 * self.data)
"""
TWICE = "def twice(value):\n    return value.double().double()\n"


def test_an_earlier_answer_is_lent_to_drive(judged: Judged, tmp_path: Path) -> None:
    task = replace(exercise(tmp_path, "twice", CASES), builds_on=("engine",))
    (task.folder / "drive.py").write_text(DRIVE, encoding="utf-8")
    engine = task.folder.parent / "engine" / "solution.py"
    engine.parent.mkdir()
    engine.write_text(ENGINE, encoding="utf-8")
    once = tmp_path / "once.py"
    once.write_text(TWICE.replace(".double().double()", ".double()"), encoding="utf-8")
    known = [Mistake("once", "wrong", "That is once.", once)]
    assert judged(TWICE, task).right
    wrong = judged(TWICE.replace("value.double()", "value"), task, mistakes=known)
    assert wrong.mistake == "once"
    assert wrong.cases[0].message == "twice(Value(x)) returned 6.0; expected 12.0"
    own = tmp_path / "own.py"
    own.write_text(ENGINE.replace("2 *", "3 *"), encoding="utf-8")
    assert (
        judged(TWICE, task, earlier={"engine": own})
        .cases[0]
        .message.endswith("27.0; expected 12.0")
    )


EXPRESSION = '''
def case_difference(answer, expect):
    """A difference."""
    expect.close(answer.drive.value("a - a"), 0.0)
'''
EVALUATES = '''
def drive_value(answer, expression):
    """the data of the expression"""
    return eval(expression, {"a": answer.Value(1.0)}).data
'''


def test_an_expression_that_fails_is_named(judged: Judged, tmp_path: Path) -> None:
    task = exercise(tmp_path, "expression", EXPRESSION)
    (task.folder / "drive.py").write_text(EVALUATES, encoding="utf-8")
    told = "`Value` has no `__sub__` that takes `Value`, so `a - a` cannot be computed."
    assert judged(ENGINE, task).cases[0].message == told
