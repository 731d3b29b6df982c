"""The settings: seen at once, kept, and repaired; ASCII and German on every screen."""

from dataclasses import replace

import pytest
from textual.widgets import Footer, TextArea

from tests.tutor.pictures.gallery import BROADCASTING
from tests.tutor.tui import samples
from tests.tutor.tui.conftest import flat, text_of, until
from tests.tutor.tui.test_everywhere import SCREENS
from tutor.tui import signs
from tutor.tui.application import TutorApp
from tutor.tui.dressed import Look
from tutor.tui.screens.exercise import ExerciseScreen
from tutor.tui.screens.home import HomeScreen
from tutor.tui.screens.lesson import LessonScreen
from tutor.tui.screens.settings import SettingsScreen
from tutor.tui.screens.solution import SolutionScreen
from tutor.tui.settings import CHOICES, Settings
from tutor.tui.terminal import Terminal
from tutor.tui.themes import CONTRAST, DARK, LIGHT
from tutor.tui.words import speak, words


@pytest.fixture(autouse=True)
def english_after():
    yield
    signs.use_ascii(False)
    speak("en")


@pytest.fixture
def made(tmp_path, script):
    """Makes an application with some settings, on a terminal."""

    def make(first, *, unicode=True, ascii_only=False, environ=None, **settings):
        services = samples.services(tmp_path, script)
        for name, value in settings.items():
            services.learner.remember(name, value)
        look = Look(Terminal(unicode), ascii_only, environ or {})
        app = TutorApp(services, first(services.course), look=look)
        app.animation_level = "none"
        return app

    return make


def exercise(course):
    return ExerciseScreen(course.exercises[0])


async def test_the_settings_open_everywhere_and_close(made):
    for first, key in ((HomeScreen, "s"), (HomeScreen, "f9"), (exercise, "f9")):
        app = made(first)
        async with app.run_test(size=(80, 24)) as pilot:
            before = app.screen
            await until(pilot, "Write gradient" if first is exercise else "0 of 5 solved")
            await pilot.press(key)
            text = flat(await until(pilot, "Colours [Dark] Light High contrast Colour-blind-safe"))
            for words_ in ("[As the system] English Deutsch", "[As the terminal says] All ASCII"):
                assert words_ in text
            await pilot.press("escape")
            await until(pilot, lambda before=before, app=app: app.screen is before)


async def test_the_settings_fit_in_the_smallest_window(made):
    app = made(HomeScreen, language="de")
    async with app.run_test(size=(60, 16)) as pilot:
        await until(pilot, "0 von 5 gelöst")
        await pilot.press("s")
        await until(pilot, "Sprache")
        await pilot.press("down", "down", "down", "right")
        await until(pilot, "[Keine]")


async def test_a_theme_is_seen_at_once_and_kept(made):
    app = made(HomeScreen)
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, "0 of 5 solved")
        await pilot.press("s", "right", "right")
        await until(pilot, "[High contrast]")
        assert app.theme == CONTRAST.name
        await pilot.press("left")
        assert app.theme == LIGHT.name
        await pilot.press("left", "left")
        await until(pilot, "[Colour-blind-safe]")
    again = made(HomeScreen)
    assert again.theme == "tutor-safe"


async def test_the_language_changes_on_every_screen_of_the_stack(made):
    app = made(HomeScreen)
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, "0 of 5 solved")
        await pilot.press("n", "enter")
        await until(pilot, "Start the exercises")
        await pilot.press("s", "down", "right", "right")
        text = flat(await until(pilot, "[Deutsch]"))
        assert "Einstellungen" in text
        assert "Zu den Übungen" in text
        await pilot.press("escape", "escape")
        text = await until(pilot, "0 von 5 gelöst")
        assert text.startswith(" tutor › Kurs")
    assert made(HomeScreen).settings["language"] == "de"


async def test_a_verdict_is_told_anew_in_another_language(made, script):
    script.verdicts = [samples.WRONG]
    app = made(exercise)
    async with app.run_test(size=(120, 40)) as pilot:
        await until(pilot, "import numpy")
        app.screen.editor.insert("# mine\n", (0, 0))
        await pilot.press("f5")
        await until(pilot, "Not right yet:")
        app.choose("language", "de")
        text = flat(await until(pilot, "Noch nicht richtig: The sign is the other way round"))
        assert "erwartet array([-1.25" in text
        assert "Deine Antwort hat ausgegeben" in text
        assert "# mine" in text
        app.choose("language", "en")
        await until(pilot, "Not right yet:")


