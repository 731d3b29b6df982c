"""A small exercise without NumPy, and `judged(...)`: real processes, short limits, nothing left."""

from __future__ import annotations

import os
import sys
import tempfile
import threading
import uuid
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import psutil
import pytest

from tests.tutor.runtime.toys import DOUBLE, exercise, here
from tutor.course.load import find, load
from tutor.course.model import Exercise, Limits
from tutor.runtime.judge import judge
from tutor.runtime.target import Target
from tutor.runtime.verdict import Verdict


@pytest.fixture(scope="session")
def target() -> Target:
    return here(sys.executable)


@pytest.fixture(scope="session")
def double(tmp_path_factory: pytest.TempPathFactory) -> Exercise:
    """`double(x)` is 2 x: needs nothing but Python."""
    return exercise(tmp_path_factory.mktemp("course"), "double", DOUBLE)


@pytest.fixture(scope="session")
def vectorized() -> Exercise:
    """The course's gradient without a loop."""
    return find(load(), "logreg-vectorized")


@pytest.fixture
def judged(
    target: Target, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[..., Verdict]]:
    """Judge a text as the answer to an exercise; at the end nothing of it may be left."""
    token, scratch = uuid.uuid4().hex, tmp_path / "scratch"
    scratch.mkdir()
    monkeypatch.setenv("TUTOR_TEST", token)
    monkeypatch.setattr(tempfile, "tempdir", str(scratch))
    before = _holdings()

    def run(source: str, exercise: Exercise, **options: Any) -> Verdict:
        answer = tmp_path / "answer.py"
        answer.write_text(source, encoding="utf-8")
        limits = {name: options.pop(name) for name in list(options) if name in vars(Limits())}
        exercise = replace(exercise, limits=replace(exercise.limits, **limits))
        settings: dict[str, Any] = {"course_version": "1", **options}
        return judge(exercise, answer, settings.pop("target", target), **settings)

    yield run
    assert list(scratch.iterdir()) == []
    assert _marked(token) == []
    # A thread that an earlier test left may end meanwhile: ours are none more, that is all.
    assert all(now <= then for now, then in zip(_holdings(), before, strict=True))


def _holdings() -> tuple[int, int]:
    """How many threads and (where it can be known) descriptors this process holds."""
    descriptors = psutil.Process().num_fds() if os.name == "posix" else 0
    return threading.active_count(), descriptors


def _marked(token: str) -> list[str]:
    """The processes that were started under the fixture and are still there."""
    found = []
    for process in psutil.process_iter():
        try:
            if process.pid != os.getpid() and process.environ().get("TUTOR_TEST") == token:
                found.append(" ".join(process.cmdline()))
        except (psutil.Error, OSError):
            continue
    return found
