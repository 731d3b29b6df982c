"""The workers run in any CPython from 3.8 on, and need nothing there."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.tutor.runtime.toys import RIGHT, exercise, here
from tutor.course.model import Exercise
from tutor.runtime.verdict import Outcome, Verdict

Judged = Callable[..., Verdict]
TOTAL = '''
def case_total(answer, expect, rng):
    """The sum of the whole numbers up to n."""
    n = rng.randint(5, 9)
    expect.same(answer.total(n), n * (n + 1) // 2)


def case_no_loop(answer, expect):
    """In one step, however large n is."""
    expect.vectorized(answer.total, lambda n: n * (n + 1) // 2, lambda n: [n], n=(32, 256))
'''
LOOPS = [
    "t = 0\nfor k in range(n + 1): t += k\nreturn t",
    "return sum(range(n + 1))",
    "return sum(k for k in range(n + 1))",
    "return n + total(n - 1) if n else 0",
    "import functools, operator\nreturn functools.reduce(operator.add, range(n + 1))",
    "import sys\nsys.settrace(None)\nt = 0\nfor k in range(n + 1): t += k\nreturn t",
    "import threading\nt = []\ndef run():\n    t.append(0)\n    for k in range(n + 1): t[0] += k\n"
    "a = threading.Thread(target=run)\na.start()\na.join()\nreturn t[0]",
]


def pythons() -> list[str]:
    """The oldest and the newest Python from 3.8 on that pyenv has here, and our own."""
    found = []
    for python in Path.home().glob(".pyenv/versions/3.*/bin/python"):
        version = python.parents[1].name.split(".")
        if version[1].isdigit() and int(version[1]) >= 8:
            found.append((int(version[1]), str(python)))
    return [python for _, python in sorted(found)[:1] + sorted(found)[-1:]] + [sys.executable]


@pytest.mark.parametrize("python", pythons())
def test_it_judges_in_this_python(judged: Judged, double: Exercise, python: str) -> None:
    target = here(python)
    assert judged(RIGHT, double, target=target).right
    wrong = judged("def double(x):\n    return [x, (1.5, {'a': 2j})]\n", double, target=target)
    assert wrong.verdict is Outcome.WRONG
    error = judged("def double(x):\n    return duble(x)\n", double, target=target)
    assert error.headline == "Line 2: there is no `duble` here; did you mean `double`?"
    slip = judged("def double(x):\n    return 2 *\n", double, target=target)
    assert slip.headline == "Line 2: Python cannot read this: invalid syntax."


@pytest.mark.parametrize("python", pythons())
def test_it_sees_loops_in_this_python(judged: Judged, tmp_path: Path, python: str) -> None:
    total, target = exercise(tmp_path, "total", TOTAL), here(python)
    assert judged("def total(n):\n    return n * (n + 1) // 2\n", total, target=target).right
    for loop in LOOPS:
        lines = "\n".join("    " + line for line in loop.splitlines())
        verdict = judged(f"def total(n):\n{lines}\n", total, target=target)
        assert verdict.verdict is Outcome.WAY, (loop, verdict.headline)


@pytest.mark.parametrize("python", pythons())
def test_the_workers_can_be_read_by_this_python(python: str) -> None:
    worker = Path(__file__).parents[3] / "tutor" / "worker"
    read = "import ast, sys\nfor f in sys.argv[1:]: ast.parse(open(f, encoding='utf-8').read())"
    files = [str(file) for file in worker.glob("*.py")]
    assert len(files) > 10
    subprocess.run([python, "-c", read, *files], check=True)
