"""What holds on every screen: sizes, keys, help, palette, themes, quitting."""

import pytest
from textual.widgets import Footer

from tests.tutor.tui import samples
from tests.tutor.tui.conftest import flat, text_of, until
from tutor.tui.screens.device import DeviceScreen
from tutor.tui.screens.exercise import ExerciseScreen
from tutor.tui.screens.finding import FindingScreen
from tutor.tui.screens.home import HomeScreen
from tutor.tui.screens.lesson import LessonScreen
from tutor.tui.screens.machine import MachineScreen
from tutor.tui.screens.progress import ProgressScreen
from tutor.tui.screens.solution import SolutionScreen

SCREENS = {
    "machine": (lambda course: MachineScreen(), "Go on to the course"),
    "finding": (lambda course: FindingScreen(samples.OUTSIDE), "What to do"),
    "home": (HomeScreen, "of 5 solved"),
    "device": (lambda course: DeviceScreen(), "M measures"),
    "progress": (lambda course: ProgressScreen(), "What was hard"),
    "lesson": (lambda course: LessonScreen(course.lessons[0]), "Write gradient"),
    "exercise": (lambda course: ExerciseScreen(course.exercises[0]), "Write gradient"),
    "solution": (lambda course: SolutionScreen(course.exercises[0], "x = 1\n"), "A model answer"),
}


@pytest.fixture(params=SCREENS)
def scene(request):
    return SCREENS[request.param]


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (60, 16), (200, 50)])
async def test_every_screen_fills_every_size(tutor, scene, size):
    screen, words = scene
    async with tutor(screen).run_test(size=size) as pilot:
        text = await until(pilot, words)
        lines = text.split("\n")
        assert len(lines) == size[1]
        assert lines[0].startswith(" tutor › ")
        assert max(map(len, lines)) <= size[0]


async def test_every_footer_fits_in_eighty_columns(tutor, scene):
    screen, words = scene
    app = tutor(screen)
    app.services.learner.record(samples.RIGHT)  # so that next and solution are offered too
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, words)
        await pilot.pause(0.1)
        footer = app.screen.query_one(Footer)
        assert sum(key.outer_size.width for key in footer.children) <= 80
        assert text_of(app).split("\n")[-1].rstrip().endswith(("Help", "Quit", "Back"))


@pytest.mark.parametrize("size", [(59, 24), (80, 15), (20, 5), (1, 1)])
async def test_a_window_too_small_says_so_and_nothing_is_lost(tutor, scene, size):
    screen, words = scene
    async with tutor(screen).run_test(size=(80, 24)) as pilot:
        await until(pilot, words)
        await pilot.resize_terminal(*size)
        if size[0] > 30:
            text = await until(pilot, "This window is too small.")
            assert "tutor needs 60 × 16 characters" in text
            assert words not in text
        await pilot.press("pageup", "pagedown", "up", "down", "home", "end")
        await pilot.resize_terminal(80, 24)
        await until(pilot, words)


async def test_nobody_types_blind_in_a_window_too_small(tutor):
    app = tutor(SCREENS["exercise"][0])
    async with app.run_test(size=(120, 40)) as pilot:
        await until(pilot, "import numpy")
        await until(pilot, lambda: app.screen.editor.has_focus)
        await pilot.resize_terminal(50, 12)
        await until(pilot, "This window is too small.")
        await pilot.press(*"blind", "f5")
        await pilot.resize_terminal(120, 40)
        await until(pilot, "Nothing has been run yet.")
        assert app.screen.editor.text == samples.START
        await pilot.resize_terminal(50, 12)
        await pilot.press("ctrl+q")
    assert app.return_code == 0


async def test_a_dialog_in_a_window_too_small(tutor):
    async with tutor(HomeScreen).run_test(size=(80, 24)) as pilot:
        await until(pilot, "0 of 5 solved")
        await pilot.press("question_mark")
        await until(pilot, "Esc closes")
        await pilot.resize_terminal(50, 12)
        await until(pilot, "This window is too small.")
        await pilot.resize_terminal(80, 24)
        await until(pilot, "Esc closes")


async def test_help_knows_where_it_is_asked(tutor, scene):
    screen, words = scene
    app = tutor(screen)
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, words)
        asked = app.screen
        app.action_help()
        text = await until(pilot, f"Help: {asked.about.title}")
        assert " ".join(asked.about.text.split()[:5]) in flat(text)
        await pilot.press("escape")
        await until(pilot, words)


async def test_help_shows_the_keys_as_the_keyboard_names_them(tutor):
    app = tutor(SCREENS["exercise"][0])
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, "Write gradient")
        await pilot.press("question_mark")
        text = flat(await until(pilot, "Help: Exercise"))
        assert "F5 Ctrl+R Run" in text
        assert "F1 Ctrl+G Hint" in text
        assert "Esc Back" in text


async def test_the_palette_goes_to_the_course(tutor):
    app = tutor()
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, "All is well")
        await pilot.press("ctrl+p")
        await until(pilot, "Lessons and exercises")
        await pilot.press(*"course", "enter")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))


async def test_the_theme_is_changed_and_remembered(tutor):
    app = tutor(HomeScreen)
    async with app.run_test() as pilot:
        await until(pilot, "0 of 5 solved")
        assert app.theme == "tutor-dark"
        await pilot.press("d")
        assert app.theme == "tutor-light"
    assert tutor(HomeScreen).theme == "tutor-light"


async def test_the_editor_follows_the_theme(tutor):
    app = tutor(SCREENS["exercise"][0])
    async with app.run_test(size=(120, 40)) as pilot:
        await until(pilot, "import numpy")
        app.action_light_or_dark()
        editor = app.screen.bench.query_one("KeptEditor")
        await until(pilot, lambda: editor.theme == "tutor-light")


@pytest.mark.parametrize("key", ["q", "ctrl+q"])
async def test_quit(tutor, key):
    app = tutor()
    async with app.run_test() as pilot:
        await until(pilot, "All is well")
        await pilot.press(key)
    assert app.return_code == 0


async def test_the_mouse_alone_gets_from_the_machine_to_an_exercise(tutor):
    app = tutor()
    async with app.run_test(size=(80, 24)) as pilot:
        for words in ("Go on to the course", "The gradient with two loops"):
            text = await until(pilot, words)
            row = next(n for n, line in enumerate(text.split("\n")) if words in line)
            await pilot.click(offset=(20, row))
        await until(pilot, lambda: isinstance(app.screen, ExerciseScreen))


def test_an_error_nobody_foresaw_ends_in_one_sentence(tutor, monkeypatch):
    """Without a terminal a test sees the error itself; with one the learner sees a sentence."""
    app, told = tutor(), {}
    monkeypatch.setattr(type(app), "is_headless", property(lambda self: False))
    monkeypatch.setattr(app, "exit", lambda **how: told.update(how))
    app._handle_exception(RuntimeError("a surprise"))
    assert told["return_code"] == 2
    assert "This is our fault, not yours (RuntimeError: a surprise)." in told["message"]
