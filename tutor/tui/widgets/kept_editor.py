"""An editor whose text is on the disk half a second after each key, and before it goes away."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual import on, work
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.timer import Timer
from textual.widgets import TextArea

from tutor.tui.desk import Desk
from tutor.tui.widgets.code_editor import CodeEditor

KEEP_AFTER_S = 0.5
"""How long a keystroke may wait to be written down. Not put off by the next one."""


class KeptEditor(CodeEditor):
    """Takes a desk's text, and from then on keeps what becomes of it there."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "keep", "save", show=False),
    ]

    @dataclass
    class Kept(Message):
        """The text is on the disk, or is about to be written."""

        done: bool

    def __init__(self) -> None:
        super().__init__(read_only=True)
        self._desk: Desk | None = None
        self._answer = ""
        self._keeping: Timer | None = None

    @property
    def answer(self) -> str:
        """The learner's text, also when the editor is about to go away."""
        return self._answer

    def take(self, desk: Desk, text: str) -> None:
        """Show a text that lies on the desk; only now can it be changed."""
        self._desk, self._answer, self.trouble = desk, text, None
        self.load_text(text)
        self.read_only = False

    def on_unmount(self) -> None:
        if self._desk is not None:
            self._desk.keep_now(self._answer)

    @on(TextArea.Changed)
    def _changed(self) -> None:
        self._answer = self.text
        if self._desk is not None and self._keeping is None and not self._desk.kept(self._answer):
            self.post_message(self.Kept(False))
            self._keeping = self.set_timer(KEEP_AFTER_S, self.action_keep)

    @work(group="keep", exit_on_error=False)
    async def action_keep(self) -> None:
        """Write the text down now."""
        self._keeping = None
        if self._desk is not None:
            await self._desk.keep(self._answer)
            self.post_message(self.Kept(True))
