"""Forks programs that write, kills each at a random moment, and looks at what is left.

    python -m tests.tutor.cli.nursery KIND HOW_OFTEN FOLDER COURSE

A fork has everything imported, so that the moments fall into the work. What a program has written
to its pipe is acknowledged, and must be there afterwards.
"""

from __future__ import annotations

import os
import random
import signal
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import psutil

from tutor.cli import main
from tutor.cli.watch import watch as _imported_beforehand  # noqa: F401
from tutor.course.load import find, load
from tutor.course.model import Exercise
from tutor.course.progress import Progress, State, default_file
from tutor.course.workspace import Workspace

RIGHT = "def f(x):\n    return x + x\n"
LINES = 2000


def kill_at(moment_s: float, work: Callable[[], object], meanwhile: Callable[[], object]) -> str:
    """What the work wrote before it was killed; nothing that it started is left."""
    reads, writes = os.pipe()
    child = os.fork()
    if not child:
        os.setsid()
        for number in (1, 2):
            os.dup2(writes, number)
        os.close(reads)
        work()
        os._exit(0)
    os.close(writes)
    end = time.monotonic() + moment_s
    while time.monotonic() < end:
        time.sleep(min(0.05, max(end - time.monotonic(), 0)))
        meanwhile()
    family = []
    with suppress(psutil.Error):
        family = psutil.Process(child).children(recursive=True)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    _, alive = psutil.wait_procs(family, timeout=20)
    assert alive == [], alive
    with open(reads, "rb") as stream:
        return stream.read().decode(errors="replace")


class Writes:
    """A program that does nothing but write, and says so after each write."""

    def __init__(self, workspace: Workspace, exercise: Exercise) -> None:
        """Sees how long a write takes here and now: a program is to get through a few."""
        self.workspace, self.exercise = workspace, exercise
        self.begun = 0
        began = time.monotonic()
        for _ in range(3):
            workspace.write(exercise, "0\n" * LINES)
            record(Progress(default_file(workspace.root)), exercise.id, 0)
        self.acknowledged = 3
        self.longest_s = time.monotonic() - began

    def work(self) -> None:
        progress = Progress(default_file(self.workspace.root))
        number = self.begun
        while True:
            number += 1
            self.workspace.write(self.exercise, f"{number}\n" * LINES)
            os.write(1, f"answer {number}\n".encode())
            record(progress, self.exercise.id, number)
            os.write(1, b"attempt\n")
            if number % 5 == 0:
                self.workspace.reset(self.exercise)
                os.write(1, f"reset {number}\n".encode())

    def meanwhile(self) -> None:
        """Nothing: it writes by itself."""

    def look(self, said: str, rounds: int) -> None:
        words = [line.split() for line in said.splitlines()]
        self.acknowledged += said.count("attempt\n")
        saved = [int(word[1]) for word in words if word[0] == "answer"]
        reset = [int(word[1]) for word in words if word[0] == "reset"]
        state = state_of(self.workspace, self.exercise)
        assert self.acknowledged <= state.attempts <= self.acknowledged + rounds
        copies = [number_in(path) for path in self.workspace.root.glob("*.bak")]
        assert set(reset) <= set(copies), (reset, copies)
        if self.workspace.is_started(self.exercise):
            text = self.workspace.read(self.exercise)
            if text == self.exercise.start.read_text():
                text = f"{max(copies, default=0)}\n"
            assert int(text.split()[0]) >= max(saved, default=0)
            self.begun = max([self.begun, *copies, int(text.split()[0])])
            if text.count("\n") > 1:
                assert text == f"{text.split()[0]}\n" * LINES
        for path in self.workspace.root.glob("*.bak"):
            path.unlink()


class Checks:
    """`tutor check`: a verdict that was shown is kept."""

    runs = 1.2
    words: tuple[str, ...] = ("check", "double")
    shown = "Right: all 2 promises"

    def __init__(self, workspace: Workspace, exercise: Exercise) -> None:
        """Sees how long one whole run takes here and now: the moments are to fall into it."""
        self.workspace, self.exercise = workspace, exercise
        self.acknowledged = 0
        workspace.write(exercise, RIGHT)
        began = time.monotonic()
        if not (child := os.fork()):
            os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
            self.words = Checks.words
            self.work()
            os._exit(0)
        os.waitpid(child, 0)
        self.longest_s = self.runs * (time.monotonic() - began)
        assert state_of(workspace, exercise).attempts == 1

    def work(self) -> None:
        place = ["--course", str(self.exercise.folder.parents[2])]
        main([*self.words, *place, "--workspace", str(self.workspace.root)])

    def meanwhile(self) -> None:
        """Nothing: one run, one verdict."""

    def look(self, said: str, rounds: int) -> None:
        self.acknowledged += said.count(self.shown)
        state = state_of(self.workspace, self.exercise)
        assert state.attempts > self.acknowledged  # the whole run counts too
        assert self.workspace.read(self.exercise).startswith(RIGHT)
        assert "Traceback" not in said


class Watches(Checks):
    """`tutor watch`, with an editor that saves again and again."""

    runs = 3.0
    words = ("watch", "double")

    def meanwhile(self) -> None:
        number = random.random()
        self.workspace.write(self.exercise, f"{RIGHT}# {number}\n" if number < 0.3 else RIGHT)


def record(progress: Progress, id: str, number: int) -> None:
    progress.record(id, "wrong", seed=number, device="cpu", duration_ms=1, course_version="1")


def state_of(workspace: Workspace, exercise: Exercise) -> State:
    """What the progress says, in a database that is whole."""
    progress = Progress(default_file(workspace.root))
    assert progress.notice is None, progress.notice
    return progress.states().get(exercise.id, State())


def number_in(path: Path) -> int:
    """The number that a copy is full of, whole."""
    lines = path.read_text().splitlines()
    assert len(lines) == LINES, (path, len(lines))
    assert len(set(lines)) == 1, path
    return int(lines[0])


def run(kind: str, how_often: int, folder: Path, course: Path) -> None:
    exercise = find(load(course), "double")
    kinds: dict[str, type[Writes] | type[Checks]] = {
        "writes": Writes,
        "check": Checks,
        "watch": Watches,
    }
    kept = kinds[kind](Workspace(folder), exercise)
    moments = random.Random(6890)
    for rounds in range(1, how_often + 1):
        said = kill_at(moments.uniform(0, kept.longest_s), kept.work, kept.meanwhile)
        kept.look(said, rounds)
    print(how_often, kept.acknowledged)


if __name__ == "__main__":
    run(sys.argv[1], int(sys.argv[2]), Path(sys.argv[3]), Path(sys.argv[4]))
