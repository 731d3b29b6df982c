"""Task, answer, verdict and picture: side by side where there is room, else one at a time."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from tutor.course.model import Course, Exercise
from tutor.runtime.findings import Step
from tutor.tui.desk import Judged
from tutor.tui.tell import course as tell
from tutor.tui.tell.verdict import first_failure
from tutor.tui.widgets.find_bar import FindBar
from tutor.tui.widgets.kept_editor import KeptEditor
from tutor.tui.widgets.pane_tabs import PaneTabs
from tutor.tui.widgets.picture_pane import PicturePane
from tutor.tui.widgets.reading import Reading
from tutor.tui.widgets.verdict_view import VerdictView
from tutor.tui.words import words

WIDE = 100
"""Columns from which the panes stand side by side."""

TASK, ANSWER, VERDICT, PICTURE = "task", "answer", "verdict", "picture"
"""The panes; what each is called is `words().exercise` of the same name."""


class Workbench(Vertical):
    """The panes of an exercise; `shown` is the one in front where only one has room."""

    DEFAULT_CSS = """
    Workbench {
        & #left { width: 11fr; border-right: solid $line; }
        & #right { width: 12fr; }
        & #task { height: 1fr; scrollbar-size-vertical: 1; }
        & VerdictView { height: auto; max-height: 60%; border-top: solid $line; }
        & CodeEditor { height: 1fr; }
        & #picture { height: auto; max-height: 65%; border-top: solid $line; display: none; }
        &.-measured #picture { display: block; }
        & PaneTabs { display: none; }
    }
    Workbench.-narrow {
        & PaneTabs { display: block; }
        & #left, & #right { width: 1fr; border: none; display: none; }
        & #task, & VerdictView, & CodeEditor, & #picture {
            height: 1fr; max-height: 100%; border: none; display: none;
        }
        &.-task #left, &.-task #task, &.-verdict #left, &.-verdict VerdictView,
        &.-answer #right, &.-answer CodeEditor, &.-picture #right, &.-picture #picture {
            display: block;
        }
    }
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+f", "find", "find", show=False),
        Binding("f12,ctrl+l", "own_editor", "own_editor", show=False, priority=True),
    ]

    shown: reactive[str] = reactive(TASK)

    def __init__(self, *, picture: bool) -> None:
        super().__init__()
        self.names = (TASK, ANSWER, VERDICT, *([PICTURE] if picture else []))

    def compose(self) -> ComposeResult:
        yield PaneTabs(self._labels, TASK)
        with Horizontal():
            with Vertical(id="left"):
                yield VerticalScroll(id="task")
                yield VerdictView()
            with Vertical(id="right"):
                yield KeptEditor()
                yield FindBar()
                if PICTURE in self.names:
                    yield PicturePane(id="picture")

    @property
    def _labels(self) -> dict[str, str]:
        """What each pane is called."""
        return {name: str(getattr(words().exercise, name)) for name in self.names}

    def retell(self) -> None:
        """Name the panes in the language that is spoken now."""
        self.query_one(PaneTabs).labels = self._labels

    def on_resize(self) -> None:
        """Beside one another only where each pane has room."""
        narrow = self.size.width < WIDE
        self.set_class(narrow, "-narrow")
        for pane in self.query(PicturePane):
            pane.room = self.size.height - 2 if narrow else int(self.size.height * 0.65) - 2

    @property
    def pane(self) -> Widget:
        """The pane in front."""
        kinds = {TASK: "#task", ANSWER: "CodeEditor", VERDICT: "VerdictView", PICTURE: "#picture"}
        return self.query_one(kinds[self.shown])

    def watch_shown(self, shown: str) -> None:
        """Bring the pane to the front."""
        for name in self.names:
            self.set_class(name == shown, f"-{name}")
        self.query_one(PaneTabs).shown = shown
        if shown != ANSWER:
            self.close_find()
        if self.has_class("-narrow"):
            self._focus()

    @on(PaneTabs.Picked)
    def _picked(self, event: PaneTabs.Picked) -> None:
        event.stop()
        self.shown = event.name

    def _focus(self) -> None:
        """Give the keys to the pane in front, once it is there."""
        self.call_after_refresh(self.pane.focus)

    def focus_first(self) -> None:
        """In the editor where the task is in sight anyhow; else where the learner went by now."""
        if not self.has_class("-narrow"):
            self.shown = ANSWER
        self._focus()

    def step(self) -> None:
        """On to the next pane, around the end."""
        self.shown = self.query_one(PaneTabs).after(1)
        self._focus()

    def show_pane(self, number: int) -> None:
        """The pane with that number, counted from 1."""
        if number <= len(self.names):
            self.shown = self.names[number - 1]
            self._focus()

    def action_find(self) -> None:
        """Look for words in the answer."""
        self.shown = ANSWER
        self.call_after_refresh(self.query_one(FindBar).open, self.query_one(KeptEditor))

    def action_own_editor(self) -> None:
        """Edit the answer in the learner's own editor."""
        self.shown = ANSWER
        self.query_one(KeptEditor).edit_elsewhere()

    @on(KeptEditor.Told)
    def _told(self, event: KeptEditor.Told) -> None:
        from tutor.tui.screens.dialogs import Notice  # seldom needed

        event.stop()
        self.app.push_screen(Notice(words().elsewhere.title, event.sentence))

    def close_find(self) -> bool:
        """Look for nothing any more; whether something was looked for."""
        return self.query_one(FindBar).close()

    def put_task(self, task: Reading) -> None:
        """Show the task once the first frame is drawn: Markdown is slow to make."""
        self.call_after_refresh(self.query_one("#task").mount, task)

    async def begin(self) -> Callable[[Step], None]:
        """An answer is being judged from now on; call what is given with each step of it."""
        self.query_one(KeptEditor).trouble = None
        self.shown = VERDICT
        return await self.query_one(VerdictView).begin()

    async def not_judged(self) -> None:
        """What was begun came to nothing; the reason is told elsewhere."""
        await self.query_one(VerdictView).say(lambda: Content(words().verdict.not_judged))

    async def show_judged(self, judged: Judged, course: Course, exercise: Exercise) -> None:
        """The verdict and what goes with it: the line of trouble, the picture, the way on."""
        verdict, view = judged.verdict, self.query_one(VerdictView)
        if verdict is None:
            lacking = partial(tell.lacking_words, judged.missing, judged.target.python)
            await view.say(lacking if judged.missing else _stopped)
            return
        failed = first_failure(verdict)
        self.query_one(KeptEditor).trouble = failed.line if failed is not None else None
        for pane in self.query(PicturePane):
            pane.show(verdict.timings, verdict.scenes)
            self.set_class(bool(verdict.timings or verdict.scenes), "-measured")
        following = tell.after(course, exercise)
        lesson = tell.lesson_of(course, exercise)
        done = sum(map(judged.standing.solved, lesson.exercises))
        await view.show(
            verdict,
            progress=(done, len(lesson.exercises)),
            onward=following.title if following is not None else None,
        )


def _stopped() -> Content:
    return Content(words().verdict.stopped)
