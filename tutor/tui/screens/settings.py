"""How tutor looks and speaks.

╭ Settings ──────────────────────────────────────────────────╮
│ Colours    [Dark]  Light   High contrast   Colour-blind-safe │
│            quiet colours on a dark ground                    │
│ Language   [As the system]  English   Deutsch                │
╰───────────────────────── ↑ ↓ choose · ← → change · Esc closes ╯
"""

from __future__ import annotations

from typing import ClassVar

from textual import getters, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList, Static

from tutor.tui.screens.base import Dialog
from tutor.tui.settings import CHOICES
from tutor.tui.tell.settings import remarks, rows
from tutor.tui.widgets.row_list import RowList
from tutor.tui.words import words


class SettingsScreen(Dialog[None]):
    """Shows each setting with its values; a change is seen at once, and kept."""

    SECTION = "settings"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,f9", "dismiss", "close"),
        Binding("right,space", "change(1)", "change"),
        Binding("left", "change(-1)", "change"),
    ]

    rows = getters.query_one(RowList)

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog"):
            yield RowList()
            yield Static(id="remarks")

    def on_mount(self) -> None:
        self._show()
        self.rows.focus()

    async def retell(self) -> None:
        await super().retell()
        self._show()

    def _show(self) -> None:
        """Draw the settings as they are now."""
        text, box = words().settings, self.query_one(".dialog")
        box.border_title, box.border_subtitle = text.about.title, text.keys
        self.rows.show(rows(self.tutor.settings))
        told = remarks(self.tutor.look)
        self.query_one("#remarks", Static).update(Content("\n").join(told))
        self.query_one("#remarks").display = bool(told)

    @on(OptionList.OptionSelected)
    def _selected(self) -> None:
        self.action_change(1)

    def action_change(self, by: int) -> None:
        """Take the next value of the highlighted setting, or the one before; around the end."""
        name = self.rows.chosen or next(iter(CHOICES))
        values = CHOICES[name]
        at = values.index(self.tutor.settings[name])
        self.tutor.choose(name, values[(at + by) % len(values)])
        self._show()
