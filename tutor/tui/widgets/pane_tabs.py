"""Which of several panes is shown, where there is room for one only."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from textual import events
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget


class PaneTabs(Widget):
    """` 1 Task  2 Answer  3 Verdict`; what each name is called can be changed."""

    DEFAULT_CSS = """
    PaneTabs { height: 1; padding: 0 1; background: $background; }
    """

    shown: reactive[str] = reactive("")
    labels: reactive[Mapping[str, str]] = reactive({})
    """What stands on each tab, by its name."""

    @dataclass
    class Picked(Message):
        """A tab was clicked."""

        name: str

    def __init__(self, labels: Mapping[str, str], shown: str) -> None:
        super().__init__()
        self.names = tuple(labels)
        self.set_reactive(PaneTabs.labels, labels)
        self.set_reactive(PaneTabs.shown, shown)

    def render(self) -> Content:
        """The tabs; the shown one is marked by brackets of colour and by weight."""
        tabs = []
        for number, name in enumerate(self.names, 1):
            style = "bold $primary on $block-cursor-background" if name == self.shown else "$quiet"
            tabs.append(Content.assemble((f" {number} {self.labels[name]} ", style)))
        return Content(" ").join(tabs)

    def on_click(self, event: events.Click) -> None:
        """Find the tab under the mouse."""
        left = self.styles.padding.left
        for name in self.names:
            width = len(self.labels[name]) + 4
            if left <= event.x < left + width:
                self.post_message(self.Picked(name))
                return
            left += width + 1

    def after(self, step: int) -> str:
        """The tab `step` places further, around the end."""
        return self.names[(self.names.index(self.shown) + step) % len(self.names)]
