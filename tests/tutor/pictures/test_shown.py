"""Pictures of an exercise: of the learner's own numbers, for right and for wrong answers."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from tests.tutor.runtime.toys import exercise, here
from tutor.cli.picturing import unfit_scenes
from tutor.course.load import find, load
from tutor.pictures.cells import plain
from tutor.pictures.scene import draw, steps
from tutor.runtime.judge import judge
from tutor.runtime.verdict import Verdict
from tutor.runtime.workers import Workers
from tutor.runtime.zygote import workers_for_bursts

COURSE = load()


@pytest.fixture(scope="module")
def workers() -> Iterator[Workers]:
    with closing(workers_for_bursts(jobs=1)) as found:
        yield found


@pytest.fixture
def answered(workers: Workers, tmp_path: Path) -> Callable[[str, str], Verdict]:
    """The verdict of a text, or of a file of the exercise."""

    def run(id: str, text: str) -> Verdict:
        found = find(COURSE, id)
        file = found.folder / text
        if "\n" in text:
            file = tmp_path / "answer.py"
            file.write_text(text, encoding="utf-8")
        return judge(found, file, here(sys.executable), course_version="1", workers=workers)

    return run


def last(verdict: Verdict, number: int) -> str:
    """The last step of one of the scenes, drawn."""
    return plain(draw(steps([verdict.scenes[number]])[-1], 76, 18))


def row(text: str, name: str) -> list[str]:
    """The numbers of the row of a tape that ends its lane with this label."""
    lines = [line.lstrip(" ▶○●│─├┤╯┼┬┴") for line in text.splitlines()]
    (found,) = (line for line in lines if line.startswith(f"{name}  "))
    return found[len(name) :].split()


def test_what_a_slip_of_the_engine_leaves_in_grad(answered: Callable[[str, str], Verdict]) -> None:
    verdict = answered("engine", "wrong/assigned.py")
    shown = last(verdict, 0)  # a * a - a: what went wrong comes first
    value, gradient, own, sign = row(shown, "a")
    assert sign == "✗"
    assert float(gradient) == pytest.approx(2 * float(value) - 1)
    assert float(own) != float(gradient)
    right = answered("engine", "solution.py")
    value, gradient, own, sign = row(last(right, 2), "a")
    assert (own, sign) == (gradient, "✓")


def test_a_way_that_is_cut_is_seen(answered: Callable[[str, str], Verdict]) -> None:
    shown = last(answered("states-in-a-row", "wrong/in-place.py"), 0)
    assert "✗ backward() fails: a kept tensor was changed" in shown
    detached = last(answered("states-in-a-row", "wrong/detached.py"), 0)
    whole = last(answered("states-in-a-row", "solution.py"), 0)
    assert detached.count("✂") > whole.count("✂")


def test_what_the_learner_changed_in_place(answered: Callable[[str, str], Verdict]) -> None:
    verdict = answered("differences", "start.py")
    (scene,) = verdict.scenes
    assert scene["buffers"][0]["values"] == [1, 3, 5, 7]
    assert scene["buffers"][0]["changed"] == [1, 2, 3]
    assert scene["views"][1] == {
        "name": "the result",
        "buffer": 0,
        "offset": 1,
        "shape": [3],
        "strides": [1],
    }


def test_the_race_is_of_the_calls_that_the_answer_makes(
    answered: Callable[[str, str], Verdict],
) -> None:
    """Without a gradient fmin_cg calls value again and again, and the picture counts it."""
    slow, fast = (
        answered("cg-training", name).scenes[0]["methods"] for name in ("start.py", "solution.py")
    )
    assert slow[0]["name"] == fast[0]["name"] == "your train"
    assert len(slow[0]["evaluations"]) > 2 * len(fast[0]["evaluations"])
    assert fast[0]["values"] == sorted(fast[0]["values"], reverse=True)


@pytest.mark.parametrize(
    "text",
    [
        "def forward(tape, inputs):\n    return None\n",
        "def forward(tape, inputs):\n    return {1: object(), 'w': 'text', 'p': [1]}\n",
        "def forward(tape, inputs):\n    return {name: 10 ** 400 for name in 'wxpbzhade'}\n",
    ],
)
def test_whatever_the_answer_gives_it_is_wrong_and_not_our_fault(
    answered: Callable[[str, str], Verdict], text: str
) -> None:
    verdict = answered("forward-pass", text)
    assert verdict.verdict.value == "wrong"
    assert len(verdict.scenes) == 3


SHOWN = '''
def case_shown(answer, expect):
    """What cannot be drawn is said, and changes nothing."""
    expect.show("matrix", values=lambda: answer.double("x") / 2)
    expect.show("matrix", values=lambda: answer.nothing(1))
    expect.drawn(answer.double, 3)
    expect.recorded(answer.double, 3)
    expect.looked_at(answer.double, [1])
    expect.show("matrix", values=lambda: answer.broken(1))
    expect.same(answer.double(3), 6)
'''


def test_a_picture_changes_no_verdict(workers: Workers, tmp_path: Path) -> None:
    found = exercise(tmp_path, "shown", SHOWN)
    file = tmp_path / "answer.py"
    file.write_text("def double(x):\n    return 2 * x\n\ndef broken(x):\n    return 1 / 0\n")
    target = here(sys.executable)
    verdict = judge(found, file, target, course_version="1", workers=workers)
    assert verdict.verdict.value == "right"
    faults = [scene["fault"] for scene in verdict.scenes]
    assert len(faults) == 6
    assert faults[0] == "what your code gives has another form than it should"
    assert "defines no function `nothing`" in faults[1]
    assert "no tensor" in faults[3]
    assert "ZeroDivisionError" in faults[5] or "zero" in faults[5].lower()
    assert "the cases show scenes, and `picture`" in unfit_scenes(found, verdict)
    assert "step 1 of the pictures: " in unfit_scenes(replace(found, picture="scenes"), verdict)
