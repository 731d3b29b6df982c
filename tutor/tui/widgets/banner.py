"""A line over everything that says how the work is kept when that is not as it should be."""

from __future__ import annotations

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from tutor.tui.tell.prose import prose
from tutor.tui.tell.row import Row


class Banner(Widget):
    """`! /home/ann/... can't be written: ...`; not there while there is nothing to say."""

    DEFAULT_CSS = """
    Banner {
        height: auto; display: none; padding: 0 1; background: $warning 15%; color: $foreground;
    }
    """

    text: reactive[str] = reactive("", layout=True)

    def render(self) -> Row:
        """The sentence."""
        return Row(prose(self.text), lead=Content.assemble(("! ", "bold $warning")))

    def watch_text(self, text: str) -> None:
        """Be there only when there is something to say."""
        self.display = bool(text)
