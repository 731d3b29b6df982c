"""What every screen does: says when the terminal is too small, and never shows a traceback."""

from __future__ import annotations

from dataclasses import replace
from inspect import isawaitable
from typing import TYPE_CHECKING, ClassVar, TypeVar, cast

from rich.console import RenderableType
from rich.text import Text
from textual.binding import ActiveBinding
from textual.geometry import Size
from textual.screen import ModalScreen, Screen
from textual.worker import Worker, WorkerState

from tutor.tui.dressed import Retold
from tutor.tui.services import Services
from tutor.tui.widgets.banner import Banner
from tutor.tui.widgets.title_bar import TitleBar
from tutor.tui.words import About, words

if TYPE_CHECKING:
    from tutor.tui.application import TutorApp

Result = TypeVar("Result")

LEAST_WIDTH, LEAST_HEIGHT = 60, 16


def too_small(size: Size) -> bool:
    """Whether a terminal has less room than any screen needs."""
    return size.width < LEAST_WIDTH or size.height < LEAST_HEIGHT


def key_words(name: str) -> str:
    """What a key does: a binding's description is the name of its text in `words().keys`."""
    return str(getattr(words().keys, name, name))


class Shared(Screen[Result]):
    """A screen of the tutor, whole or on top of another."""

    SECTION: ClassVar[str] = ""
    """Where its texts are in `words()`; none for what explains itself."""

    @property
    def about(self) -> About:
        """What the help says of it."""
        section = getattr(words(), self.SECTION, None)
        return section.about if section is not None else About("", "")

    @property
    def trail(self) -> tuple[str, ...]:
        """Where one is, for the top line, outermost first."""
        return (self.about.title,)

    @property
    def active_bindings(self) -> dict[str, ActiveBinding]:
        """The keys that do something, each with the name that is shown."""
        return {
            key: active._replace(
                binding=replace(active.binding, description=key_words(active.binding.description))
            )
            for key, active in super().active_bindings.items()
        }

    async def retell(self) -> None:
        """Say everything anew: the language or the signs are others now."""
        for bar in self.query(TitleBar):
            bar.trail = self.trail
        for widget in self.query("*"):
            if isinstance(widget, Retold) and isawaitable(told := widget.retell()):
                await told
            widget.refresh(layout=True)
        self.refresh_bindings()

    @property
    def tutor(self) -> TutorApp:
        """The application, with its type."""
        return cast("TutorApp", self.app)

    @property
    def services(self) -> Services:
        """What screens may ask for."""
        return self.tutor.services

    def render(self) -> RenderableType:
        """The ground, or what to do when there is no room (the stylesheet hides the rest then)."""
        if not too_small(self.app.size):
            return super().render()
        width, height = self.app.size
        text = words().everywhere.too_small.format(
            width=LEAST_WIDTH, height=LEAST_HEIGHT, columns=width, rows=height
        )
        above = "\n" * max((height - text.count("\n") - 1) // 2, 0)
        return Text(above + text, justify="center")

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Say in one sentence what went wrong beside the screen."""
        if event.state is WorkerState.ERROR and event.worker.error is not None:
            event.stop()
            self.apologise(event.worker.error)

    def apologise(self, error: BaseException) -> None:
        """Say in one sentence what went wrong."""
        from tutor.tui.screens.dialogs import Notice  # it is one of these screens itself
        from tutor.tui.tell.sorry import sentence  # knows the errors of every part

        self.app.push_screen(Notice(words().everywhere.failed, sentence(error)))

    def show_notice(self) -> None:
        """Say on this screen how the work is kept, when that is not as it should be."""
        for banner in self.query(Banner):
            banner.text = self.services.learner.notice or self.tutor.settings.notice or ""


class Dialog(Shared[Result], ModalScreen[Result]):
    """A small screen on top of another, which stays in sight."""
