"""A gallery of hostile answers: one runtime gives each its true verdict, and nothing is left."""

from __future__ import annotations

import gc
import os
import sys
import tempfile
import textwrap
import threading
import uuid
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import psutil
import pytest

from tests.tutor.runtime import hostile_answers
from tests.tutor.runtime.toys import DOUBLE, RIGHT, exercise, here
from tutor.course.load import find, load
from tutor.course.model import Exercise
from tutor.runtime.judge import judge
from tutor.runtime.spares import Spares
from tutor.runtime.verdict import Verdict

Judged = Callable[..., Verdict]
NUMPY_HEAD = "import numpy as np\ndef sigmoid(z):\n    return 1 / (1 + np.exp(-z))\n"
DOUBLE_TENSOR = '''
import torch

def case_tensor(answer, expect):
    """Twice a tensor."""
    expect.close(answer.double(torch.ones(3)), torch.full((3,), 2.0))
'''

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs macOS or Linux: signals")


class Runtime:
    """One pool of spares for the whole gallery, and what this process held before it."""

    def __init__(self, folder: Path) -> None:
        self.scratch = folder / "scratch"
        self.scratch.mkdir()
        self.mark = uuid.uuid4().hex
        self._answer = folder / "answer.py"
        self._spares = Spares()
        self._before = _holdings()

    def judged(self, source: str, task: Exercise, **limits: Any) -> Verdict:
        self._answer.write_text(source, encoding="utf-8")
        task = replace(task, limits=replace(task.limits, **limits))
        # A spare with torch that nobody takes costs more than the run: those are started anew.
        workers = None if "torch" in task.needs else self._spares
        target = here(sys.executable)
        return judge(task, self._answer, target, course_version="1", workers=workers)

    def left(self) -> list[object]:
        """What is left of all runs once the pool is closed; it may be closed more than once."""
        self._spares.close()
        gc.collect()
        now = _holdings()
        more = [(name, now[name]) for name in now if now[name] > self._before[name]]
        return [*self.scratch.iterdir(), *_marked(self.mark), *more]


@pytest.fixture(scope="module")
def runtime(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Runtime]:
    with pytest.MonkeyPatch.context() as patched:
        made = Runtime(tmp_path_factory.mktemp("gallery"))
        patched.setenv("TUTOR_TEST", made.mark)
        patched.setattr(tempfile, "tempdir", str(made.scratch))
        yield made
        made.left()


@pytest.fixture(scope="module")
def tensors(tmp_path_factory: pytest.TempPathFactory) -> Exercise:
    return exercise(tmp_path_factory.mktemp("tensors"), "tensors", DOUBLE_TENSOR, ("torch",))


@pytest.fixture(scope="module")
def numbers(tmp_path_factory: pytest.TempPathFactory) -> Exercise:
    return exercise(tmp_path_factory.mktemp("numbers"), "numbers", DOUBLE)


@pytest.mark.parametrize(
    ("source", "outcome", "words"),
    [pytest.param(*case[1:], id=case[0]) for case in hostile_answers.PLAIN],
)
def test_a_hostile_answer_gets_its_true_verdict(
    runtime: Runtime, numbers: Exercise, source: str, outcome: str | tuple[str, ...], words: str
) -> None:
    endless = "timeout" in outcome
    verdict = runtime.judged(source, numbers, answer_s=0.6 if endless else 30.0, memory_mib=400)
    assert verdict.verdict.value in outcome, verdict
    assert words in verdict.headline
    assert "\n" not in verdict.headline
    assert len(verdict.headline) < 500


@pytest.mark.parametrize(
    ("body", "outcome"), [pytest.param(*case[1:], id=case[0]) for case in hostile_answers.NUMPY]
)
def test_a_lie_in_numpy_does_not_make_an_answer_right(
    runtime: Runtime, body: str, outcome: str | tuple[str, ...]
) -> None:
    source = f"{NUMPY_HEAD}def gradient(w, X, t):\n{textwrap.indent(body, '    ')}\n"
    verdict = runtime.judged(source, find(load(), "logreg-vectorized"))
    assert verdict.verdict.value in outcome, verdict


@pytest.mark.parametrize(
    ("body", "outcome"), [pytest.param(*case[1:], id=case[0]) for case in hostile_answers.TORCH]
)
def test_a_lie_in_torch_does_not_make_an_answer_right(
    runtime: Runtime, tensors: Exercise, body: str, outcome: str | tuple[str, ...]
) -> None:
    source = f"import torch\ndef double(x):\n{textwrap.indent(body, '    ')}\n"
    verdict = runtime.judged(source, tensors, memory_mib=700)
    assert verdict.verdict.value in outcome, verdict


def test_the_same_runtime_judges_a_right_answer_right_and_leaves_nothing(
    runtime: Runtime, numbers: Exercise, tensors: Exercise
) -> None:
    assert runtime.judged("def double(x): return 2 * x\n", tensors).right
    vectorized = find(load(), "logreg-vectorized")
    model = vectorized.solution.read_text(encoding="utf-8")
    assert runtime.judged(model, vectorized).right
    assert runtime.judged(RIGHT, numbers).right
    assert runtime.left() == []


def test_the_gallery_is_large_and_has_no_two_alike() -> None:
    names = [
        case[0]
        for part in (hostile_answers.PLAIN, hostile_answers.NUMPY, hostile_answers.TORCH)
        for case in part
    ]
    assert len(names) >= 100
    assert len(set(names)) == len(names)


def _holdings() -> dict[str, float]:
    """What this process holds: threads, descriptors, children, memory in steps of 512 MiB.

    Other tests of this process come in between, and keep some memory themselves.
    """
    process = psutil.Process()
    return {
        "threads": threading.active_count(),
        "descriptors": process.num_fds() if os.name == "posix" else 0,
        "children": len(process.children()),
        "memory": (process.memory_info().rss + 2**28) // 2**29,
    }


def _marked(mark: str) -> list[str]:
    """The processes that were started for the gallery and are still there."""
    found = []
    for process in psutil.process_iter():
        try:
            if process.pid != os.getpid() and process.environ().get("TUTOR_TEST") == mark:
                found.append(" ".join(process.cmdline()))
        except (psutil.Error, OSError):
            continue
    return found
