"""The application: what works on every screen, and the ways between them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import Any

from textual import work
from textual.app import SystemCommand
from textual.binding import Binding
from textual.events import Event, Key
from textual.screen import Screen

from tutor.course.model import Exercise
from tutor.tui.background import in_background
from tutor.tui.dressed import PLAIN, Dressed, Look
from tutor.tui.examination import Examination
from tutor.tui.palette import PALETTE
from tutor.tui.screens.base import Shared, too_small
from tutor.tui.screens.machine import MachineScreen
from tutor.tui.services import Services
from tutor.tui.tell import course as tell
from tutor.tui.themes import DARK, LIGHT
from tutor.tui.words import words

TOUR = "tour"
"""The setting that holds whether the tour was shown."""


class TutorApp(Dressed):
    """Opens on the machine; the course comes next."""

    TITLE = "tutor"
    CSS_PATH = "app.tcss"
    HORIZONTAL_BREAKPOINTS = [(0, "-tiny"), (60, "-narrow"), (100, "-wide")]  # noqa: RUF012  # as in App
    VERTICAL_BREAKPOINTS = [(0, "-low"), (16, "-high")]  # noqa: RUF012  # as in App
    BINDINGS = [  # noqa: RUF012  # as in App
        Binding("question_mark,f1", "help", "help", key_display="?"),
        Binding("q", "quit", "quit"),
        Binding("p", "progress", "progress", show=False),
        Binding("v", "device", "device", show=False),
        Binding("f9,s", "settings", "settings", show=False),
        Binding("d", "light_or_dark", "light_or_dark", show=False),
    ]

    def __init__(
        self,
        services: Services,
        first: Screen[None] | None = None,
        *,
        look: Look = PLAIN,
        greet: bool = False,
    ) -> None:
        super().__init__(services.learner, look)
        self.services = services
        self._first, self._greet = first, greet
        self.measured: Sequence[Mapping[str, Any]] = ()
        """The rooflines of this machine, once they were measured."""

    async def on_event(self, event: Event) -> None:
        """Nobody types blind: in a window too small to show anything only quitting works."""
        if not (isinstance(event, Key) and too_small(self.size) and event.key != "ctrl+q"):
            await super().on_event(event)

    def get_default_screen(self) -> Screen[None]:
        return self._first or MachineScreen()

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        for action in PALETTE:
            name, what = getattr(words().palette, action)
            yield SystemCommand(name, what, partial(self.run_action, action))

    def action_command_palette(self) -> None:
        """Every command by name."""
        from textual.command import CommandPalette  # seldom asked for

        if not isinstance(self.screen, CommandPalette):
            palette = CommandPalette(placeholder=words().palette.search, id="--command-palette")
            self.push_screen(palette)

    def action_help(self) -> None:
        from tutor.tui.screens.help import HelpScreen  # seldom asked for

        if isinstance(self.screen, Shared) and not self.screen.is_modal:
            self.push_screen(HelpScreen(self.screen))

    def action_settings(self) -> None:
        from tutor.tui.screens.settings import SettingsScreen  # seldom asked for

        if not self.screen.is_modal:
            self.push_screen(SettingsScreen())

    def action_light_or_dark(self) -> None:
        self.choose("theme", LIGHT.name if self.current_theme.dark else DARK.name)

    def action_target(self) -> None:
        from tutor.tui.screens.target import TargetScreen

        self.push_screen(TargetScreen())

    def action_progress(self) -> None:
        from tutor.tui.screens.progress import ProgressScreen  # seldom asked for

        self._push(ProgressScreen)

    def action_device(self) -> None:
        from tutor.tui.screens.device import DeviceScreen  # seldom asked for

        self._push(DeviceScreen)

    def on_ready(self) -> None:
        if self._greet:
            self._welcome()

    @work(exit_on_error=False)
    async def _welcome(self) -> None:
        """Show whoever is new what is where, once; no earlier than the first frame."""
        learner = self.services.learner
        new = await in_background(lambda: learner.recall(TOUR) is None and not learner.states())
        if new and isinstance(self.screen, MachineScreen) and not too_small(self.size):
            self.action_tour()
            await in_background(lambda: learner.remember(TOUR, "shown"))

    def action_tour(self) -> None:
        from tutor.tui.screens.home import HomeScreen
        from tutor.tui.screens.tour import TourScreen  # shown once

        if self.screen.is_modal:
            return
        if isinstance(self.screen, MachineScreen | HomeScreen):
            self.push_screen(TourScreen(self.screen))
        else:
            self.action_course()  # whose places are there after a moment
            self.call_after_refresh(lambda: self.push_screen(TourScreen(self.screen)))

    def _push(self, kind: Callable[[], Screen[None]]) -> None:
        """Open a screen, unless it is open already or a window is."""
        if not self.screen.is_modal and type(self.screen) is not kind:
            self.push_screen(kind())

    @property
    def examined(self) -> Examination:
        """What is known of the machine by now."""
        first = self.screen_stack[0]
        return first.now if isinstance(first, MachineScreen) else Examination()

    def open_unit(self, row_id: str) -> None:
        """Open the lesson or the exercise that a row stands for."""
        from tutor.tui.screens.exercise import ExerciseScreen  # not needed for the first frame
        from tutor.tui.screens.lesson import LessonScreen

        course = self.services.course
        for lesson in course.lessons:
            if row_id == tell.LESSON + lesson.id:
                self.push_screen(LessonScreen(lesson))
        for exercise in course.exercises:
            if row_id == tell.EXERCISE + exercise.id:
                self.push_screen(ExerciseScreen(exercise))

    def action_course(self) -> None:
        from tutor.tui.screens.home import HomeScreen  # not needed for the first frame

        while len(self.screen_stack) > 1:
            self.pop_screen()
        self.push_screen(HomeScreen(self.services.course))

    def go_on(self, exercise: Exercise) -> None:
        """What follows an exercise: the next one, or first the lesson that it stands in."""
        from tutor.tui.screens.exercise import ExerciseScreen  # not needed for the first frame
        from tutor.tui.screens.lesson import LessonScreen

        course = self.services.course
        replace = self.switch_screen if len(self.screen_stack) > 1 else self.push_screen
        following = tell.after(course, exercise)
        if following is None:
            self.action_course()
        elif tell.lesson_of(course, following) is tell.lesson_of(course, exercise):
            replace(ExerciseScreen(following))
        else:
            replace(LessonScreen(tell.lesson_of(course, following)))

    def _handle_exception(self, error: Exception) -> None:
        """The last resort: leave with one sentence, never with a traceback on the screen."""
        from tutor.tui.tell.sorry import sentence

        if self.is_headless:  # a test must see the error itself
            super()._handle_exception(error)
        else:
            self.exit(return_code=2, message=f"tutor: {sentence(error)}")
