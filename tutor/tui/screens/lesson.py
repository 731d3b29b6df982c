"""A lesson to read.

tutor › Course › Vectorization of logistic regression
              The lesson's text, at most 84 columns wide,
              in the middle of the window.
 ⏎ Start the exercises   esc Back
"""

from __future__ import annotations

from functools import partial
from typing import ClassVar

from textual import getters, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.widgets import Footer

from tutor.course.model import Lesson
from tutor.tui.background import in_background
from tutor.tui.screens.base import Shared
from tutor.tui.screens.exercise import ExerciseScreen
from tutor.tui.standing import read
from tutor.tui.tell import course as tell
from tutor.tui.widgets.reading import Reading
from tutor.tui.widgets.title_bar import TitleBar


class LessonScreen(Shared[None]):
    """Shows a lesson's text; Enter goes on to its first unsolved exercise."""

    TITLE_IN_HELP = "Lesson"
    HELP_TEXT = (
        "Read with the arrow keys, Page Down or the mouse wheel. "
        "Enter starts the first exercise of this lesson that you have not solved."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "start", "Start the exercises"),
        Binding("space", "page_down", "Read on"),
        Binding("escape", "app.back", "Back"),
    ]

    page = getters.query_one("#page", VerticalScroll)

    def __init__(self, lesson: Lesson) -> None:
        super().__init__()
        self.lesson = lesson

    def compose(self) -> ComposeResult:
        yield TitleBar("Course", self.lesson.title)
        yield VerticalScroll(id="page")
        yield Footer(show_command_palette=False)

    def on_mount(self) -> None:
        self.page.focus()
        self.call_after_refresh(self.page.mount, Reading(self.lesson.text))

    @work(exclusive=True, group="start", exit_on_error=False)
    async def action_start(self) -> None:
        """Open the first exercise that is not solved; when all are, the first of all."""
        standing = await in_background(partial(read, self.services))
        exercise = tell.unsolved(self.lesson, standing) or next(iter(self.lesson.exercises), None)
        if exercise is not None:
            self.app.push_screen(ExerciseScreen(exercise))

    def action_page_down(self) -> None:
        self.page.scroll_page_down()
