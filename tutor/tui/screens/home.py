"""The course: tracks, lessons, exercises, how each stands, and where to go on.

tutor › Course                                            Python 3.11 · CPU
 Deep learning from the array up        ━━━━━━────────────── 3 of 12 solved
 NumPy
   Vectorization of logistic regression                             1 of 4
     ✓ solved     The gradient, component by component               8 min
     ◐ started    One loop less                                      8 min
     ○ new        No loop at all                                    10 min
     – can't run  The race                                          10 min
 ─────────────────────────────────────────────────────────────────────────
 One loop less
 Write it yourself · about 8 minutes · 2 tries
"""

from __future__ import annotations

from functools import partial
from typing import ClassVar

from textual import getters, on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Footer, OptionList, Static

from tutor.course.model import Course, Exercise, Lesson
from tutor.runtime.target import TargetError
from tutor.tui.background import in_background
from tutor.tui.screens.base import Shared
from tutor.tui.screens.exercise import ExerciseScreen
from tutor.tui.screens.lesson import LessonScreen
from tutor.tui.standing import find_missing, read
from tutor.tui.tell import course as tell
from tutor.tui.tell.target import target_line
from tutor.tui.widgets.banner import Banner
from tutor.tui.widgets.row_list import RowList
from tutor.tui.widgets.title_bar import TitleBar
from tutor.tui.words import words


class HomeScreen(Shared[None]):
    """Shows the course; Enter opens a lesson or an exercise, the next step is chosen already."""

    SECTION = "home"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("n", "next", "next_step"),
        Binding("p", "app.progress", "progress"),
        Binding("t", "app.target", "python"),
        Binding("escape", "app.back", "machine"),
    ]

    bar = getters.query_one(TitleBar)
    rows = getters.query_one(RowList)

    def __init__(self, course: Course) -> None:
        super().__init__()
        self.course = course
        self.standing = tell.Standing()
        self.python = "python"

    async def retell(self) -> None:
        self._show(go_on=False)
        await super().retell()

    def compose(self) -> ComposeResult:
        yield TitleBar(*self.trail)
        yield Banner()
        yield Static(id="overview")
        yield RowList()
        yield Static(id="detail")
        yield Footer(show_command_palette=False)

    def on_screen_resume(self) -> None:
        self._look()

    @work(exclusive=True, group="standing", exit_on_error=False)
    async def _look(self) -> None:
        """Read how things stand, and then, which may take longer, what can run here."""
        before = self.standing
        self.standing = await in_background(partial(read, self.services))
        moved = not before.states or before.states != self.standing.states
        self._show(go_on=moved)
        try:
            target = await in_background(partial(self.services.find_target, None))
        except TargetError as error:
            self.bar.note = words().home.no_python
            self.apologise(error)
            return
        self.bar.note, self.python = target_line(target), target.python
        missing = await in_background(partial(find_missing, self.services))
        self.standing = tell.Standing(self.standing.states, self.standing.started, missing)
        self._show(go_on=False)

    def _show(self, *, go_on: bool) -> None:
        self.query_one("#overview", Static).update(tell.overview(self.course, self.standing))
        choose = tell.next_step(self.course, self.standing) if go_on else None
        self.rows.show(tell.items(self.course, self.standing), choose=choose)
        self._detail()
        self.show_notice()

    @on(OptionList.OptionHighlighted)
    def _detail(self) -> None:
        """Say more about what is highlighted."""
        lesson, exercise = self._chosen(self.rows.chosen)
        if exercise is not None:
            text = tell.exercise_detail(exercise, self.standing, self.python)
        elif lesson is not None:
            text = tell.lesson_detail(lesson, self.standing)
        else:
            return
        self.query_one("#detail", Static).update(text)

    @on(OptionList.OptionSelected)
    def _open(self, event: OptionList.OptionSelected) -> None:
        lesson, exercise = self._chosen(event.option_id)
        if exercise is not None:
            self.app.push_screen(ExerciseScreen(exercise))
        elif lesson is not None:
            self.app.push_screen(LessonScreen(lesson))

    def _chosen(self, row_id: str | None) -> tuple[Lesson | None, Exercise | None]:
        kind, _, name = (row_id or "").partition(":")
        lessons, exercises = self.course.lessons, self.course.exercises
        return (
            next((one for one in lessons if kind == "lesson" and one.id == name), None),
            next((one for one in exercises if kind == "exercise" and one.id == name), None),
        )

    def action_next(self) -> None:
        """Choose the step that comes next."""
        self._show(go_on=True)