async def test_panes_and_hints_are_named_anew(made):
    app = made(exercise)
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, "1 Task 2 Answer 3 Verdict")
        await pilot.press("f1")
        await until(pilot, "Hint 1 of 3")
        app.choose("language", "de")
        await until(pilot, "1 Aufgabe 2 Antwort 3 Ergebnis")
        assert "Tipp 1 von 3" in flat(text_of(app))
        row = text_of(app).split("\n")[1]
        await pilot.click(offset=(row.index("2 Antwort") + 2, 1))
        await until(pilot, "import numpy")


async def test_the_sides_of_a_solution_are_named_anew(made):
    app = made(lambda course: SolutionScreen(course.exercises[0], "x = 1\n"))
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, "A model answer")
        app.choose("language", "de")
        await until(pilot, "Eine Musterlösung")


async def test_the_palette_speaks_german(made):
    app = made(HomeScreen, language="de")
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, "0 von 5 gelöst")
        await pilot.press("ctrl+p")
        text = flat(await until(pilot, "Lektionen und Übungen"))
        assert "Einen Befehl suchen" in text
        await pilot.press(*"einst", "enter")
        await until(pilot, lambda: isinstance(app.screen, SettingsScreen))


def test_the_environment_chooses_the_language_until_the_learner_does(made):
    made(HomeScreen, environ={"LANG": "de_DE.UTF-8"})
    assert words().keys.help == "Hilfe"
    made(HomeScreen, environ={"LANG": "de_DE.UTF-8"}, language="en")
    assert words().keys.help == "Help"


def ascii_only(text):
    assert text.isascii(), sorted({sign for sign in text if not sign.isascii()})


@pytest.mark.parametrize("name", SCREENS)
async def test_in_german_and_in_ascii_every_screen_fits_and_every_cell_is_ascii(made, name):
    """German is the longer language, and longer still in ASCII."""
    app = made(SCREENS[name][0], ascii_only=True, language="de")
    app.services.learner.record(samples.RIGHT)
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, words().keys.help if name != "exercise" else "Write gradient")
        await pilot.pause(0.1)
        text = text_of(app)
        ascii_only(text)
        assert text.startswith(
            tuple(f" tutor > {title}" for title in ("Rechner", "Kurs", "...", "Fort", "Geraet"))
        )
        keys = app.screen.query_one(Footer).children
        assert sum(key.outer_size.width for key in keys) <= 80
        title = app.screen.about.title
        app.action_help()
        await until(pilot, f"Hilfe: {title}")
        ascii_only(text_of(app))


async def test_in_ascii_a_run_and_its_pictures_are_ascii(made, script):
    script.verdicts = [samples.MEASURED]
    app = made(lambda course: ExerciseScreen(course.exercises[3]), unicode=False)
    async with app.run_test(size=(120, 40)) as pilot:
        await until(pilot, "import numpy")
        await pilot.press("f5")
        text = await until(pilot, "What was measured is drawn under")
        ascii_only(text)
        assert "two loops" in text
        assert "?" not in text.replace("? Help", "")


async def test_in_ascii_a_frame_is_a_frame_and_nothing_moves(made):
    app = made(HomeScreen, ascii_only=True)
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, "0 of 5 solved")
        await pilot.press("s")
        drawn = await until(pilot, "[As the terminal says]")
        top = next(line for line in drawn.split("\n") if "Settings" in line)
        assert top.lstrip(" -").startswith("+- Settings -")
        assert "begun with --ascii" in flat(drawn)
        await pilot.press("escape")
        drawn = await until(pilot, "0 of 5 solved")
    assert drawn.split("\n")[0].startswith(" tutor > Course")
    assert "o new" in drawn


async def test_signs_change_at_once_and_what_was_typed_stays(made):
    app = made(exercise)
    async with app.run_test(size=(120, 40)) as pilot:
        await until(pilot, "grad = Σ")
        app.screen.editor.insert("# Größe ✓\n", (0, 0))
        app.choose("signs", "ascii")
        text = await until(pilot, "grad = Sum")
        await until(pilot, "# Grosse v", gone=False) if "# Grosse v" in text else None
        ascii_only(text_of(app))
        assert app.screen.query_one(TextArea).text.startswith("# Größe ✓\n")
        app.choose("signs", "all")
        await until(pilot, "grad = Σ")
        assert "# Größe ✓" in text_of(app)


