"""The hints shown so far, the newest in sight."""

from __future__ import annotations

from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from tutor.tui.tell.prose import prose
from tutor.tui.tell.row import Row


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

    async def show(self, hints: tuple[str, ...], seen: int) -> None:
        """Show the first `seen` hints."""
        await self.remove_children()
        rows = [
            Static(Row(prose(hint), lead=Content.assemble((f"{number}  ", "bold $primary"))))
            for number, hint in enumerate(hints[:seen], 1)
        ]
        await self.mount(*rows)
        self.border_title = f"Hint {seen} of {len(hints)}"
        more = "F1 says more · " if seen < len(hints) else ""
        self.border_subtitle = f"{more}Esc closes"
        self.display = True
        self.call_after_refresh(self.scroll_end, animate=False)
