import threading
from dataclasses import replace

from tests.tutor.pictures.gallery import BROADCASTING
from tests.tutor.tui import samples
from tests.tutor.tui.conftest import flat, text_of, until
from tutor.runtime.target import TargetError
from tutor.runtime.verdict import Outcome
from tutor.tui.screens.exercise import ExerciseScreen
from tutor.tui.screens.home import HomeScreen
from tutor.tui.screens.lesson import LessonScreen
from tutor.tui.widgets.code_editor import CodeEditor
from tutor.tui.widgets.kept_editor import KeptEditor

NARROW, WIDE = (80, 24), (120, 40)


def number(index: int):
    return lambda course: ExerciseScreen(course.exercises[index])


def answer(app, index: int = 0) -> str:
    learner = app.services.learner
    return learner.answer_path(app.services.course.exercises[index]).read_text(encoding="utf-8")


async def opened(pilot, *, pane: str = "2 Answer") -> KeptEditor:
    """Wait until the learner's text is there, and go to it."""
    editor = pilot.app.screen.query_one(KeptEditor)
    await until(pilot, lambda: not editor.read_only)
    if pilot.app.size.width < 100:
        await pilot.press("2")
    await until(pilot, lambda: editor.has_focus)
    return editor


async def test_narrow_shows_one_pane_at_a_time(tutor):
    async with tutor(number(0)).run_test(size=NARROW) as pilot:
        text = await until(pilot, "Leave w, X and t as they are.")
        assert "1 Task   2 Answer   3 Verdict" in text
        assert "import numpy" not in text
        assert "Python 3.11.7 · /home/ann/miniforge3/envs/dl/bin/python · CPU" in text
        await pilot.press("f4")
        text = await until(pilot, "import numpy as np")
        assert "Leave w, X" not in text
        await pilot.press("f4")
        await until(pilot, "Nothing has been run yet.")
        await pilot.press("1")
        await until(pilot, "Leave w, X and t as they are.")


async def test_a_click_on_a_tab_shows_its_pane(tutor):
    async with tutor(number(0)).run_test(size=NARROW) as pilot:
        await until(pilot, "Leave w, X and t as they are.")
        await pilot.click("PaneTabs", offset=(12, 0))
        await until(pilot, "import numpy as np")


async def test_wide_shows_task_editor_and_verdict_together(tutor):
    async with tutor(number(0)).run_test(size=WIDE) as pilot:
        text = await until(pilot, "Leave w, X and t as they are.")
        assert "import numpy as np" in text
        assert "Nothing has been run yet." in text
        assert "1 Task" not in text


async def test_resizing_goes_from_one_to_the_other_and_keeps_the_text(tutor):
    app = tutor(number(0))
    async with app.run_test(size=WIDE) as pilot:
        await opened(pilot)
        await pilot.press(*"x = 1")
        for size in (NARROW, (59, 15), WIDE, (200, 50), (60, 16), WIDE):
            await pilot.resize_terminal(*size)
            await pilot.pause()
        await until(pilot, "x = 1import numpy as np")


async def test_what_is_typed_is_on_the_disk_without_saving(tutor):
    app = tutor(number(0))
    async with app.run_test(size=NARROW) as pilot:
        await opened(pilot)
        await pilot.press(*"a = 1")
        await until(pilot, lambda: answer(app).startswith("a = 1import"))
        await until(pilot, "saved")
        await pilot.press("ctrl+z")
        await until(pilot, lambda: not answer(app).startswith("a = 1"))


async def test_leaving_and_quitting_write_the_last_keystroke(tutor):
    app = tutor(lambda course: LessonScreen(course.lessons[0]))
    async with app.run_test(size=NARROW) as pilot:
        await until(pilot, "Write gradient")
        await pilot.press("enter")
        await until(pilot, "1 Task")
        await opened(pilot)
        await pilot.press("b", "escape")
        await until(pilot, lambda: isinstance(app.screen, LessonScreen))
        await until(pilot, lambda: answer(app).startswith("bimport"))
        await pilot.press("enter")
        await until(pilot, "1 Task")
        await opened(pilot)
        await pilot.press("c", "ctrl+q")
    assert "c" in answer(app).split("import")[0]


