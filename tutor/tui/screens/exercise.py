"""An exercise: read, write, run, read the verdict.

100 columns and more:                          Fewer, one pane at a time:
 Task             | 1  import numpy as np       1 Task  2 Answer  3 Verdict
 ...              | 2  def gradient(...):       1  import numpy as np
------------------|                             2  def gradient(...):
 ✗ Not right yet: | the picture, if any          ...
 Python 3.11.7 · ~/envs/dl/bin/python · CPU                          saved
 f5 Run  f1 Hint  f4 Pane  ^n Next  f3 Solution  f2 Reset  esc Back
"""

from __future__ import annotations

from typing import ClassVar

from textual import getters, on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.reactive import reactive
from textual.widgets import Footer

from tutor.course.model import Exercise
from tutor.tui.desk import Desk
from tutor.tui.screens.base import Shared
from tutor.tui.screens.dialogs import Confirm
from tutor.tui.screens.solution import SolutionScreen
from tutor.tui.tell import course as tell
from tutor.tui.widgets.banner import Banner
from tutor.tui.widgets.hint_panel import HintPanel
from tutor.tui.widgets.kept_editor import KeptEditor
from tutor.tui.widgets.reading import Reading
from tutor.tui.widgets.status_line import StatusLine
from tutor.tui.widgets.title_bar import TitleBar
from tutor.tui.widgets.workbench import Workbench
from tutor.tui.words import words


class ExerciseScreen(Shared[None]):
    """Shows an exercise, keeps every keystroke, runs the answer and shows the verdict."""

    SECTION = "exercise"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f5,ctrl+r", "run", "run", priority=True),
        Binding("f1,ctrl+g", "hint", "hint", priority=True),
        Binding("f4", "pane", "pane", priority=True),
        Binding("f8,ctrl+n", "next", "next", key_display="^n", priority=True),
        Binding("f3,ctrl+o", "solution", "solution", priority=True),
        Binding("f2", "reset", "reset", priority=True),
        Binding("escape", "back", "back", priority=True),
        Binding("q", "app.quit", show=False),
        *(Binding(str(number), f"pane({number})", show=False) for number in range(1, 5)),
    ]

    solved: reactive[bool] = reactive(False, bindings=True)
    """Whether it was ever answered rightly."""

    bench = getters.query_one(Workbench)
    editor = getters.query_one(KeptEditor)
    hints = getters.query_one(HintPanel)
    status = getters.query_one(StatusLine)

    def __init__(self, exercise: Exercise) -> None:
        super().__init__()
        self.exercise = exercise
        self.run: object | None = None
        """The run that goes on."""

    @property
    def trail(self) -> tuple[str, ...]:
        lesson = tell.lesson_of(self.services.course, self.exercise)
        return (words().home.about.title, lesson.title, self.exercise.title)

    def compose(self) -> ComposeResult:
        yield TitleBar(*self.trail)
        yield Banner()
        yield Workbench(picture=self.exercise.picture is not None)
        yield HintPanel()
        yield StatusLine()
        yield Footer(show_command_palette=False)

    def on_mount(self) -> None:
        self.desk = Desk(self.services, self.exercise)
        self.bench.put_task(Reading(self.exercise.task))
        self._open()

    def on_unmount(self) -> None:
        self.desk.stop()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """What comes after a right answer is not offered before."""
        return self.solved or action not in ("next", "solution")

    @work(group="open", exit_on_error=False)
    async def _open(self) -> None:
        """Put the learner's text in the editor; then see where it will run."""
        self.editor.take(self.desk, await self.desk.open())
        self.bench.focus_first()
        self.show_notice()
        self.solved = (await self.desk.standing()).solved(self.exercise)
        self.status.target = await self.desk.warm()

    @on(KeptEditor.Kept)
    def _kept(self, event: KeptEditor.Kept) -> None:
        self.status.saved = event.done
        self.show_notice()

    @work(exclusive=True, group="judge", exit_on_error=False)
    async def action_run(self) -> None:
        """Judge the answer; a run that begins while another goes on takes its place."""
        run = self.run = object()
        tell_step = await self.bench.begin()
        try:
            judged = await self.desk.judge(self.editor.answer, tell_step)
        except Exception:
            await self.bench.not_judged()
            raise
        finally:
            self.run = None if self.run is run else self.run
        await self.bench.show_judged(judged, self.services.course, self.exercise)
        self.solved = judged.standing.solved(self.exercise)
        self.show_notice()

    @work(exclusive=True, group="hint", exit_on_error=False)
    async def action_hint(self) -> None:
        await self.hints.show(self.exercise.hints, await self.desk.hint(more=self.hints.display))

    def action_pane(self, number: int = 0) -> None:
        """To the pane of that number, else on to the next."""
        self.bench.show_pane(number) if number else self.bench.step()

    def action_next(self) -> None:
        self.tutor.go_on(self.exercise)

    def action_solution(self) -> None:
        self.app.push_screen(SolutionScreen(self.exercise, self.editor.answer))

    @work(group="reset", exit_on_error=False)
    async def action_reset(self) -> None:
        if await self.app.push_screen_wait(Confirm(*words().exercise.reset)):
            self.editor.take(self.desk, await self.desk.reset(self.editor.answer))

    async def action_back(self) -> None:  # out of what is innermost
        if self.run is not None:
            self.desk.stop()
        elif self.hints.display:
            self.hints.display = False
        elif not self.bench.close_find():
            await self.run_action("app.back")
