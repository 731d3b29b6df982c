"""A lesson: its text, and the picture that comes while one reads."""

import subprocess
import sys
from dataclasses import replace

import pytest

from tests.tutor.pictures.gallery import BROADCASTING
from tests.tutor.tui import samples
from tests.tutor.tui.conftest import flat, text_of, until
from tutor.runtime.pictures import Pictured
from tutor.tui.application import TutorApp
from tutor.tui.screens.lesson import LessonScreen

TEXT = "# Means\n\nA mean is taken off.\n\n## The rule\n\nFlush right.\n"
FRAMES = [{"caption": "The first step."}, {"caption": "The second step."}]


class Painter:
    """Gives a picture when it is asked for one, and remembers what it was asked."""

    def __init__(self):
        self.asked = []
        self.hold = samples.threading.Event()
        self.pictured = Pictured(scenes=({**BROADCASTING, "frames": FRAMES},))

    def __call__(self, lesson, seed, stop):
        self.asked.append((seed, stop))
        while not self.hold.wait(0.01) and not stop.is_set():
            pass
        return self.pictured


@pytest.fixture
def painter():
    return Painter()


@pytest.fixture
def lesson_app(tmp_path, painter):
    """An application that opens on a lesson with a picture."""
    services = replace(samples.services(tmp_path, samples.Script()), picture=painter)
    first = services.course.lessons[0]
    opening = "# Means\n\nA mean is taken off."
    lesson = replace(first, text=TEXT, picture=tmp_path / "picture.py", opening=opening)
    app = TutorApp(services, LessonScreen(lesson))
    app.animation_level = "none"
    return app


async def test_the_text_is_there_before_the_picture(lesson_app, painter):
    async with lesson_app.run_test(size=(80, 40)) as pilot:
        text = flat(await until(pilot, "drawing…"))
        assert "A mean is taken off." in text
        painter.hold.set()
        text = flat(await until(pilot, "The first step."))
        assert text.index("A mean is taken off.") < text.index("X - mean") < text.index("The rule")
        assert "(3.5)" in text


async def test_steps_and_new_values(lesson_app, painter):
    painter.hold.set()
    async with lesson_app.run_test(size=(80, 24)) as pilot:
        await until(pilot, "step 1 of 2")
        await pilot.press("right", "right", "right")
        await until(pilot, "The second step.")
        await pilot.press("r")
        await until(pilot, lambda: len(painter.asked) == 2)
        await until(pilot, "step 2 of 2")
        await pilot.press("left")
        await until(pilot, "The first step.")
        assert [seed for seed, _ in painter.asked] == [0, 1]


async def test_a_picture_that_nobody_waits_for_is_stopped(lesson_app, painter):
    async with lesson_app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: len(painter.asked) == 1)
        await pilot.press("r")
        await until(pilot, lambda: len(painter.asked) == 2)
        assert painter.asked[0][1].is_set()
        assert not painter.asked[1][1].is_set()
    assert painter.asked[1][1].is_set()


async def test_why_there_is_no_picture(lesson_app, painter):
    painter.hold.set()
    painter.pictured = Pictured(trouble="This picture needs torch, which python does not have.")
    async with lesson_app.run_test(size=(80, 24)) as pilot:
        await until(pilot, "This picture needs torch")
        await pilot.press("right", "left")
        assert "Flush right." in flat(text_of(pilot.app))


async def test_the_picture_follows_the_size(lesson_app, painter):
    painter.hold.set()
    async with lesson_app.run_test(size=(80, 24)) as pilot:
        await until(pilot, "(3.5)")
        await pilot.resize_terminal(60, 16)
        await until(pilot, "(3.5)", gone=True)
        await until(pilot, "X - mean")
        await pilot.resize_terminal(200, 50)
        text = await until(pilot, "(3.5)")
        assert max(map(len, text.split("\n"))) <= 200


async def test_a_lesson_without_a_picture_offers_none(tutor):
    async with tutor(lambda course: LessonScreen(course.lessons[0])).run_test() as pilot:
        text = flat(await until(pilot, "Write gradient"))
        assert "New values" not in text
        await pilot.press("r", "right")
        assert "drawing" not in flat(text_of(pilot.app))


def test_no_screen_loads_a_picture_before_there_is_one():
    code = (
        "import sys, tutor.tui.app, tutor.tui.wiring, tutor.tui.screens.lesson; "
        "print([n for n in ('tutor.pictures.scene', 'tutor.pictures.plot', "
        "'tutor.runtime.pictures') if n in sys.modules])"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=120
    )
    assert ran.stdout.strip() == "[]"
