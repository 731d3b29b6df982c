"""The editor: Python in colours, indentation that follows, and the line of trouble marked."""

from __future__ import annotations

from typing import ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from rich.text import Text
from textual import events
from textual.reactive import reactive
from textual.strip import Strip
from textual.widgets import TextArea

from tutor.tui.themes import EVERY, editor_theme

INDENT = 4


class CodeEditor(TextArea):
    """Python, a line a row; `trouble` is a line to mark: ✗ in the margin, a ground of its own."""

    DEFAULT_CSS = """
    CodeEditor {
        border: none; padding: 0; background: $surface; scrollbar-size-vertical: 1;
        scrollbar-size-horizontal: 1; scrollbar-background: $surface;
        scrollbar-background-hover: $surface; scrollbar-background-active: $surface;
        &:focus { border: none; }
        & .text-area--gutter { color: $quiet; background: $surface; }
        & .text-area--cursor-gutter { color: $foreground; background: $panel; }
        & .text-area--cursor-line { background: $panel; }
        & .code-editor--trouble { background: $error 12%; }
        & .code-editor--trouble-sign { color: $error; background: $error 12%; text-style: bold; }
    }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {"code-editor--trouble", "code-editor--trouble-sign"}

    trouble: reactive[int | None] = reactive(None)
    """The line to mark, 1-based."""

    def __init__(self, text: str = "", *, read_only: bool = False, id: str | None = None) -> None:
        super().__init__(
            text,
            language="python",
            soft_wrap=False,
            show_line_numbers=True,
            tab_behavior="indent",
            read_only=read_only,
            id=id,
        )
        self._trouble_text = ""
        for theme in EVERY.values():
            self.register_theme(editor_theme(theme))
        self.theme = self.app.theme if self.app.theme in EVERY else next(iter(EVERY))

    def on_mount(self) -> None:
        self.app.theme_changed_signal.subscribe(self, lambda theme: self._take(theme.name))

    def _take(self, theme: str) -> None:
        if theme in EVERY:
            self.theme = theme

    def watch_trouble(self, trouble: int | None) -> None:
        """Draw the mark and bring it in sight."""
        if trouble is not None:
            self._trouble_text = self._line(trouble)
            self.scroll_to(y=max(trouble - 1 - self.size.height // 2, 0), animate=False)
        self.notify_style_update()
        self.refresh()

    def on_text_area_changed(self) -> None:
        """A line that was changed, or moved, is not the line of trouble any more."""
        if self.trouble is not None and self._line(self.trouble) != self._trouble_text:
            self.trouble = None

    def _line(self, number: int) -> str:
        known = 0 < number <= self.document.line_count
        return self.document.get_line(number - 1) if known else ""

    def get_line(self, line_index: int) -> Text:
        line = super().get_line(line_index)
        if self.trouble == line_index + 1:
            line.stylize(self.get_component_rich_style("code-editor--trouble"))
        return line

    def render_line(self, y: int) -> Strip:
        strip = super().render_line(y)
        if self.trouble != self.scroll_offset.y + y + 1:
            return strip
        sign = self.get_component_rich_style("code-editor--trouble-sign")
        ground = self.get_component_rich_style("code-editor--trouble")
        margin, width = self.gutter_width, strip.cell_length
        cursor = self.cursor_location[0] + 1 == self.trouble
        end = margin + cell_len(self._line(self.trouble)) + cursor - self.scroll_offset.x
        end = min(max(end, margin), width)
        return Strip.join(
            [
                Strip([Segment(f"{'✗':>{margin - 2}}  ", sign)]),
                strip.crop(margin, end),
                Strip([Segment(" " * (width - end), ground)]),
            ]
        )

    async def _on_key(self, event: events.Key) -> None:
        """Enter goes on at the depth of the line, one deeper after a colon."""
        if event.key != "enter" or self.read_only:
            await super()._on_key(event)
            return
        event.stop()
        event.prevent_default()
        row, column = self.selection.end
        before = self.document.get_line(row)[:column]
        depth = len(before) - len(before.lstrip(" "))
        deeper = INDENT if before.rstrip().endswith(":") else 0
        self.replace(
            "\n" + " " * (depth + deeper), *self.selection, maintain_selection_offset=False
        )

    def action_delete_left(self) -> None:
        """Backspace in the indentation takes one whole step back."""
        row, column = self.cursor_location
        before = self.document.get_line(row)[:column]
        if self.selection.is_empty and before and not before.strip(" ") and not self.read_only:
            step = (column - 1) % INDENT + 1
            self.delete((row, column - step), (row, column), maintain_selection_offset=False)
        else:
            super().action_delete_left()