async def test_a_wrong_answer_shows_the_broken_promise_and_marks_the_line(tutor, script):
    script.verdicts = [samples.WRONG]
    app = tutor(number(0))
    async with app.run_test(size=WIDE) as pilot:
        editor = await opened(pilot)
        await pilot.press("f5")
        text = await until(pilot, "✗ Not right yet:")
        assert "✓ Two features, three samples:" in flat(text)
        assert "✗ Any number of features and of samples." in text
        assert "Entry [0] is 1.25, and should be -1.25." in text
        assert "expected  array([-1.25,  0.5 ])" in text
        assert "got       array([ 1.25, -0.5 ])" in text
        assert "try       gradient(w=[0.5, -1.0]," in text
        assert "! RuntimeWarning: overflow" in text
        assert editor.trouble == 8
        assert "✗      # Your code here." in text
        assert editor.has_focus
        await pilot.press("enter")
        await until(pilot, lambda: editor.trouble is None)


async def test_a_right_answer_gives_joy_the_next_step_and_the_model_answer(tutor):
    app = tutor(number(0))
    async with app.run_test(size=NARROW) as pilot:
        await opened(pilot)
        assert "Next" not in text_of(app)
        await pilot.press("ctrl+r")
        text = await until(pilot, "✓ Right: all 5 promises are kept.")
        assert "✦ ✦ ✦" in text
        assert "1 of 4 in this lesson" in text
        assert "Ctrl+N goes on: One loop less" in text
        await pilot.press("f3")
        text = await until(pilot, "A model answer")
        assert "grad += X @ (sigmoid(w @ X) - t)" in " ".join(
            editor.text for editor in app.screen.query(CodeEditor)
        )
        await pilot.press("escape")
        await until(pilot, "✓ Right")
        await pilot.press("ctrl+n")
        await until(pilot, "One loop less")
        assert app.screen.exercise.id == "one-loop"
        assert app.services.learner.states()["two-loops"].solved


async def test_next_and_solution_wait_for_a_right_answer(tutor, script):
    script.verdicts = [samples.WRONG]
    app = tutor(number(0))
    async with app.run_test(size=NARROW) as pilot:
        await opened(pilot)
        await pilot.press("f5")
        await until(pilot, "✗ Not right yet")
        await pilot.press("ctrl+n", "f3")
        await pilot.pause()
        assert app.screen.exercise.id == "two-loops"
        assert "Not right yet" in text_of(app)


async def test_the_next_lesson_comes_before_its_exercises(tutor):
    app = tutor(number(3))
    async with app.run_test(size=NARROW) as pilot:
        await opened(pilot)
        await pilot.press("f5")
        await until(pilot, "✓ Right")
        await pilot.press("f8")
        await until(pilot, "Look at them.")
        assert isinstance(app.screen, LessonScreen)


async def test_after_the_last_exercise_comes_the_course(tutor, script):
    script.target = replace(samples.TARGET, packages=frozenset({"numpy", "matplotlib"}))
    app = tutor(number(4))
    async with app.run_test(size=NARROW) as pilot:
        await opened(pilot)
        await pilot.press("f5")
        await until(pilot, "Esc leads back: this is the last exercise")
        await pilot.press("f8")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))


async def test_the_text_that_is_judged_is_the_text_on_the_screen(tutor, script):
    app = tutor(number(0))
    async with app.run_test(size=NARROW) as pilot:
        await opened(pilot)
        await pilot.press(*"z = 3", "f5")
        await until(pilot, "✓ Right")
        assert script.judged[0].startswith("z = 3import numpy")


async def test_while_judging_the_step_is_told_and_escape_stops_it(tutor, script):
    script.hold = threading.Event()
    app = tutor(number(0))
    async with app.run_test(size=NARROW) as pilot:
        await opened(pilot)
        await pilot.press("f5")
        text = await until(pilot, "Case 3 of 5: K = N")
        assert "Esc stops it." in text
        await pilot.press("escape")
        await until(pilot, "Stopped.")
        assert isinstance(app.screen, ExerciseScreen)
        assert app.services.learner.states() == {}


