"""What one sees here, and every key that does something here.

╭ Help: Course ─────────────────────────────────╮
│ Every lesson and exercise, with what ...      │
│ enter    Open                                 │
│ esc      Back                                 │
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from tutor.tui.screens.base import Dialog, Shared
from tutor.tui.tell.row import Row

KEY_WIDTH = 14

ALWAYS = (
    ("↑ ↓  Tab", "Move; the mouse works everywhere"),
    ("d", "Light or dark (not while you type)"),
    ("Ctrl+P", "Every command by name"),
    ("Ctrl+Q", "Quit; everything is saved"),
)


class HelpScreen(Dialog[None]):
    """Explains the screen it was called from."""

    BINDINGS: ClassVar[list[BindingType]] = [
        ("escape,enter,q,f1,question_mark", "dismiss", "Close")
    ]

    def __init__(self, asked_from: Screen[object]) -> None:
        super().__init__()
        self.asked_from = asked_from

    def compose(self) -> ComposeResult:
        page = self.asked_from
        name, text = (page.TITLE_IN_HELP, page.HELP_TEXT) if isinstance(page, Shared) else ("", "")
        with VerticalScroll(classes="dialog") as box:
            box.border_title = f"Help: {name}" if name else "Help"
            box.border_subtitle = "Esc closes"
            yield Static(text, id="help-text", markup=False)
            for key, what in (*self._keys(), *ALWAYS):
                yield Static(
                    Row(Content(what), lead=Content.assemble((f"{key:<{KEY_WIDTH}}", "$primary")))
                )

    def _keys(self) -> Iterator[tuple[str, str]]:
        """The keys of the screen, those of one action together, as the keyboard names them."""
        for binding in type(self.asked_from).BINDINGS:
            if isinstance(binding, Binding) and binding.description:
                yield "  ".join(map(pretty, binding.key.split(","))), binding.description


def pretty(key: str) -> str:
    """A key as it is printed on the keyboard: "Ctrl+R", "F5", "Esc"."""
    names = {"escape": "Esc", "question_mark": "?", "enter": "Enter", "space": "Space"}
    if key.startswith("ctrl+"):
        return "Ctrl+" + key[5:].upper()
    return names.get(key, key.upper() if key[:1] == "f" and key[1:].isdigit() else key)
