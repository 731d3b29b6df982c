"""A lesson to read.

tutor › Course › Vectorization of logistic regression
              The lesson's text, at most 84 columns wide,
              in the middle of the window; near its top
              the picture, computed while one reads.
 ⏎ Start the exercises   space Read on   r New values   esc Back
"""

from __future__ import annotations

import threading
from functools import partial
from typing import ClassVar

from textual import getters, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.reactive import reactive
from textual.widgets import Footer

from tutor.course.model import Lesson
from tutor.tui.background import in_background
from tutor.tui.screens.base import Shared
from tutor.tui.screens.exercise import ExerciseScreen
from tutor.tui.standing import read
from tutor.tui.tell import course as tell
from tutor.tui.widgets.reading import Reading
from tutor.tui.widgets.scene_view import SceneView
from tutor.tui.widgets.title_bar import TitleBar
from tutor.tui.words import words

LEAST_ROOM, MOST_ROOM = 10, 26
"""Rows of a picture: with fewer it says little, with more the text is too far away."""


class LessonScreen(Shared[None]):
    """Shows a lesson's text and picture; Enter goes on to its first unsolved exercise."""

    SECTION = "lesson"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "start", "start_exercises"),
        Binding("space", "page_down", "read_on"),
        Binding("r", "redraw", "new_values"),
        Binding("right", "step(1)", "step_on", show=False),
        Binding("left", "step(-1)", "step_back", show=False),
        Binding("escape", "app.back", "back"),
    ]

    steps: reactive[int] = reactive(0, bindings=True)
    """How many steps the picture has."""

    page = getters.query_one("#page", VerticalScroll)

    def __init__(self, lesson: Lesson) -> None:
        super().__init__()
        self.lesson = lesson
        self._seed = 0
        self._stop = threading.Event()

    @property
    def trail(self) -> tuple[str, ...]:
        return (words().home.about.title, self.lesson.title)

    def compose(self) -> ComposeResult:
        yield TitleBar(*self.trail)
        yield VerticalScroll(id="page")
        yield Footer(show_command_palette=False)

    def on_mount(self) -> None:
        self.page.focus()
        self.call_after_refresh(self._fill)

    def on_unmount(self) -> None:
        self._stop.set()

    def on_resize(self) -> None:
        """Give the picture the room that there is."""
        for view in self.query(SceneView):
            view.room = self._room

    @property
    def _room(self) -> int:
        return min(max(self.size.height - 5, LEAST_ROOM), MOST_ROOM)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only what there is to be seen can be drawn anew or gone through."""
        if action == "redraw":
            return self.lesson.picture is not None
        return action != "step" or self.steps > 1

    async def _fill(self) -> None:
        """Show the text, once the first frame is drawn: Markdown is slow to make."""
        if self.lesson.picture is None:
            await self.page.mount(Reading(self.lesson.text))
            return
        view = SceneView(redrawn=True)
        view.room = self._room
        rest = self.lesson.text[len(self.lesson.opening) :].lstrip("\n")
        opening = Reading(self.lesson.opening)
        opening.add_class("opening")
        await self.page.mount(opening, view, Reading(rest))
        self._draw(view)

    @work(exclusive=True, group="picture", exit_on_error=False)
    async def _draw(self, view: SceneView) -> None:
        """Compute the picture beside the screen; one that is not wanted any more is dropped."""
        self._stop.set()
        self._stop = stop = threading.Event()
        view.drawing = True
        drawing = partial(self.services.picture, self.lesson, self._seed, stop)
        pictured = await in_background(drawing)
        view.show(pictured.scenes, pictured.trouble)
        self.steps = view.count

    def action_redraw(self) -> None:
        self._seed += 1
        for view in self.query(SceneView):
            self._draw(view)

    def action_step(self, by: int) -> None:
        for view in self.query(SceneView):
            view.move(by)
            self.page.scroll_to_widget(view, animate=False)

    @work(exclusive=True, group="start", exit_on_error=False)
    async def action_start(self) -> None:
        """Open the first exercise that is not solved; when all are, the first of all."""
        standing = await in_background(partial(read, self.services))
        exercise = tell.unsolved(self.lesson, standing) or next(iter(self.lesson.exercises), None)
        if exercise is not None:
            self.app.push_screen(ExerciseScreen(exercise))

    def action_page_down(self) -> None:
        self.page.scroll_page_down()
