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

from tutor.tui.screens.base import Dialog, Shared, key_words
from tutor.tui.tell.row import Row
from tutor.tui.words import About, words

KEY_WIDTH = 14
SIGNS = {"underscore": "_", "slash": "/"}
OURS = "tutor."
"""What the names of our own modules begin with: Textual's keys have no names of ours."""


class HelpScreen(Dialog[None]):
    """Explains the screen it was called from."""

    BINDINGS: ClassVar[list[BindingType]] = [
        ("escape,enter,q,f1,question_mark", "dismiss", "close"),
        ("i", "tour", "tour"),
    ]

    def __init__(self, asked_from: Screen[object]) -> None:
        super().__init__()
        self.asked_from = asked_from

    def compose(self) -> ComposeResult:
        text, page = words().help, self.asked_from
        about = page.about if isinstance(page, Shared) else About("", "")
        with VerticalScroll(classes="dialog") as box:
            box.border_title = text.of.format(screen=about.title)
            box.border_subtitle = text.closes
            yield Static(about.text, id="help-text", markup=False)
            for key, what in (*self._keys(), *always()):
                yield Static(
                    Row(Content(what), lead=Content.assemble((f"{key:<{KEY_WIDTH}}", "$primary")))
                )

    def action_tour(self) -> None:
        """Close, and show what is where."""
        self.dismiss()
        self.app.call_later(self.tutor.action_tour)

    def _keys(self) -> Iterator[tuple[str, str]]:
        """The keys of the screen, those of one action together, as the keyboard names them."""
        for owner in (self.asked_from, *self.asked_from.query("Workbench, KeptEditor")):
            for kind in type(owner).__mro__:
                known = vars(kind).get("BINDINGS", ()) if kind.__module__.startswith(OURS) else ()
                for binding in known:
                    if isinstance(binding, Binding) and binding.description:
                        keys = "  ".join(map(pretty, binding.key.split(",")))
                        yield keys, key_words(binding.description)


def always() -> Iterator[tuple[str, str]]:
    """The keys that work on every screen."""
    text = words().help
    yield text.arrows, text.move
    yield "d", text.light_or_dark
    yield "p", text.progress
    yield "v", text.device
    yield "F9  s", text.settings
    yield "i", text.tour
    yield f"{text.control}+P", text.palette
    yield f"{text.control}+Q", text.quit


def pretty(key: str) -> str:
    """A key as it is printed on the keyboard: "Ctrl+R", "F5", "Esc"."""
    text = words().help
    if key.startswith("ctrl+"):
        return f"{text.control}+{SIGNS.get(key[5:], key[5:].upper())}"
    if key.startswith("shift+"):
        return f"{text.shift}+{pretty(key[6:])}"
    if key[:1] == "f" and key[1:].isdigit():
        return key.upper()
    return "?" if key == "question_mark" else str(getattr(text, key, key))
