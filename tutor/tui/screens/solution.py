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


class SolutionScreen(Shared[None]):
    """Two texts to compare, side by side or, in a narrow window, one over the other."""

    TITLE_IN_HELP = "Model answer"
    HELP_TEXT = (
        "Your answer and one that we like, side by side. "
        "Yours is right too: look for what you would take over."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab", "app.focus_next", "Other side"),
        Binding("escape,f3", "app.back", "Back"),
    ]

    def __init__(self, exercise: Exercise, answer: str) -> None:
        super().__init__()
        self.exercise, self.answer = exercise, answer

    def compose(self) -> ComposeResult:
        yield TitleBar("Course", self.exercise.title, "Model answer")
        with Horizontal(id="sides"):
            with Vertical():
                yield Static("Yours", classes="side")
                yield CodeEditor(self.answer, read_only=True)
            with Vertical():
                yield Static("A model answer", classes="side")
                yield CodeEditor(read_only=True, id="model")
        yield Footer(show_command_palette=False)

    @work(exit_on_error=False)
    async def on_mount(self) -> None:
        text = await in_background(partial(self.services.solution, self.exercise))
        self.query_one("#model", CodeEditor).load_text(text)
