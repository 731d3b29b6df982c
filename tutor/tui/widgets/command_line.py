"""A command to type in a terminal, which can be copied."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from tutor.tui.tell.row import Row
from tutor.tui.words import words


class CommandLine(Widget, can_focus=True):
    """`$ conda activate dl                                        y copies`"""

    DEFAULT_CSS = """
    CommandLine {
        height: auto; margin: 0 0 0 2; padding: 0 1; background: $panel; color: $foreground;
        &:focus { background: $block-cursor-background; }
        &:hover { background: $block-cursor-background; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "copy", "copy", show=False)]

    copied: reactive[bool] = reactive(False)
    """Whether it was the last to be copied."""

    @dataclass
    class Copied(Message):
        """The learner wants this command on the clipboard."""

        line: CommandLine

        @property
        def control(self) -> CommandLine:
            """Where it came from."""
            return self.line

    def __init__(self, command: str) -> None:
        super().__init__()
        self.command = command

    def render(self) -> Row:
        """The command, and what copies it."""
        text = words().finding
        note = (text.copied, "$success") if self.copied else (text.copies, "$quiet")
        return Row(
            Content(self.command),
            lead=Content.assemble(("$ ", "$primary")),
            note=Content.assemble(note if self.copied or self.has_focus else ""),
        )

    def action_copy(self) -> None:
        self.post_message(self.Copied(self))

    def on_click(self) -> None:
        self.action_copy()
