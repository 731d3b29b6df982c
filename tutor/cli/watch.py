"""`tutor watch`: judges at every save in the learner's own editor."""

from __future__ import annotations

import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from tutor.cli import output
from tutor.cli.check import stopped_by_ctrl_c
from tutor.cli.judging import Judged, Judging
from tutor.cli.keys import Keys, keys
from tutor.cli.learner import keep
from tutor.cli.learning import Learning
from tutor.cli.options import Options
from tutor.cli.reading import hint_text, next_rung, solution_text
from tutor.cli.refusal import Refusal
from tutor.course.load import find, load
from tutor.course.model import Exercise
from tutor.course.saves import Saves
from tutor.formats.terminal import clean
from tutor.formats.verdict import verdict_text
from tutor.runtime.target import TargetError
from tutor.runtime.verdict import Verdict

LOOK_S = 0.1
"""How often is looked: so short that one does not wait, so long that it costs next to nothing."""

LEAVE = ("q", "Q", "\x04")


def watch(options: Options) -> int:
    """Judge until the learner leaves; 0, or 130 for Ctrl-C."""
    course = load(options.course)
    named = find(course, options.exercise) if options.exercise else None
    if not course.exercises:
        raise Refusal(f"'{course.title}' has no exercises yet.")
    learning = Learning(course, options)
    with _ended_in_order(), stopped_by_ctrl_c() as stop, keys() as pressed:
        watching = _Watching(learning, named, pressed)
        try:
            watching.begin()
            while watching.go_on() and not stop.is_set():
                pass
        finally:
            output.show_step("")
            watching.end()
        if stop.is_set():
            raise KeyboardInterrupt
    return 0


@contextmanager
def _ended_in_order() -> Iterator[None]:
    """A plain kill, or a closed terminal, ends us in order: children ended, the terminal whole."""

    def on_signal(number: int, frame: FrameType | None) -> None:
        raise SystemExit(128 + number)

    numbers = [getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)]
    before = {number: signal.signal(number, on_signal) for number in numbers}
    try:
        yield
    finally:
        for number, how in before.items():
            signal.signal(number, how)


class _Watching:
    """Looks for saves, has them judged, shows what came of it, and does what keys say."""

    def __init__(self, learning: Learning, named: Exercise | None, pressed: Keys) -> None:
        self._learning = learning
        self._named = named
        self._keys = pressed
        self._terminal = output.terminal()
        watched = (named,) if named else learning.course.exercises
        self._by_path = {learning.path(exercise): exercise for exercise in watched}
        self._saves = Saves(list(self._by_path), time.monotonic())
        self._judging = Judging(learning.judge)
        self._current = named or self._in_work()

    def begin(self) -> None:
        """Open the exercise to begin with; Refusal where there is no Python to judge it."""
        try:
            self._learning.warm(self._current)
        except TargetError as error:
            raise Refusal(str(error)) from error
        self._open(self._current)

    def go_on(self) -> bool:
        """Look once; False when the learner wants to leave."""
        for path in self._saves.look(time.monotonic()):
            self._current = self._by_path[path]
            self._judging.start(self._current)
        done = self._judging.finished()
        if done is not None:
            self._tell(done)
        return self._press(self._keys.wait(LOOK_S))

    def end(self) -> None:
        """End every process that was started."""
        self._judging.end()
        self._learning.close()

    def _in_work(self) -> Exercise:
        """The exercise whose answer was saved last, unless it is solved: then the next."""
        path = self._saves.latest()
        latest = self._by_path[path] if path else None
        if latest and not self._learning.is_solved(latest):
            return latest
        return self._learning.next_after(latest) or latest or self._learning.course.exercises[0]

    def _open(self, exercise: Exercise) -> None:
        """Show the exercise, and judge what there is of it; its file is there from now on."""
        self._current = exercise
        path = self._learning.workspace.open(exercise)
        self._saves.told(path)
        task = clean(f"{exercise.title}\n\n{exercise.task}")
        self._show(f"{task}\n\nSave {path} to have it judged.\n")
        if self._learning.is_begun(exercise):
            self._judging.start(exercise)

    def _tell(self, done: Judged[Verdict]) -> None:
        """Show the verdict, or why there is none; move on by itself where nobody has keys."""
        output.show_step("")
        if isinstance(done.error, TargetError):
            self._show(f"{done.exercise.id}: {done.error}\n")
            return
        if done.error is not None:
            raise done.error
        assert done.result is not None
        verdict = done.result
        self._learning.keep(done.exercise, verdict)
        why = self._learning.target(done.exercise).why
        self._show(verdict_text(verdict, self._terminal, why=why))
        if verdict.right and not self._named and not self._keys.usable:
            self._move_on()

    def _move_on(self) -> None:
        """Open the next exercise that isn't solved."""
        following = self._learning.next_after(self._current)
        if following is None or following == self._current:
            solved = self._learning.is_solved(self._current)
            self._write("Every exercise is solved.\n" if solved else "This is the last one.\n")
        else:
            self._open(following)

    def _press(self, key: str) -> bool:
        """Do what the key means; False when the learner wants to leave."""
        if key == "n" and not self._named:
            self._move_on()
        elif key == "h":
            self._write(self._hint())
        elif key == "s":
            self._write(self._solution())
        elif key == "t":
            self._write(f"{clean(self._current.task)}\n")
        return key not in LEAVE

    def _hint(self) -> str:
        exercise, progress = self._current, self._learning.progress
        if not exercise.hints:
            return f"There are no hints for '{exercise.id}'.\n"
        rung = next_rung(exercise, progress)
        keep(progress, lambda kept: kept.record_hint(exercise.id, rung))
        return hint_text(exercise, rung, self._terminal)

    def _solution(self) -> str:
        if self._learning.is_solved(self._current):
            return solution_text(self._current)
        return "The solution is shown once the exercise is solved; h shows a hint.\n"

    def _show(self, text: str) -> None:
        """The text alone, and below it the keys and how far the learner is."""
        output.clear()
        foot = self._learning.standing()
        if self._keys.usable:
            dot = self._terminal.sign("·")
            keys = ["h hint", "t task", "s solution", *(["n next"] * (not self._named)), "q quit"]
            foot = f"{f' {dot} '.join(keys)}   {foot}"
        self._write(f"{text}\n{self._terminal.paint(foot, 'faint')}\n")

    def _write(self, text: str) -> None:
        output.write(text)
        output.finish()