async def test_motion_is_stopped_and_begun(made):
    app = made(HomeScreen)
    async with app.run_test() as pilot:
        await until(pilot, "0 of 5 solved")
        app.animation_level = "full"
        await pilot.press("s", "up", "right")
        await until(pilot, "[None]")
        assert app.animation_level == "none"
    assert made(HomeScreen, motion="none").animation_level == "none"


async def test_a_right_answer_without_motion_is_drawn_at_once(made):
    app = made(exercise, motion="none")
    async with app.run_test(size=(120, 40)) as pilot:
        await until(pilot, "import numpy")
        await pilot.press("f5")
        text = await until(pilot, "1 of 4 in this lesson")
        assert "✦ ✦ ✦" in text
        assert "━━━━━" in text


async def test_a_setting_that_nobody_knows_is_begun_anew_with_one_sentence(made):
    app = made(HomeScreen, theme="puce", signs="ascii")
    assert app.theme == DARK.name
    async with app.run_test(size=(80, 24)) as pilot:
        text = flat(await until(pilot, "The setting"))
        assert '"Colours" was "puce"' in text
    assert app.services.learner.recall("theme") == CHOICES["theme"][0]
    assert Settings(app.services.learner).notice is None


async def test_a_broken_file_of_settings_is_begun_anew_with_one_sentence(tmp_path, script):
    file = tmp_path / "work" / "progress.sqlite"
    file.parent.mkdir(parents=True)
    file.write_bytes(b"no database\n" * 100)
    services = samples.services(tmp_path, script)
    app = TutorApp(services, HomeScreen(services.course))
    async with app.run_test(size=(120, 40)) as pilot:
        await until(pilot, "a new one is begun")
        app.choose("language", "de")
        await until(pilot, "0 von 5 gelöst")
    assert services.learner.recall("language") == "de"


def test_a_page_in_ascii_keeps_its_columns_in_code():
    page = "Σ is σ².\n\n    grad = Σ  (h[n] - t[n])    # x\n           n\n"
    told = signs.spelled_page(page).split("\n")
    assert told[0] == "Sum is sigma^2."
    assert told[2] == "    grad = Sum (h[n] - t[n])   # x"
    assert told[3] == page.split("\n")[3]


@pytest.mark.parametrize(
    ("formula", "told"),
    [
        ("2πi k", "2pi i k"),
        ("∇E(w) = X (σ(z) - t) + λ w", "grad E(w) = X (sigma(z) - t) + lambda w"),
        ("σ²", "sigma^2"),
        ("x₁ ≤ 10⁻⁹", "x_1 <= 10^-9"),
        ("AᵀA", "A^TA"),
    ],
)
def test_a_formula_in_ascii_is_a_formula(formula, told):
    assert signs.spelled(formula) == told


@pytest.mark.parametrize(
    ("sign", "told"),
    [("日本", "????"), ("e\u0301", "e"), ("é", "e"), ("⣿", "?"), ("✗", "x"), ("…", "~")],
)
def test_a_sign_takes_as_many_cells_as_before(sign, told):
    assert signs.alike(sign) == told


async def test_a_lesson_in_ascii_spells_its_formulas(made):
    app = made(lambda course: LessonScreen(course.lessons[0]), ascii_only=True)
    async with app.run_test(size=(80, 24)) as pilot:
        text = await until(pilot, "grad = Sum")
        assert "h[n] = sigma(w * X[:, n])" in text


async def test_a_scene_in_ascii_spells_its_texts(made, script):
    told = {"title": "XᵀX", "caption": "A mean misses by about 1/√N: ± σ."}
    script.verdicts = [replace(samples.RIGHT, scenes=({**BROADCASTING, **told},))]
    app = made(lambda course: ExerciseScreen(course.exercises[3]), ascii_only=True)
    async with app.run_test(size=(120, 40)) as pilot:
        await until(pilot, "import numpy")
        await pilot.press("f5")
        text = await until(pilot, "A mean misses by about 1/sqrt N: +/- sigma.")
        assert "X^TX" in text
        ascii_only(text)
