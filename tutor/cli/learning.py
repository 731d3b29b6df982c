"""What the learner has done, and what judges the answers: for commands that judge many of them."""

from __future__ import annotations

import threading
from pathlib import Path

from tutor.cli import output
from tutor.cli.check import earlier_answers, record, target_for
from tutor.cli.learner import keep, progress_if_any, workspace_of
from tutor.cli.options import Options
from tutor.course.load import mistakes
from tutor.course.model import Course, Exercise
from tutor.course.progress import State
from tutor.formats.course import solved_of
from tutor.runtime.findings import Step
from tutor.runtime.judge import judge, wanted_for
from tutor.runtime.spares import Spares
from tutor.runtime.target import Target
from tutor.runtime.verdict import Verdict


class Learning:
    """The course, the learner's answers and progress, and interpreters that wait for the next."""

    def __init__(self, course: Course, options: Options) -> None:
        self.course = course
        self.workspace = workspace_of(options)
        self.progress = progress_if_any(self.workspace)
        self._options = options
        self._targets: dict[tuple[str, ...], Target] = {}
        self._solved_now: set[str] = set()
        self._spares = Spares()

    def close(self) -> None:
        """End every process that waits."""
        self._spares.close()

    def path(self, exercise: Exercise) -> Path:
        """Where the answer lies, or will lie."""
        return self.workspace.answer_path(exercise)

    def is_begun(self, exercise: Exercise) -> bool:
        """Whether there is an answer that is not the start."""
        try:
            return self.path(exercise).read_bytes() != exercise.start.read_bytes()
        except OSError:
            return False

    def is_solved(self, exercise: Exercise) -> bool:
        """Whether it ever was; where progress can't be kept, since we began."""
        states = self.progress.states() if self.progress else {}
        return exercise.id in self._solved_now or states.get(exercise.id, State()).solved

    def next_after(self, exercise: Exercise | None) -> Exercise | None:
        """The next one that isn't solved, after the last from the beginning; None when all are."""
        everything = self.course.exercises
        start = everything.index(exercise) + 1 if exercise else 0
        ahead = [*everything[start:], *everything[: max(start - 1, 0)]]
        return next((one for one in ahead if not self.is_solved(one)), None)

    def standing(self) -> str:
        """How far the learner is, in one sentence."""
        return solved_of(self.course, self.progress.states() if self.progress else {})

    def warm(self, exercise: Exercise) -> None:
        """Begin to start what will judge this one; TargetError where nothing can."""
        self._spares.warm(wanted_for(exercise, self.target(exercise), self._options.device))

    def target(self, exercise: Exercise) -> Target:
        """The Python for the exercise, looked for once."""
        if exercise.needs not in self._targets:
            found = target_for(exercise, self._options, self.progress)
            self._targets[exercise.needs] = found
        return self._targets[exercise.needs]

    def judge(self, exercise: Exercise, stop: threading.Event) -> Verdict:
        """The verdict on the answer as it stands; TargetError where no Python can run it."""
        return judge(
            exercise,
            self.path(exercise),
            self.target(exercise),
            course_version=self.course.version,
            device=self._options.device,
            seed=self._options.seed,
            earlier=earlier_answers(exercise, self.course, self.workspace, self.progress),
            mistakes=mistakes(exercise),
            tell=_tell,
            stop=stop,
            workers=self._spares,
        )

    def keep(self, exercise: Exercise, verdict: Verdict) -> None:
        """Keep the verdict."""
        keep(self.progress, lambda kept: record(kept, verdict))
        if verdict.right:
            self._solved_now.add(exercise.id)


def _tell(step: Step) -> None:
    output.show_step(step.text)
