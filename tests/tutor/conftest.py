"""A small sound course on disk, for every test below: its answers double numbers."""

import textwrap
from pathlib import Path

import pytest

from tutor.course.load import find, load
from tutor.course.model import Exercise

LESSON = """\
---
title: First things
exercises: [double, total]
---
Read *this*.
"""

THRICE = """\
# verdict: wrong
# That is three times;
# twice is asked.
def f(x):
    return 3 * x
"""

SQUARE = """\
# verdict: wrong
# That is the square.
def f(x):
    return x * x
"""

NOT_AN_INT = """\
# verdict: wrong
# That is a text.
def f(x):
    return str(2 * x)
"""

CASES = '''\
def case_three(answer, expect):
    """Twice three is six."""
    expect.same(answer.f(3), 6)


def case_any_number(answer, expect, rng):
    """Twice any number."""
    number = int(rng.integers(100, 200))
    expect.same(answer.f(number), 2 * number)
'''

COURSE = {
    "course.toml": """
        id = "small"
        title = "A small course"
        version = "1.0"
        [[track]]
        id = "numpy"
        title = "NumPy"
        lessons = ["first", "second"]
        """,
    "curriculum.toml": """
        [numpy."np.array"]
        teaches = "Arrays"
        uses = ["operator *"]
        """,
    "numpy/first/lesson.md": LESSON,
    "numpy/second/lesson.md": "---\ntitle: 'Then'\nexercises: [mean]\n---\n\nAnd this.\n",
}

EXERCISE = {
    "exercise.toml": """
        id = "{id}"
        title = "The {id}"
        kind = "write"
        covers = ["np.array"]
        needs = ["numpy"]
        minutes = 3
        hints = ["Look up.", "Look down.", "Write it."]
        [limits]
        answer_s = 2
        """,
    "task.md": "Write `{id}`.\n",
    "start.py": "def f(x):\n    return None\n",
    "solution.py": "def f(x):\n    return 2 * x\n",
    "cases.py": CASES,
    "wrong/not-an-int.py": NOT_AN_INT,
    "wrong/square.py": SQUARE,
    "wrong/thrice.py": THRICE,
}


@pytest.fixture
def small_course(tmp_path: Path) -> Path:
    """The folder of a sound course of three exercises."""
    root = tmp_path / "content"
    for name, text in COURSE.items():
        write(root / name, text)
    for place in ("first/double", "first/total", "second/mean"):
        for name, text in EXERCISE.items():
            write(root / "numpy" / place / name, text.replace("{id}", Path(place).name))
    return root


@pytest.fixture
def exercise(small_course: Path) -> Exercise:
    return find(load(small_course), "double")


def write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(textwrap.dedent(text).lstrip("\n"), encoding="utf-8")
