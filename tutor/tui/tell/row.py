"""A line with a sign in front and a note at the right; what is too long goes on under itself."""

from __future__ import annotations

from dataclasses import dataclass

from textual.content import Content
from textual.css.styles import RulesMap
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions, Visual

NARROWEST = 12
"""Columns the text always gets; where there are fewer the note goes under it."""


class Row(Visual):
    """`lead  text that wraps under itself        note`, drawn at whatever width there is."""

    def __init__(
        self, text: Content, *, lead: Content | str = "", note: Content | str = ""
    ) -> None:
        self.lead = Content(lead) if isinstance(lead, str) else lead
        self.text = text
        self.note = Content(note) if isinstance(note, str) else note

    @property
    def plain(self) -> str:
        """Everything it says, on one line."""
        parts = (part.plain.strip() for part in (self.lead, self.text, self.note))
        return " ".join(filter(None, parts))

    def content(self, width: int) -> Content:
        """The lines of this row at `width` columns."""
        indent = self.lead.cell_length
        beside = self.note.cell_length + 2 if self.note else 0
        under = width - indent - beside < NARROWEST
        room = max(width - indent - (0 if under else beside), 1)
        lines = [line.rstrip() for line in self.text.wrap(room)] or [Content("")]
        first = Content.assemble(self.lead, lines[0])
        if self.note and not under:
            gap = width - first.cell_length - self.note.cell_length
            first = Content.assemble(first, " " * gap, self.note)
        rest = [line.pad_left(indent) for line in lines[1:]]
        if self.note and under:
            rest.append(self.note.pad_left(indent))
        return Content("\n").join([first, *rest])

    def render_strips(
        self, width: int, height: int | None, style: Style, options: RenderOptions
    ) -> list[Strip]:
        if width <= 0:
            return []
        return self.content(width).render_strips(width, height, style, options)

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:
        return container_width

    def get_height(self, rules: RulesMap, width: int) -> int:
        return self.content(max(width, 1)).plain.count("\n") + 1


@dataclass(frozen=True)
class Item:
    """One row of a list; without an id it is a heading, which cannot be chosen."""

    row: Row
    id: str | None = None
