"""The line over the keys: where answers run, and whether the text is kept."""

from __future__ import annotations

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from tutor.runtime.target import Target
from tutor.tui.tell.row import Row
from tutor.tui.tell.target import target_line
from tutor.tui.words import words


class StatusLine(Widget):
    """` Python 3.11.7 · CPU                                       saved`"""

    DEFAULT_CSS = """
    StatusLine { dock: bottom; height: 1; margin: 0 0 1 0; padding: 0 1; color: $quiet; }
    """

    target: reactive[Target | None] = reactive(None)
    saved: reactive[bool | None] = reactive(None)
    """Whether the text is on the disk; None before anything was typed."""

    def render(self) -> Row:
        """The line, in its short form where the window is narrow."""
        right = "" if self.saved is None else words().exercise.saved if self.saved else "…"
        if self.target is None:
            return Row(Content(""), note=right)
        room = self.size.width - len(right) - 4
        whole = target_line(self.target, path=True)
        fits = len(whole) <= room
        return Row(Content(whole if fits else target_line(self.target)), note=right)
