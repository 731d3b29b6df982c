"""The tour: shown once, left at any time, in nobody's way, and pointing at what is there."""

import pytest

from tests.tutor.tui import samples
from tests.tutor.tui.conftest import flat, text_of, until
from tutor.tui.application import TutorApp
from tutor.tui.screens.home import HomeScreen
from tutor.tui.screens.lesson import LessonScreen
from tutor.tui.screens.tour import SHOWN_AT, TourScreen
from tutor.tui.words import speak, words


@pytest.fixture
def greeting(tmp_path, script):
    """Makes an application as the command starts it."""

    def make(**settings):
        services = samples.services(tmp_path, script)
        for name, value in settings.items():
            services.learner.remember(name, value)
        app = TutorApp(services, greet=True)
        app.animation_level = "none"
        return app

    yield make
    speak("en")


async def test_it_is_shown_at_the_first_start_and_never_again(greeting):
    app = greeting()
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, "Where you are")
        await pilot.press("escape")
        await until(pilot, "Where you are", gone=True)
        await until(pilot, lambda: app.services.learner.recall("tour") is not None)
    app = greeting()
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, "10 checks")
        await pilot.pause(0.3)
        assert not isinstance(app.screen, TourScreen)


async def test_who_has_begun_already_needs_no_tour(greeting):
    app = greeting()
    app.services.learner.record(samples.WRONG)
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, "10 checks")
        await pilot.pause(0.3)
        assert not isinstance(app.screen, TourScreen)


@pytest.mark.parametrize("size", [(60, 16), (80, 24), (120, 40), (200, 50)])
@pytest.mark.parametrize("language", ["en", "de"])
async def test_every_card_is_whole_and_points_at_its_place(greeting, size, language):
    app = greeting(language=language)
    async with app.run_test(size=size) as pilot:
        await until(pilot, lambda: isinstance(app.screen, TourScreen))
        tour, beneath = app.screen, app.screen.beneath
        seen = []
        while app.screen is tour:
            await pilot.pause()
            await pilot.pause()
            title = getattr(words().tour, tour.cards[tour.at][1])
            drawn = await until(pilot, title)
            last = getattr(words().tour, f"{tour.cards[tour.at][1]}_text").replace("`", "").split()
            assert " ".join(last[-3:]) in flat(drawn), drawn
            place, card = tour.place.region, tour.card.region
            assert card.right <= size[0]
            assert card.bottom <= size[1]
            assert tour.place.has_class(SHOWN_AT)
            assert not card.contains_region(place), "what it points at stays in sight"
            assert ("▲" in drawn) != ("▼" in drawn)
            seen.append(title)
            await pilot.press("enter")
        assert len(seen) == 5
        assert not beneath.query(f".{SHOWN_AT}")


async def test_one_can_go_back_and_leave_in_between(greeting):
    app = greeting()
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, "1 of 5")
        await pilot.press("right", "space")
        await until(pilot, "3 of 5")
        await pilot.press("left", "left", "left", "left")
        await until(pilot, "1 of 5")
        await pilot.resize_terminal(120, 40)
        await until(pilot, "Where you are")
        await pilot.press("escape")
        await until(pilot, "1 of 5", gone=True)
        assert "Go on to the course" in text_of(app)


async def test_any_other_key_ends_it_and_does_what_it_does(greeting):
    app = greeting()
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, "Where you are")
        await pilot.press("c")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        assert len(app.screen_stack) == 2


async def test_help_and_palette_have_it_and_on_the_course_it_tells_of_the_course(tutor):
    app = tutor(HomeScreen)
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, "0 of 5 solved")
        await pilot.press("question_mark")
        await until(pilot, "The tour of one minute")
        await pilot.press("i")
        await until(pilot, "Where you are")
        await pilot.press("enter")
        await until(pilot, "How far you are")
        await pilot.press("escape", "ctrl+p")
        await until(pilot, "Search for a command")
        await pilot.press(*"tour", "enter")
        await until(pilot, "Where you are")


async def test_from_a_lesson_it_goes_to_the_course(tutor):
    app = tutor(lambda course: LessonScreen(course.lessons[0]))
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, "Write gradient")
        await app.run_action("tour")
        await until(pilot, "Where you are")
        assert isinstance(app.screen.beneath, HomeScreen)


async def test_who_quits_while_it_begins_just_quits(tutor):
    app = tutor()
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, "10 checks")
        app.action_tour()
        app.exit()
    assert app.return_code == 0


async def test_a_tour_without_its_card_yet_places_nothing(tutor):
    app = tutor()
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, "10 checks")
        tour = TourScreen(app.screen)
        tour.compose = lambda: ()  # as where the program is left before it came to this
        await app.push_screen(tour)
        tour._place()
        await pilot.pause()
        assert not tour.beneath.query(f".{SHOWN_AT}")
