"""A model answer beside the learner's own.

Yours                              | A model answer
1  import numpy as np              | 1  import numpy as np
"""

from __future__ import annotations

from functools import partial
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.widgets import Footer, Static

from tutor.course.model import Exercise
from tutor.tui.background import in_background
from tutor.tui.screens.base import Shared
from tutor.tui.widgets.code_editor import CodeEditor
from tutor.tui.widgets.title_bar import TitleBar
from tutor.tui.words import words


class SolutionScreen(Shared[None]):
    """Two texts to compare, side by side or, in a narrow window, one over the other."""

    SECTION = "solution"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab", "app.focus_next", "other_side"),
        Binding("escape,f3", "app.back", "back"),
    ]

    def __init__(self, exercise: Exercise, answer: str) -> None:
        super().__init__()
        self.exercise, self.answer = exercise, answer

    @property
    def trail(self) -> tuple[str, ...]:
        return (words().home.about.title, self.exercise.title, words().solution.about.title)

    async def retell(self) -> None:
        await super().retell()
        for side, text in zip(self.query(".side").results(Static), self._sides, strict=True):
            side.update(text)

    @property
    def _sides(self) -> tuple[str, str]:
        return words().solution.yours, words().solution.model

    def compose(self) -> ComposeResult:
        yield TitleBar(*self.trail)
        with Horizontal(id="sides"):
            with Vertical():
                yield Static(self._sides[0], classes="side")
                yield CodeEditor(self.answer, read_only=True)
            with Vertical():
                yield Static(self._sides[1], classes="side")
                yield CodeEditor(read_only=True, id="model")
        yield Footer(show_command_palette=False)

    @work(exit_on_error=False)
    async def on_mount(self) -> None:
        text = await in_background(partial(self.services.solution, self.exercise))
        self.query_one("#model", CodeEditor).load_text(text)
