"""Small exercises made by tests, and the Python they run in."""

from __future__ import annotations

from pathlib import Path

from tutor.course.model import Exercise, Kind, Limits
from tutor.runtime.target import Target

DOUBLE = '''
def case_small(answer, expect):
    """Twice 3 is 6."""
    expect.same(answer.double(3), 6)


def case_random(answer, expect, rng):
    """Twice any number."""
    number = rng.randint(10, 99)
    expect.same(answer.double(number), 2 * number)
'''
RIGHT = "def double(x):\n    return 2 * x\n"


def here(python: str) -> Target:
    """A Python as target, as `choose_target` would give it on a machine without a GPU."""
    return Target(python, "3", "named by the test", frozenset(), "cpu", "the processor", "")


def exercise(course: Path, name: str, cases: str, needs: tuple[str, ...] = ()) -> Exercise:
    """An exercise made of these cases."""
    folder = course / "track" / "lesson" / name
    folder.mkdir(parents=True)
    (folder / "cases.py").write_text(cases, encoding="utf-8")
    return Exercise(
        id=name,
        title=name,
        kind=Kind.WRITE,
        covers=(),
        needs=needs,
        builds_on=(),
        minutes=1,
        hints=(),
        device=False,
        picture=None,
        limits=Limits(answer_s=20),
        task="",
        folder=folder,
    )
