"""The screen of what was done, and the certificate that it writes."""

from dataclasses import replace

from tests.tutor.tui import samples
from tests.tutor.tui.conftest import flat, until
from tutor.runtime.verdict import Outcome
from tutor.tui.screens.exercise import ExerciseScreen
from tutor.tui.screens.home import HomeScreen
from tutor.tui.screens.lesson import LessonScreen
from tutor.tui.screens.progress import ProgressScreen


def progress(course):
    return ProgressScreen()


def verdict(id, outcome=Outcome.RIGHT):
    return replace(samples.RIGHT, exercise=id, verdict=outcome)


def work(app):
    """Some wrong answers, two hints, a look at a model answer, four right answers."""
    learner, course = app.services.learner, app.services.course
    for outcome in (Outcome.WRONG, Outcome.ERROR, Outcome.RIGHT):
        learner.record(verdict("two-loops", outcome))
    learner.record_hint(course.exercises[0], 1)
    learner.record_hint(course.exercises[1], 2)
    learner.record(verdict("one-loop"))
    learner._progress.record_solution("race")
    learner.record(verdict("race"))
    learner.record(verdict("plots"))


async def test_who_has_done_nothing_is_led_to_the_first_lesson(tutor):
    app = tutor(progress)
    async with app.run_test(size=(80, 24)) as pilot:
        text = flat(await until(pilot, "What was hard"))
        assert "0 of 5 solved Nothing is done yet" in text
        assert "Nothing so far: no run in vain, no hint." in text
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, LessonScreen))


async def test_what_was_done_is_told_by_whom_and_how(tutor):
    app = tutor(progress)
    work(app)
    async with app.run_test(size=(80, 24)) as pilot:
        drawn = await until(pilot, "4 of 5 solved")
        text = flat(drawn)
        assert "3 by yourself · 1 after the model answer · 1 day · about 0 minutes" in text
        assert "→ Next: No loop at all" in text
        vectorization = next(line for line in drawn.split("\n") if " Vectorization" in line)
        assert vectorization.count("━") == 12, "three of four of a bar of 16"
        assert vectorization.rstrip().endswith("3 of 4")
        plotting = next(line for line in drawn.split("\n") if "Plotting" in line)
        assert plotting.startswith(" ✓ Plotting")
        hard = [line for line in drawn.split("\n") if "✓ solved" in line]
        assert "saw the model answer" in hard[0]
        assert flat(hard[2]).endswith("One loop less 2 hints")
        assert flat(hard[1]).endswith("The gradient with two loops 2 runs in vain")
        await pilot.press("down", "enter")
        await until(pilot, lambda: isinstance(app.screen, ExerciseScreen))
        assert app.screen.exercise.id == "race"
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, ProgressScreen))


async def test_it_is_reached_by_key_and_palette_and_opens_once(tutor):
    app = tutor(HomeScreen)
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, "0 of 5 solved")
        await pilot.press("p")
        await until(pilot, "What was hard")
        await pilot.press("p", "p")
        await pilot.pause()
        assert len(app.screen_stack) == 2
        await pilot.press("escape", "ctrl+p")
        await until(pilot, "a certificate")
        await pilot.press(*"progr", "enter")
        await until(pilot, "What was hard")


async def test_the_certificate_is_written_and_never_over_another(tutor, tmp_path):
    app = tutor(progress)
    work(app)
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, "4 of 5 solved")
        await pilot.press("w")
        await until(pilot, "Whose certificate?")
        await pilot.press("enter")
        await pilot.press(*"Ann & Co", "enter")
        text = flat(await until(pilot, "The certificate is written"))
        assert "To read: " in text
        await pilot.press("escape", "w")
        await until(pilot, "Ann & Co")
        await pilot.press("enter")
        await until(pilot, "The certificate is written")
    written = sorted(file.name for file in (tmp_path / "work").glob("certificate-*"))
    assert len(written) == 4
    page = next((tmp_path / "work").glob("*-2.html")).read_text(encoding="utf-8")
    assert "Ann &amp; Co" in page
    assert "solved 4 of 5 exercises: 3 by oneself and 1 after a look" in page


async def test_nothing_is_written_for_who_gives_no_name(tutor, tmp_path):
    app = tutor(progress)
    async with app.run_test(size=(60, 16)) as pilot:
        await until(pilot, "0 of 5 solved")
        await pilot.press("w")
        await until(pilot, "Whose certificate?")
        await pilot.press("space", "enter", "escape")
        await until(pilot, "Whose certificate?", gone=True)
    assert list((tmp_path / "work").glob("certificate-*")) == []


async def test_what_cannot_be_kept_is_counted_until_the_end(tutor, tmp_path):
    (tmp_path / "work").write_text("a file in the folder's place")
    app = tutor(progress)
    app.services.learner.record(verdict("two-loops"))
    async with app.run_test(size=(80, 24)) as pilot:
        text = flat(await until(pilot, "1 of 5 solved"))
        assert "1 by yourself" in text
        await pilot.press("w")
        await until(pilot, "Whose certificate?")
        await pilot.press(*"Ann", "enter")
        text = flat(await until(pilot, "That did not work"))
        assert "can't hold a certificate" in text
        assert "Traceback" not in text
