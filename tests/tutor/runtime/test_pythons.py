"""The workers run in any CPython from 3.8 on, and need nothing there."""

from __future__ import annotations

import shutil
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


def pythons() -> dict[int, str]:
    """Every Python from 3.8 on that PATH or pyenv has here, by its second number, and our own."""
    found = {sys.version_info[1]: sys.executable}
    for minor in range(8, 30):
        named = [shutil.which(f"python3.{minor}")]
        named += map(str, Path.home().glob(f".pyenv/versions/3.{minor}.*/bin/python"))
        for python in named:
            if python and subprocess.run([python, "-c", ""], capture_output=True).returncode == 0:
                found.setdefault(minor, python)  # a shim on PATH may not start
    return dict(sorted(found.items()))


PYTHONS = pythons()
EACH = pytest.mark.parametrize("python", PYTHONS.values(), ids=[f"3.{n}" for n in PYTHONS])
ENDS = {n: PYTHONS[n] for n in (min(PYTHONS), sys.version_info[1], max(PYTHONS))}
OLDEST_NEWEST = pytest.mark.parametrize("python", ENDS.values(), ids=[f"3.{n}" for n in ENDS])


@EACH
def test_it_judges_in_this_python(judged: Judged, double: Exercise, python: str) -> None:
    target = here(python)
    assert judged(RIGHT, double, target=target).right
    wrong = judged("def double(x):\n    return [x, (1.5, {'a': 2j})]\n", double, target=target)
    assert wrong.verdict is Outcome.WRONG
    error = judged("def double(x):\n    return duble(x)\n", double, target=target)
    assert error.headline == "Line 2: there is no `duble` here; did you mean `double`?"
    none = judged("def double(x):\n    y = None\n    return y + x\n", double, target=target)
    assert none.headline == "Line 3: `y` is None: did a function forget its `return`?"
    slip = judged("def double(x):\n    return 2 *\n", double, target=target)
    assert slip.headline == "Line 2: Python cannot read this: invalid syntax."


@OLDEST_NEWEST
def test_it_sees_loops_in_this_python(judged: Judged, tmp_path: Path, python: str) -> None:
    total, target = exercise(tmp_path, "total", TOTAL), here(python)
    assert judged("def total(n):\n    return n * (n + 1) // 2\n", total, target=target).right
    for loop in LOOPS:
        lines = "\n".join("    " + line for line in loop.splitlines())
        verdict = judged(f"def total(n):\n{lines}\n", total, target=target)
        assert verdict.verdict is Outcome.WAY, (loop, verdict.headline)


@EACH
def test_the_workers_can_be_read_by_this_python(python: str) -> None:
    worker = Path(__file__).parents[3] / "tutor" / "worker"
    read = "import ast, sys\nfor f in sys.argv[1:]: ast.parse(open(f, encoding='utf-8').read())"
    files = [str(file) for file in worker.glob("*.py")]
    assert len(files) > 10
    subprocess.run([python, "-c", read, *files], check=True)
