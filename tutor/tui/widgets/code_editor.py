"""The editor: Python in colours; trouble, brackets and what is sought are marked."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from rich.text import Text
from textual.reactive import reactive
from textual.strip import Strip
from textual.widgets.text_area import Selection

from tutor.tui.code.brackets import at, scan, unmatched
from tutor.tui.code.lines import found
from tutor.tui.themes import EVERY, editor_theme
from tutor.tui.widgets.typing_area import TypingArea


class CodeEditor(TypingArea):
    """Python, a line a row; `trouble` is a line to mark: ✗ in the margin, a ground of its own.

    The bracket at the cursor and its other one are underlined, one without another is in reverse;
    `sought` is what to look for: it is underlined wherever it stands.
    """

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
        & .code-editor--pair { color: $primary; text-style: bold underline; }
        & .code-editor--alone { color: $error; text-style: bold reverse; }
        & .code-editor--found { color: $surface; background: $warning; text-style: bold underline; }
        & .code-editor--trouble-sign { color: $error; background: $error 12%; text-style: bold; }
    }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "code-editor--trouble",
        "code-editor--trouble-sign",
        "code-editor--pair",
        "code-editor--alone",
        "code-editor--found",
    }

    trouble: reactive[int | None] = reactive(None)
    """The line to mark, 1-based."""
    sought: reactive[str] = reactive("")
    """The words to mark."""

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
        self.match_cursor_bracket = False  # it takes brackets in strings for brackets
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

    def watch_selection(self) -> None:
        """Other brackets are to be marked, anywhere."""
        self.refresh()

    def on_text_area_changed(self) -> None:
        """A line that was changed, or moved, is not the line of trouble any more."""
        self.refresh()
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

    @property
    def places(self) -> tuple[tuple[int, int, int], ...]:
        """Where what is sought stands: line, first column, the column behind."""
        return tuple(found(self.document.lines, self.sought))

    def seek(self, step: int = 0) -> int:
        """Select what is sought: the first from the selection on, or so many further, around the
        end; its number, counted from 1, or 0 when it is nowhere.
        """
        places, (begin, end) = self.places, sorted(self.selection)
        if not places:
            return 0
        here = next((n for n, place in enumerate(places) if place[:2] >= begin), len(places))
        is_one = here < len(places) and (begin, end) == _ends(places[here])
        step -= step > 0 and not is_one
        number = (here + step) % len(places)
        self.selection = Selection(*_ends(places[number]))
        self.scroll_cursor_visible(center=True, animate=False)
        return number + 1

    def _marks(self, row: int) -> Iterator[tuple[int, int, str]]:
        """What is to be marked in a line: first column, the column behind, and how."""
        if self.sought:
            for _, first, behind in found([self.document.get_line(row)], self.sought):
                yield first, behind, "code-editor--found"
        code, cursor = scan("\n".join(self.document.lines)), self.cursor_location
        pair = at(code, cursor) if self.has_focus and self.selection.is_empty else None
        for places, how in ((pair or (), "pair"), (unmatched(code, cursor), "alone")):
            for line, column in places:
                if line == row:
                    yield column, column + 1, f"code-editor--{how}"

    def _marked(self, strip: Strip, row: int) -> Strip:
        """The line with its marks, over all that it looks like otherwise."""
        line = self.document.get_line(row)
        for first, behind, how in self._marks(row):
            begin, end = (
                max(cell_len(line[:column]) - self.scroll_offset.x, 0) + self.gutter_width
                for column in (first, behind)
            )
            style = self.get_component_rich_style(how, partial=True)
            middle = Segment.apply_style(strip.crop(begin, end), post_style=style)
            strip = Strip.join([strip.crop(0, begin), Strip(middle), strip.crop(end)])
        return strip

    def render_line(self, y: int) -> Strip:
        strip, row = super().render_line(y), self.scroll_offset.y + y
        if row < self.document.line_count:
            strip = self._marked(strip, row)
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


def _ends(place: tuple[int, int, int]) -> tuple[tuple[int, int], tuple[int, int]]:
    row, first, behind = place
    return (row, first), (row, behind)
