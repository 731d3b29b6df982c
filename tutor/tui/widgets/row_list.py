"""A list of rows to walk through and choose from."""

from __future__ import annotations

from collections.abc import Sequence

from textual.widgets import OptionList
from textual.widgets.option_list import Option

from tutor.tui.tell.row import Item


class RowList(OptionList):
    """Shows items; the chosen one stays chosen, and in sight, when they change."""

    DEFAULT_CSS = """
    RowList {
        height: 1fr; border: none; padding: 0; background: $background;
        scrollbar-size-vertical: 1;
        & > .option-list--option { padding: 0 1; }
        & > .option-list--option-disabled { color: $foreground; }
        & > .option-list--option-highlighted {
            background: $block-cursor-blurred-background; text-style: none;
        }
        &:focus {
            border: none; background-tint: $foreground 0%;
            & > .option-list--option-highlighted {
                background: $block-cursor-background; text-style: bold;
            }
        }
    }
    """

    def show(self, items: Sequence[Item], *, choose: str | None = None) -> None:
        """Show these items; `choose` names the one to highlight, else it stays where it was."""
        if [item.id for item in items] == [option.id for option in self.options]:
            for index, item in enumerate(items):
                self.replace_option_prompt_at_index(index, item.row)
        else:
            choose = choose or self.chosen
            scrolled = self.scroll_offset.y
            self.set_options(
                [Option(item.row, id=item.id, disabled=item.id is None) for item in items]
            )
            self.scroll_to(y=scrolled, animate=False)
        if choose is not None and choose in {item.id for item in items}:
            self.highlighted = self.get_option_index(choose)
        elif self.highlighted is None:
            self.action_first()

    @property
    def chosen(self) -> str | None:
        """Id of the highlighted item."""
        option = self.highlighted_option
        return option.id if option is not None else None
