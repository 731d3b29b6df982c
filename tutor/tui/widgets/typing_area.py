"""A text area that types Python: depth follows, and several lines are changed together."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.widgets import TextArea
from textual.widgets.text_area import Selection

from tutor.tui.code.brackets import CLOSERS, INDENT, depth_after, depth_of_closer
from tutor.tui.code.lines import commented, deeper, less_deep


class TypingArea(TextArea):
    """Each of its changes is one that undo takes back at once."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("shift+tab", "less_deep", "less_deep", show=False),
        # Terminals send Ctrl+/ as Ctrl+_; not every keyboard can type it.
        Binding("ctrl+underscore,ctrl+slash,ctrl+t", "comment", "comment", show=False),
    ]

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """What changes lines is left to others where nothing can be changed."""
        return not (self.read_only and action in ("less_deep", "comment"))

    async def _on_key(self, event: events.Key) -> None:
        """Enter goes on at the right depth, Tab moves what is selected, closers find theirs."""
        ours = not self.read_only and (
            self._broke_line(event.key)
            or self._moved_selected(event.key)
            or self._put_closer(event.character)
        )
        if not ours:
            await super()._on_key(event)
            return
        event.stop()
        event.prevent_default()

    def action_less_deep(self) -> None:
        """Take the lines one step back."""
        self._rewrite(less_deep)

    def action_comment(self) -> None:
        """Make the lines comments, or code again."""
        self._rewrite(commented)

    def action_delete_left(self) -> None:
        """Backspace in the indentation takes one whole step back."""
        row, column = self.cursor_location
        before = self.document.get_line(row)[:column]
        if self.selection.is_empty and before and not before.strip(" ") and not self.read_only:
            step = (column - 1) % INDENT + 1
            self.delete((row, column - step), (row, column), maintain_selection_offset=False)
        else:
            super().action_delete_left()

    def _before(self, row: int, column: int) -> str:
        """The program up to there."""
        lines = (*self.document.lines[:row], self.document.lines[row][:column])
        return "\n".join(lines)

    def _broke_line(self, key: str) -> bool:
        """Whether the key was Enter: the new line begins as deep as what it goes on with."""
        if key != "enter":
            return False
        begin = min(self.selection)
        depth = depth_after(self._before(*begin))
        self.replace("\n" + " " * depth, *self.selection, maintain_selection_offset=False)
        return True

    def _moved_selected(self, key: str) -> bool:
        """Whether the key was Tab with something selected: its lines go one step in."""
        if key != "tab" or self.selection.is_empty:
            return False
        self._rewrite(deeper)
        return True

    def _put_closer(self, sign: str | None) -> bool:
        """Whether a line begins with this closing bracket: it stands where its opener's does."""
        row, column = self.cursor_location
        if sign not in CLOSERS or not self.selection.is_empty or row == 0:
            return False
        depth = depth_of_closer(self._before(row - 1, len(self.document.get_line(row - 1))))
        if depth is None or self.document.get_line(row)[:column].strip():
            return False
        self.replace(" " * depth + sign, (row, 0), (row, column), maintain_selection_offset=False)
        return True

    def _rewrite(self, change: Callable[[Sequence[str]], list[str]]) -> None:
        """Change the lines that are selected, or the cursor's; the same text stays selected."""
        (first, _), (last, column) = sorted(self.selection)
        last -= last > first and column == 0  # of that line nothing is selected
        before = [self.document.get_line(row) for row in range(first, last + 1)]
        after, selection = change(before), self.selection
        if after == before:
            return
        self.replace(
            "\n".join(after), (first, 0), (last, len(before[-1])), maintain_selection_offset=False
        )
        longer = {
            row: len(new) - len(old)
            for row, (old, new) in enumerate(zip(before, after, strict=True), first)
        }
        start, end = (
            (row, max(column + longer.get(row, 0), 0) if column else 0) for row, column in selection
        )
        self.selection = Selection(start, end)
