"""The small questions and answers: one sentence, and what to press."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.widgets import Button, Input, Static

from tutor.course.certificate import MOST_NAME, tidy
from tutor.tui.screens.base import Dialog
from tutor.tui.tell.prose import prose
from tutor.tui.words import words


class Confirm(Dialog[bool]):
    """A question; Enter on a button or its key answers, Escape is no."""

    BINDINGS: ClassVar[list[BindingType]] = [
        ("y", "answer(True)", "yes"),
        ("n,escape", "answer(False)", "no"),
    ]

    def __init__(self, title: str, question: str, yes: str, no: str) -> None:
        super().__init__()
        self._title, self._question, self._yes, self._no = title, question, yes, no

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog"):
            yield Static(self._title, classes="dialog-title", markup=False)
            yield Static(prose(self._question))
            with Horizontal(classes="buttons"):
                yield Button(f"{self._no} (n)", id="no", compact=True)
                yield Button(f"{self._yes} (y)", id="yes", compact=True)

    def action_answer(self, answer: bool) -> None:
        self.dismiss(answer)

    @on(Button.Pressed)
    def _pressed(self, event: Button.Pressed) -> None:
        self.dismiss(event.button.id == "yes")


class Ask(Dialog[str]):
    """Asks for one line; Enter gives it, Escape nothing."""

    BINDINGS: ClassVar[list[BindingType]] = [("escape", "dismiss('')", "close")]

    def __init__(self, title: str, sentence: str, here: str, text: str, keys: str) -> None:
        super().__init__()
        self._title, self.sentence = title, sentence
        self._here, self._text, self._keys = here, text, keys

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog") as box:
            box.border_title, box.border_subtitle = self._title, self._keys
            yield Static(prose(self.sentence), id="told")
            yield Input(self._text, self._here, max_length=MOST_NAME)

    @on(Input.Submitted)
    def _given(self, event: Input.Submitted) -> None:
        if name := tidy(event.value):
            self.dismiss(name)


class Notice(Dialog[None]):
    """Something to know; any of the usual keys closes it."""

    BINDINGS: ClassVar[list[BindingType]] = [("escape,enter,q", "dismiss", "close")]

    def __init__(self, title: str, sentence: str) -> None:
        super().__init__()
        self._title, self.sentence = title, sentence

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog"):
            yield Static(self._title, classes="dialog-title", markup=False)
            yield Static(prose(self.sentence))
            with Horizontal(classes="buttons"):
                yield Button(words().everywhere.close, compact=True)

    @on(Button.Pressed)
    def _pressed(self) -> None:
        self.dismiss(None)
