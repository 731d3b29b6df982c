"""One learner at one exercise: the text is kept, hints are counted, the answer is judged."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from tutor.course.model import Exercise
from tutor.course.workspace import WorkspaceError
from tutor.runtime.findings import Step
from tutor.runtime.target import Target
from tutor.runtime.verdict import Verdict
from tutor.tui.background import in_background
from tutor.tui.saver import Saver
from tutor.tui.services import Services
from tutor.tui.standing import read
from tutor.tui.tell.course import Standing


@dataclass(frozen=True)
class Judged:
    """What came of running an answer; without a verdict it could not be run, or was stopped."""

    verdict: Verdict | None
    target: Target
    standing: Standing
    missing: tuple[str, ...] = ()


class Desk:
    """What the exercise screen does beside the screen. Every `await` may take its time."""

    def __init__(self, services: Services, exercise: Exercise) -> None:
        self.services = services
        self.exercise = exercise
        self._stop = threading.Event()
        self._saver: Saver | None = None
        self._target: Target | None = None
        self._chosen: str | None = None
        self.aside: Path | None = None
        """What was kept of a text that another program wrote while one was typed here."""

    async def open(self) -> str:
        """The learner's text; the exercise's start when there is none yet."""
        text = await in_background(partial(self.services.learner.open, self.exercise))
        write = partial(self.services.learner.write, self.exercise)
        self._saver = Saver(write, text, self._put_aside)
        return text

    def edit(self) -> str | None:
        """Have the answer edited in the learner's own editor, which gets the terminal until then.

        Gives a sentence where there is something to say of how that went.
        """
        return self.services.edit(self.services.learner.answer_path(self.exercise))

    async def changed(self, ours: str) -> str | None:
        """The text that another program wrote since ours was kept; None where there is none."""
        if self._saver is None or self._saver.text != ours:
            return None  # ours is written soon, and puts aside what is there
        text = await in_background(partial(self.services.learner.read, self.exercise))
        return None if text == ours else text

    def take_up(self, text: str) -> None:
        """What another program wrote is the answer now, and is kept already."""
        if self._saver is not None:
            self._saver.found(text)

    async def restore(self, text: str) -> bool:
        """Whether the answer was gone: then it is there again."""
        gone = not await in_background(partial(self.services.learner.is_started, self.exercise))
        if gone:
            await in_background(partial(self.services.learner.write, self.exercise, text))
        return gone

    def _put_aside(self, known: str) -> None:
        self.aside = self.services.learner.put_aside(self.exercise, known) or self.aside

    async def keep(self, text: str) -> None:
        """Write the text down, unless that is done already."""
        if self._saver is not None:
            await in_background(self._saver.take(text))

    def keep_now(self, text: str) -> None:
        """Write the text down before this returns: on leaving nothing must be lost."""
        if self._saver is not None:
            try:
                self._saver.take(text)()
            except WorkspaceError:  # was said when it happened first; there is no screen any more
                return

    def kept(self, text: str) -> bool:
        """Whether this text is on the disk."""
        return self._saver is not None and self._saver.text == text

    async def standing(self) -> Standing:
        """What the learner has solved by now."""
        return await in_background(partial(read, self.services))

    async def target(self) -> Target:
        """The Python this exercise runs in; looked for again once another was chosen."""
        chosen = self.services.learner.recall("python")
        if self._target is None or chosen != self._chosen:
            find = partial(self.services.find_target, self.exercise)
            self._target, self._chosen = await in_background(find), chosen
        return self._target

    async def warm(self) -> Target:
        """The Python this exercise runs in, where one is made ready for the first run."""
        target = await self.target()
        if not self.services.missing(target, self.exercise):
            await in_background(partial(self.services.warm, self.exercise, target))
        return target

    async def judge(self, text: str, tell: Callable[[Step], None]) -> Judged:
        """Keep the text and judge it; a judgement still going on is stopped."""
        self.stop()
        self._stop = stop = threading.Event()
        await self.keep(text)
        target = await self.target()
        missing = self.services.missing(target, self.exercise)
        if missing:
            self._target = None  # what is missing may be installed before the next run
            return Judged(None, target, await self.standing(), missing)
        judging = partial(self.services.judge, self.exercise, target, tell, stop)
        verdict = await in_background(judging)
        if stop.is_set():
            return Judged(None, target, await self.standing())
        await in_background(partial(self.services.learner.record, verdict))
        return Judged(verdict, target, await self.standing())

    def stop(self) -> None:
        """End the judgement that goes on, if there is one."""
        self._stop.set()

    async def hint(self, *, more: bool) -> int:
        """How many hints to show: those seen before, one more if asked, at least one."""
        learner = self.services.learner
        seen = await in_background(partial(learner.hints_seen, self.exercise))
        wanted = min(max(seen + more, 1), len(self.exercise.hints))
        if wanted > seen:
            await in_background(partial(learner.record_hint, self.exercise, wanted))
        return wanted

    async def reset(self, text: str) -> str:
        """Begin again: the text is kept as a backup; the new text is given."""
        await self.keep(text)
        await in_background(partial(self.services.learner.reset, self.exercise))
        return await self.open()
