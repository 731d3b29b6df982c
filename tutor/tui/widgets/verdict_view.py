"""The verdict: before, while and after an answer is judged."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

from textual import on
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from tutor.runtime.findings import Step
from tutor.runtime.verdict import Verdict
from tutor.tui.tell.prose import bar
from tutor.tui.tell.verdict import asides, case_rows, headline, step_words
from tutor.tui.widgets.joy import Joy
from tutor.tui.widgets.title_bar import TURN_S, TURNS
from tutor.tui.words import words

BAR_WIDTH = 24


class Judging(Static):
    """`◐ running case 3 of 6 …  1.2 s` while the learner waits."""

    @dataclass
    class Told(Message):
        """The judge says how far it is."""

        step: Step

    def __init__(self) -> None:
        super().__init__()
        self.step: Step | None = None
        self.begun = time.monotonic()

    def on_mount(self) -> None:
        self.tick()
        self.set_interval(TURN_S, self.tick)

    def tell(self, step: Step) -> None:
        """Take a step from another thread; of a run that is over nobody hears any more."""
        self.post_message(self.Told(step))

    @on(Told)
    def _told(self, event: Told) -> None:
        self.step = event.step
        self.tick()

    def tick(self) -> None:
        """Draw the time that has passed."""
        seconds = time.monotonic() - self.begun
        still = self.app.animation_level == "none"
        sign = TURNS[0 if still else int(seconds / TURN_S) % len(TURNS)]
        step = self.step
        text = step_words(step) if step is not None else words().verdict.saving
        line = Content.assemble(
            (f"{sign} ", "$primary"), f"{text} …  ", (f"{seconds:.0f} s", "$quiet")
        )
        if step is not None and step.total:
            line = Content.assemble(line, "\n  ", bar(step.done, step.total, BAR_WIDTH))
        self.update(Content.assemble(line, (f"\n  {words().verdict.stops}", "$quiet")))


class VerdictView(VerticalScroll):
    """Shows one verdict, or that one is being made."""

    DEFAULT_CSS = """
    VerdictView {
        padding: 1 1 0 1; scrollbar-size-vertical: 1;
        & Static { height: auto; }
        & .gap { margin: 0 0 1 0; }
    }
    """

    def __init__(self) -> None:
        super().__init__()
        self._tell: Callable[[], list[Static]] | None = _before

    def compose(self) -> ComposeResult:
        yield from _before()

    async def begin(self) -> Callable[[Step], None]:
        """An answer is being judged from now on; call what is given with each step of it."""
        judging, self._tell = Judging(), None  # it draws itself
        await self._put([judging])
        return judging.tell

    async def say(self, text: Callable[[], Content]) -> None:
        """Something else than a verdict."""
        await self._show(lambda: [Static(text())])

    async def show(
        self, verdict: Verdict, *, progress: tuple[int, int], onward: str | None
    ) -> None:
        """The verdict; after a right one how far the lesson is and what comes next."""
        await self._show(lambda: _parts(verdict, progress, onward))

    async def retell(self) -> None:
        """Say the same in the language that is spoken now."""
        if self._tell is not None:
            await self._put(self._tell())

    async def _show(self, tell: Callable[[], list[Static]]) -> None:
        self._tell = tell
        await self._put(tell())

    async def _put(self, parts: list[Static]) -> None:
        await self.remove_children()
        await self.mount(*parts)
        self.scroll_home(animate=False)


def _before() -> list[Static]:
    """What stands there until something is run."""
    return [Static(Content.assemble((words().verdict.before, "$quiet")))]


def _parts(verdict: Verdict, progress: tuple[int, int], onward: str | None) -> list[Static]:
    """The headline, each case, and what else there is to say."""
    head = headline(verdict)
    first = Joy(head, progress, onward) if verdict.right else Static(head, classes="gap")
    cases = [Static(row) for row in case_rows(verdict)]
    others = [Static(row) for row in asides(verdict)]
    for gap in cases[-1:] if others else []:
        gap.add_class("gap")
    return [first, *cases, *others]