async def test_a_verdict_that_comes_too_late_is_dropped(tutor, script):
    late = replace(samples.WRONG, headline="From the first run.")
    script.verdicts = [late, samples.RIGHT]
    script.hold = threading.Event()
    app = tutor(number(0))
    async with app.run_test(size=NARROW) as pilot:
        await opened(pilot)
        await pilot.press("f5")
        await until(pilot, "Case 3 of 5")
        await pilot.press("f5")
        await until(pilot, lambda: len(script.judged) == 2)
        script.hold.set()
        await until(pilot, "✓ Right")
        await pilot.pause(0.2)
        assert "From the first run" not in text_of(app)
        assert app.services.learner.states()["two-loops"].attempts == 1


async def test_leaving_while_judging_stops_the_judge(tutor, script):
    script.hold = threading.Event()
    app = tutor(number(0))
    async with app.run_test(size=NARROW) as pilot:
        await opened(pilot)
        await pilot.press("f5")
        await until(pilot, "Case 3 of 5")
        await pilot.press("ctrl+q")
    from tutor.tui.background import wait_for_all

    assert wait_for_all(10)


async def test_hints_are_a_ladder_and_are_remembered(tutor):
    app = tutor(number(0))
    exercise = app.services.course.exercises[0]
    async with app.run_test(size=NARROW) as pilot:
        await opened(pilot)
        await pilot.press("f1")
        text = await until(pilot, "Hint 1 of 3")
        assert "What is the shape of X?" in text
        assert "Sum over n" not in text
        assert "import numpy" in text
        await pilot.press("ctrl+g")
        await until(pilot, "Sum over n")
        await pilot.press("f1", "f1")
        text = await until(pilot, "Hint 3 of 3")
        await until(pilot, lambda: app.services.learner.hints_seen(exercise) == 3)
        await pilot.press("escape")
        await until(pilot, "Hint 3", gone=True)
        assert isinstance(app.screen, ExerciseScreen)
        await pilot.press("f1")
        await until(pilot, "Hint 3 of 3")


async def test_beginning_again_asks_first_and_keeps_the_text(tutor):
    app = tutor(number(0))
    async with app.run_test(size=NARROW) as pilot:
        editor = await opened(pilot)
        await pilot.press(*"mine", "f2")
        await until(pilot, "Begin this exercise again?")
        await pilot.press("n")
        await until(pilot, "mineimport numpy")
        await pilot.press("f2")
        await until(pilot, "Begin this exercise again?")
        await pilot.press("y")
        await until(pilot, lambda: editor.text == samples.START)
        folder = app.services.learner.answer_path(app.services.course.exercises[0]).parent
        kept = [file.read_text(encoding="utf-8") for file in folder.glob("two-loops.py.*.bak")]
        assert kept == ["mine" + samples.START]


async def test_missing_packages_are_named_with_what_to_type(tutor, script):
    app = tutor(number(4))
    async with app.run_test(size=NARROW) as pilot:
        await opened(pilot)
        await pilot.press("f5")
        text = await until(pilot, "It needs matplotlib, which this Python does not have.")
        assert "-m pip install matplotlib" in text
        assert script.judged == []
        script.target = replace(samples.TARGET, packages=frozenset({"numpy", "matplotlib"}))
        await pilot.press("f5")
        await until(pilot, "✓ Right")


async def test_no_python_is_one_sentence(tutor, script):
    script.trouble = TargetError("/x/python does not start: Exec format error")
    async with tutor(number(0)).run_test(size=NARROW) as pilot:
        await opened(pilot)
        await pilot.press("f5")
        text = await until(pilot, "That did not work")
        assert "/x/python does not start: Exec format error" in text
        assert "Traceback" not in text
        await pilot.press("escape")
        await until(pilot, "Your answer was not judged.")


