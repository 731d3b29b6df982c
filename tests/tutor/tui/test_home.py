from dataclasses import replace

from tests.tutor.tui import samples
from tests.tutor.tui.conftest import until
from tutor.tui.screens.exercise import ExerciseScreen
from tutor.tui.screens.home import HomeScreen
from tutor.tui.screens.lesson import LessonScreen


async def test_a_new_learner_is_led_to_the_first_lesson(tutor):
    app = tutor(HomeScreen)
    async with app.run_test(size=(80, 24)) as pilot:
        text = await until(pilot, "Python 3.11.7 · CPU")
        assert "0 of 5 solved" in text
        assert "○ new        The gradient with two loops" in text
        assert "A lesson with 4 exercises, about 34 minutes. Read it first." in text
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, LessonScreen))


async def test_how_each_exercise_stands_is_said_in_words(tutor):
    app = tutor(HomeScreen)
    course, learner = app.services.course, app.services.learner
    learner.open(course.exercises[0])
    learner.record(samples.RIGHT)
    learner.open(course.exercises[1])
    learner.record(replace(samples.WRONG, exercise="one-loop"))
    async with app.run_test(size=(80, 24)) as pilot:
        text = await until(pilot, "– can't run")
        assert "1 of 5 solved" in text
        assert "✓ solved     The gradient with two loops" in text
        assert "◐ started    One loop less" in text
        assert "○ new        No loop at all" in text
        assert "– can't run  A first plot" in text


async def test_the_next_step_is_chosen_already(tutor):
    app = tutor(HomeScreen)
    app.services.learner.record(samples.RIGHT)
    async with app.run_test(size=(80, 24)) as pilot:
        text = await until(pilot, "Write it yourself · about 8 minutes")
        assert text.count("One loop less") == 2
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, ExerciseScreen))
        assert app.screen.exercise.id == "one-loop"


async def test_what_cannot_run_here_says_what_to_type(tutor):
    async with tutor(HomeScreen).run_test(size=(80, 24)) as pilot:
        await until(pilot, "– can't run")
        await pilot.press("end")
        text = await until(pilot, "It needs matplotlib, which this Python does not have. Type:")
        assert "/home/ann/miniforge3/envs/dl/bin/python -m pip install matplotlib" in text
        await pilot.press("n")
        await until(pilot, "Read it first.")


async def test_a_solved_exercise_is_seen_on_coming_back(tutor):
    async with tutor(HomeScreen).run_test(size=(80, 24)) as pilot:
        await until(pilot, "0 of 5 solved")
        await pilot.press("down", "enter")
        await until(pilot, "1 Task")
        await pilot.press("f5")
        await until(pilot, "✓ Right")
        await pilot.press("escape")
        text = await until(pilot, "1 of 5 solved")
        assert "✓ solved     The gradient with two loops" in text
        assert text.count("One loop less") == 2


async def test_no_python_at_all_is_one_sentence(tutor, script):
    from tutor.runtime.target import TargetError

    app = tutor(HomeScreen)

    def refuse(asked):
        raise TargetError("There is no Python at /nowhere.")

    app.services = replace(app.services, find_target=refuse)
    async with app.run_test(size=(80, 24)) as pilot:
        text = await until(pilot, "That did not work")
        assert "There is no Python at /nowhere." in text
        await pilot.press("escape")
        await until(pilot, "0 of 5 solved")


async def test_the_lesson_is_read_and_enter_starts_its_first_unsolved_exercise(tutor):
    app = tutor(lambda course: LessonScreen(course.lessons[0]))
    app.services.learner.record(samples.RIGHT)
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, "Write gradient(w, X, t) for samples")
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, ExerciseScreen))
        assert app.screen.exercise.id == "one-loop"
        await until(pilot, "1 Task")
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, LessonScreen))
