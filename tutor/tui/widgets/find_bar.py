"""The line under the editor where one types what to look for."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.widgets import Input, Static

from tutor.tui.widgets.code_editor import CodeEditor
from tutor.tui.words import words


class FindBar(Horizontal):
    """` Find  grad____________________   2 of 7   Enter next · ↑ back · Esc closes`"""

    DEFAULT_CSS = """
    FindBar {
        display: none; height: 1; background: $panel;
        & .label { width: auto; padding: 0 1; color: $primary; text-style: bold; }
        & Input { width: 1fr; }
        & #found, & #find-keys { width: auto; padding: 0 1; color: $quiet; }
    }
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,ctrl+f", "seek(1)", "next", show=False),
        Binding("up,shift+enter", "seek(-1)", "back", show=False),
    ]

    def compose(self) -> ComposeResult:
        yield Static(words().exercise.find, classes="label", markup=False)
        yield Input(compact=True)
        yield Static(id="found", markup=False)
        yield Static(words().exercise.find_keys, id="find-keys", markup=False)

    def open(self, editor: CodeEditor) -> None:
        """Look in this editor, for what is selected there if that is of one line."""
        self._editor, self.display = editor, True
        self._from = min(editor.selection)
        wanted, selected = self.query_one(Input), editor.selected_text
        if selected and "\n" not in selected:
            wanted.value = selected
        wanted.select_all()
        wanted.focus()
        self._look()

    def close(self) -> bool:
        """Go back to the editor, at what was found; whether there was anything to close."""
        if not self.display:
            return False
        back = self.query_one(Input).has_focus
        self.display, self._editor.sought = False, ""
        if back:
            self._editor.focus()
        return True

    def retell(self) -> None:
        """Say the same in the language that is spoken now."""
        self.query_one(".label", Static).update(words().exercise.find)
        self.query_one("#find-keys", Static).update(words().exercise.find_keys)
        if self.display:
            self._look()

    def action_seek(self, step: int) -> None:
        """To the next place, or back to the one before."""
        self._look(step)
        self._from = min(self._editor.selection)

    @on(Input.Submitted)
    def _entered(self, event: Input.Submitted) -> None:
        event.stop()
        self.action_seek(1)

    @on(Input.Changed)
    def _changed(self, event: Input.Changed) -> None:
        event.stop()
        if self.display:
            self._editor.move_cursor(self._from)  # fewer letters may stand before where more do
            self._look()

    def _look(self, step: int = 0) -> None:
        self._editor.sought = self.query_one(Input).value
        number, text = self._editor.seek(step), words().exercise
        told = text.found_of.format(number=number, total=len(self._editor.places))
        nothing = text.found_nowhere if self._editor.sought else ""
        self.query_one("#found", Static).update(told if number else nothing)