async def test_our_own_fault_is_said_to_be_ours_and_is_not_counted(tutor, script):
    script.verdicts = [
        replace(samples.RIGHT, verdict=Outcome.INTERNAL, headline="The cases broke.", cases=())
    ]
    app = tutor(number(0))
    async with app.run_test(size=NARROW) as pilot:
        await opened(pilot)
        await pilot.press("f5")
        await until(pilot, "? Our fault: The cases broke.")
        assert not app.services.learner.states().get("two-loops")


async def test_a_surprise_is_one_sentence_and_no_traceback(tutor, script):
    script.trouble = ZeroDivisionError("division by zero")
    async with tutor(number(0)).run_test(size=NARROW) as pilot:
        await opened(pilot)
        await pilot.press("f5")
        text = await until(pilot, "That did not work")
        assert "our fault, not yours (ZeroDivisionError: division by zero)." in flat(text)
        assert "Traceback" not in text


async def test_the_picture_is_drawn_from_what_was_measured(tutor, script):
    script.verdicts = [samples.MEASURED]
    async with tutor(number(3)).run_test(size=NARROW) as pilot:
        await opened(pilot)
        await pilot.press("f5")
        await until(pilot, "✓ Right")
        await pilot.press("4")
        text = await until(pilot, "two loops")
        assert "vectorized" in text
        assert "N = 1,000, 3 runs each, logarithmic scale." in text
        assert "Best runs: vectorized is 450 times as fast as two loops." in text
        await pilot.resize_terminal(120, 50)
        text = await until(pilot, "= N")
        assert "import numpy as np" in text


async def test_scenes_of_the_answers_own_values_are_drawn(tutor, script):
    frames = [{"caption": "The first."}, {"caption": "The second."}]
    scenes = ({**BROADCASTING, "frames": frames}, {"kind": "axis", "values": [[1], [2, 3]]})
    script.verdicts = [replace(samples.RIGHT, scenes=scenes), samples.RIGHT]
    async with tutor(number(3)).run_test(size=NARROW) as pilot:
        await opened(pilot)
        await pilot.press("f5")
        await until(pilot, "Your own values are drawn under Picture.")
        await pilot.press("4")
        assert "(3.5)" in await until(pilot, "The first.")
        await pilot.press("right")
        await until(pilot, "The second.")
        await pilot.press("right")
        await until(pilot, "This picture cannot be drawn: an array must have rows of equal length.")
        await pilot.press("left")
        await until(pilot, "The second.")
        await pilot.resize_terminal(120, 40)
        assert "import numpy as np" in await until(pilot, "The second.")
        await pilot.press("f5")  # another run, with nothing to show
        await until(pilot, "The second.", gone=True)


async def test_a_solved_exercise_offers_the_next_at_once(tutor):
    app = tutor(number(0))
    app.services.learner.record(samples.RIGHT)
    async with app.run_test(size=NARROW) as pilot:
        await until(pilot, "Next")


async def test_enter_indents_and_backspace_takes_a_step_back(tutor):
    async with tutor(number(0)).run_test(size=WIDE) as pilot:
        editor = await opened(pilot)
        editor.load_text("def f(x):")
        editor.move_cursor((0, 9))
        await pilot.press("enter", *"if x:", "enter", *"y", "enter", "backspace", *"z")
        assert editor.text == "def f(x):\n    if x:\n        y\n    z"


async def test_work_that_cannot_be_kept_is_told_in_a_line_on_top(tutor, monkeypatch):
    from tutor.course.workspace import Workspace, WorkspaceError

    app = tutor(number(0))
    place, write = app.services.learner._workspace.root, Workspace.write

    def refuse(workspace, exercise, text):
        if workspace.root == place:
            raise WorkspaceError("The folder can't be written: permission denied.")
        write(workspace, exercise, text)

    monkeypatch.setattr(Workspace, "write", refuse)
    async with app.run_test(size=NARROW) as pilot:
        editor = await opened(pilot)
        await until(pilot, "! The folder can't be written: permission denied. Until that is mended")
        await pilot.press(*"ok = 1", "f5")
        await until(pilot, "✓ Right")
        assert editor.answer.startswith("ok = 1")
