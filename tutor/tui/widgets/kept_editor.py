"""An editor whose text is on the disk half a second after each key, and before it goes away.

What another program writes there is taken up, as one change that undo takes back.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual import on, work
from textual.app import SuspendNotSupported
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.timer import Timer
from textual.widgets import TextArea

from tutor.course.workspace import WorkspaceError
from tutor.tui.desk import Desk
from tutor.tui.widgets.code_editor import CodeEditor
from tutor.tui.words import words

KEEP_AFTER_S = 0.5
"""How long a keystroke may wait to be written down. Not put off by the next one."""

LOOK_EVERY_S = 1.0
"""How often the file is looked at, once another editor was opened: it may still be open."""


class KeptEditor(CodeEditor):
    """Takes a desk's text, and from then on keeps what becomes of it there."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "keep", "save", show=False),
    ]

    @dataclass
    class Kept(Message):
        """The text is on the disk, or is about to be written."""

        done: bool

    @dataclass
    class Told(Message):
        """Something to know about another editor: one sentence."""

        sentence: str

    def __init__(self) -> None:
        super().__init__(read_only=True)
        self._desk: Desk | None = None
        self._answer = ""
        self._keeping: Timer | None = None
        self._looking: Timer | None = None

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
            if self._desk.aside is not None:
                aside, self._desk.aside = self._desk.aside, None
                self.post_message(self.Told(words().elsewhere.aside.format(file=aside)))

    @work(exclusive=True, group="elsewhere", exit_on_error=False)
    async def edit_elsewhere(self) -> None:
        """Open the text in the learner's own editor; nothing else goes on until that is back."""
        if self._desk is None:
            return
        self._answer = self.text
        await self._desk.keep(self._answer)
        told = self._edited(self._desk)
        if await self._desk.restore(self._answer):
            told = words().elsewhere.gone
        told = await self._look() or told
        self._looking = self._looking or self.set_interval(LOOK_EVERY_S, self._look)
        if told:
            self.post_message(self.Told(told))

    def _edited(self, desk: Desk) -> str | None:
        """What is to be said of the other editor."""
        try:
            with self.app.suspend():
                return desk.edit()
        except SuspendNotSupported:
            return words().elsewhere.browser

    async def _look(self) -> str | None:
        """Take up what another program wrote; a sentence where it cannot be read."""
        desk, ours = self._desk, self.text
        try:
            text = await desk.changed(ours) if desk is not None else None
        except WorkspaceError as error:
            return str(error)
        if desk is not None and text is not None and self.text == ours:
            cursor = self.cursor_location
            desk.take_up(text)
            self._answer = text
            self.history.checkpoint()
            self.replace(text, (0, 0), self.document.end, maintain_selection_offset=False)
            self.move_cursor(cursor)
        return None
