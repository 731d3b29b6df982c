"""The tour of one minute: a card at one place of the screen after the other.

System     Debian GNU/Linux 12 · x86_64
Python     3.11.7 · ~/envs/dl
╭ ▲ Your machine ─────────────────────────────────────────╮
│ What this computer is, which Python your answers run in │
╰────────────── 2 of 5 · Enter goes on · Esc ends the tour ╯
"""

from __future__ import annotations

from typing import Any, ClassVar

from textual import events, getters
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Static

from tutor.tui.screens.base import Dialog
from tutor.tui.tell.prose import prose
from tutor.tui.words import words

CARDS = (
    ("TitleBar", "where"),
    ("FactSheet", "facts"),
    ("#summary", "summary"),
    ("MachineScreen > RowList", "checks"),
    ("#overview", "overview"),
    ("HomeScreen > RowList", "lessons"),
    ("#detail", "detail"),
    ("Footer", "last"),
)
"""What a card points at, and the name of its texts; what a screen has not is left out."""

LEAVE, ON, BACK = "escape", "enter,space,right,down", "left,up"
"""Its own keys."""

SHOWN_AT = "-toured"
WIDTH, INSIDE = 66, 3
"""Columns of a card, and rows of a tall place that stay in sight over one."""


class TourScreen(Dialog[None]):
    """Lies over a screen. Any key that is not the tour's own ends it, and does what it does."""

    BINDINGS: ClassVar[list[BindingType]] = [
        (LEAVE, "dismiss", "close"),
        (ON, "move(1)", "step_on"),
        (BACK, "move(-1)", "step_back"),
    ]

    card = getters.query_one("#card", Static)

    def __init__(self, beneath: Screen[Any]) -> None:
        super().__init__()
        self.beneath, self.at = beneath, 0
        self.cards = [card for card in CARDS if beneath.query(card[0])]

    def compose(self) -> ComposeResult:
        yield Static(id="card")

    def on_mount(self) -> None:
        if self._has_card:
            self._show()

    def on_unmount(self) -> None:
        self._leave()

    def on_resize(self) -> None:
        self.call_after_refresh(self._place)

    @property
    def _has_card(self) -> bool:
        """Not where the program is left while the tour begins: nothing is composed then."""
        return bool(self.query("#card"))

    @property
    def place(self) -> Widget:
        """What the card points at."""
        return self.beneath.query(self.cards[self.at][0]).first()

    def _show(self) -> None:
        """Write the card, and put it where it points when its size is known."""
        self._leave()
        self.place.add_class(SHOWN_AT)
        name = self.cards[self.at][1]
        self.card.update(prose(str(getattr(words().tour, f"{name}_text"))))
        self.call_after_refresh(self._place)

    def _place(self) -> None:
        if not self._has_card:
            return
        text, name = words().tour, self.cards[self.at][1]
        region, height = self.place.region, self.card.outer_size.height
        title = str(getattr(text, name))
        keys = text.keys.format(at=self.at + 1, count=len(self.cards))
        under = region.bottom + height <= self.size.height
        over = not under and region.y >= height
        row = region.bottom if under else region.y - height if over else region.y + INSIDE
        self.card.border_title = title if over else f"▲ {title}"
        self.card.border_subtitle = f"▼ {keys}" if over else keys
        self.card.styles.width = min(WIDTH, self.size.width - 4)
        self.card.styles.offset = (region.x + 1, row)

    def _leave(self) -> None:
        for widget in self.beneath.query(f".{SHOWN_AT}"):
            widget.remove_class(SHOWN_AT)

    def on_key(self, event: events.Key) -> None:
        """Who knows the way already is not held up."""
        if event.key in ",".join((LEAVE, ON, BACK)).split(","):
            return
        event.stop()
        self.dismiss()
        self.app.call_later(self.app.post_message, events.Key(event.key, event.character))

    def on_click(self) -> None:
        self.action_move(1)

    def action_move(self, by: int) -> None:
        """Go to the next card, or back; after the last the tour is over."""
        self.at = max(self.at + by, 0)
        if self.at < len(self.cards):
            self._show()
        else:
            self.dismiss()
