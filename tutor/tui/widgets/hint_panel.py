"""The hints shown so far, the newest in sight."""

from __future__ import annotations

from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from tutor.tui.tell.prose import prose
from tutor.tui.tell.row import Row
from tutor.tui.words import words


class HintPanel(VerticalScroll, can_focus=False):
    """A ladder of hints: each call shows one rung more."""

    DEFAULT_CSS = """
    HintPanel {
        dock: bottom; display: none; height: auto; max-height: 45%; margin: 0 0 2 0;
        padding: 0 1; background: $panel; border-top: solid $primary;
        border-title-color: $primary; border-title-style: bold; border-subtitle-color: $quiet;
        & Static { height: auto; margin: 0 0 1 0; }
    }
    """

    _shown: tuple[tuple[str, ...], int] = ((), 0)

    async def show(self, hints: tuple[str, ...], seen: int) -> None:
        """Show the first `seen` hints."""
        self._shown = hints, seen
        await self.remove_children()
        rows = [
            Static(Row(prose(hint), lead=Content.assemble((f"{number}  ", "bold $primary"))))
            for number, hint in enumerate(hints[:seen], 1)
        ]
        await self.mount(*rows)
        text = words().exercise
        self.border_title = text.hint_of.format(seen=seen, total=len(hints))
        self.border_subtitle = text.more_hints if seen < len(hints) else text.last_hint
        self.display = True
        self.call_after_refresh(self.scroll_end, animate=False)

    async def retell(self) -> None:
        """Say the same in the language that is spoken now."""
        if self.display:
            await self.show(*self._shown)
