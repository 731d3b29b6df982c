"""An application that looks and speaks as was chosen, as far as the terminal can."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol, runtime_checkable

from textual import constants
from textual.app import App
from textual.binding import Binding
from textual.filter import ANSIToTruecolor, LineFilter
from textual.scrollbar import ScrollBar, ScrollBarRender

from tutor.tui.learner import Learner
from tutor.tui.settings import AUTOMATIC, Settings
from tutor.tui.signs import unicode, use_ascii
from tutor.tui.terminal import ASCII, EVERYTHING, FEW, NO_COLOURS, Terminal, WholeCells
from tutor.tui.themes import BASIC, EVERY
from tutor.tui.words import speak, wanted


@runtime_checkable
class Retold(Protocol):
    """A screen or a widget that holds texts, and can say them anew."""

    def retell(self) -> object: ...


@dataclass(frozen=True)
class Look:
    """What is decided before the learner chooses anything."""

    terminal: Terminal = EVERYTHING
    ascii_only: bool = False
    """Whether the command line asks for ASCII."""
    environ: Mapping[str, str] = field(default_factory=dict)


PLAIN = Look()


class Dressed(App[None]):
    """Has settings, and takes each up at once."""

    def __init__(self, learner: Learner, look: Look) -> None:
        super().__init__()
        self.look = look
        for theme in EVERY.values():
            self.register_theme(theme)
        self.settings = Settings(learner)
        self._use_signs()
        self.theme = self._theme
        self._use_motion()

    def get_line_filters(self) -> Sequence[LineFilter]:
        """What every line goes through before it is shown."""
        ours: list[LineFilter] = [] if unicode() else [ASCII]
        ours += [] if self.look.terminal.colours else [NO_COLOURS]
        theirs = (one for one in super().get_line_filters() if isinstance(one, ANSIToTruecolor))
        return [*theirs, *ours]

    def get_key_display(self, binding: Binding) -> str:
        """A key as the last line shows it: "⏎", where only ASCII is shown "ent"."""
        shown = super().get_key_display(binding)
        return shown if unicode() or shown.isascii() else binding.key.split(",")[0][:3]

    def choose(self, name: str, value: str) -> None:
        """Let a setting have this value, from now on and on every screen."""
        self.settings.choose(name, value)
        if name == "theme":
            self.theme = self._theme
        elif name == "motion":
            self._use_motion()
        else:
            self._use_signs()
            for screen in self.screen_stack:
                if isinstance(screen, Retold):
                    screen.call_later(screen.retell)

    @property
    def _theme(self) -> str:
        """The theme that was chosen; one of few colours where there are no more."""
        few = self.look.terminal.colours <= FEW
        return BASIC.name if few else self.settings["theme"]

    def _use_signs(self) -> None:
        """Speak the language that was chosen, in the signs that were."""
        signs, unable = self.settings["signs"], not self.look.terminal.unicode
        use_ascii(self.look.ascii_only or signs == "ascii" or (signs == AUTOMATIC and unable))
        fine = unicode() and self.look.terminal.colours
        ScrollBar.renderer = ScrollBarRender if fine else WholeCells
        language = self.settings["language"]
        speak(wanted(self.look.environ) if language == AUTOMATIC else language)

    def _use_motion(self) -> None:
        self.animation_level = (
            "none" if self.settings["motion"] == "none" else constants.TEXTUAL_ANIMATIONS
        )
