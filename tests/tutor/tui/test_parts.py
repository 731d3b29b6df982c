"""The parts that need no screen."""

import asyncio
import subprocess
import sys
import threading
import time
from dataclasses import replace

import pytest
from textual.content import Content

from tests.tutor.tui import samples
from tutor.course.progress import Progress, ProgressError, State
from tutor.course.workspace import Workspace, WorkspaceError
from tutor.pictures.cells import STYLES as PICTURE_STYLES
from tutor.runtime.findings import Step
from tutor.tui.background import in_background, wait_for_all
from tutor.tui.examination import Examination
from tutor.tui.learner import Learner
from tutor.tui.saver import Saver
from tutor.tui.services import Check
from tutor.tui.tell.course import Standing, next_step, unsolved
from tutor.tui.tell.prose import bar, gib, prose, short_path
from tutor.tui.tell.row import Row
from tutor.tui.tell.sorry import sentence
from tutor.tui.tell.verdict import asides, case_rows, headline, step_words
from tutor.tui.widgets.picture import STYLES, content, drawn
from tutor.tui.words import words


class TestRow:
    row = Row(Content("one two three four five"), lead="✓ ok  ", note="8 min")

    def test_the_note_stands_at_the_right(self):
        assert self.row.content(40).plain == "✓ ok  one two three four five      8 min"

    def test_what_is_too_long_goes_on_under_itself(self):
        assert self.row.content(30).plain.split("\n") == [
            "✓ ok  one two three      8 min",
            "      four five",
        ]

    def test_without_room_the_note_goes_below(self):
        assert self.row.content(16).plain.split("\n")[-1] == "      8 min"

    @pytest.mark.parametrize("width", range(1, 60))
    def test_no_line_is_wider_than_it_may_be(self, width):
        row = Row(Content("数学 is fun, and wide"), lead="  ")
        assert max(line.cell_length for line in row.content(width).split("\n")) <= max(width, 4)


class TestWords:
    def test_code_is_set_apart_and_a_lone_backtick_stays(self):
        assert prose("run `python` now").plain == "run python now"
        assert prose("a ` alone").plain == "a ` alone"

    @pytest.mark.parametrize(
        ("path", "home", "short"),
        [
            ("/home/ann/envs/dl", "/home/ann", "~/envs/dl"),
            ("/home/ann", "/home/ann/", "~"),
            ("/home/anna/x", "/home/ann", "/home/anna/x"),
            ("/usr/bin", "/", "/usr/bin"),
            ("/usr/bin", "", "/usr/bin"),
        ],
    )
    def test_home_is_a_tilde_by_whole_names(self, path, home, short):
        assert short_path(path, home) == short

    def test_amounts(self):
        assert (gib(512), gib(16384), gib(15974)) == ("512 MiB", "16 GiB", "15.6 GiB")
        assert (words().home.tries.of(1), words().home.tries.of(2)) == ("1 try", "2 tries")

    @pytest.mark.parametrize(
        ("done", "total", "drawn"),
        [(0, 4, "────"), (2, 4, "━━──"), (1, 100, "━───"), (4, 4, "━━━━"), (0, 0, "────")],
    )
    def test_a_bar_shows_the_first_step_already(self, done, total, drawn):
        assert bar(done, total, 4).plain == drawn

    def test_our_faults_are_ours_and_other_errors_speak_for_themselves(self):
        assert sentence(WorkspaceError("It is full.")) == "It is full."
        assert sentence(KeyError("x")).startswith("This is our fault, not yours (KeyError: 'x').")


class TestVerdict:
    def test_the_word_is_not_said_twice(self):
        assert headline(samples.RIGHT).plain == "✓ Right: all 5 promises are kept."
        assert headline(replace(samples.RIGHT, headline="Right.")).plain == "✓ Right."
        assert headline(samples.WRONG).plain.startswith("✗ Not right yet: The sign")

    def test_only_the_first_broken_promise_is_explained(self):
        wrong = samples.WRONG.cases[1]
        broken = replace(samples.WRONG, cases=(wrong, replace(wrong, name="case_2")))
        rows = [row.plain for row in case_rows(broken)]
        assert sum(row.startswith("✗") for row in rows) == 2
        assert sum(row.startswith("expected") for row in rows) == 1

    def test_a_long_output_is_cut_and_says_so(self):
        printed = replace(samples.RIGHT, output="\n".join(map(str, range(50))))
        rows = [row.plain for row in asides(printed)]
        assert rows[0] == "Your answer printed"
        assert rows[-1] == "… and 38 lines more"

    def test_a_step_in_words(self):
        assert step_words(Step("case", "A single sample.", 2, 6)) == "Case 3 of 6: A single sample"
        assert (
            step_words(Step("timing", "two loops, N = 10", 6, 6)) == "Measuring two loops, N = 10"
        )
        assert step_words(Step("starting", "Starting Python", 0, 0)) == "Starting Python"


class TestCourse:
    def test_a_lesson_comes_before_its_exercises_and_a_runnable_one_first(self, tmp_path):
        course = samples.course(tmp_path)
        first, second = course.lessons
        solved = State(solved=True, attempts=1)
        assert next_step(course, Standing()) == "lesson:logistic"
        begun = Standing({"two-loops": solved})
        assert next_step(course, begun) == "exercise:one-loop"
        blocked = Standing({"two-loops": solved}, missing={"one-loop": ("torch",)})
        assert unsolved(first, blocked).id == "no-loop"
        assert unsolved(second, Standing(missing={"plots": ("x",)})).id == "plots"
        assert next_step(course, Standing({e.id: solved for e in course.exercises})) is None


class TestExamination:
    def test_a_late_word_of_the_quick_look_replaces_nothing_and_does_not_count(self):
        now = Examination(checks=(Check("SP101", "search_path"), Check("PK101", "packages")))
        quick, deep = samples.OUTSIDE, samples.HEALTHY[2]
        now.begin("quick")
        now.learn("quick", "PK101", samples.HEALTHY[6])
        now.begin("deep")
        assert now.note == "looking deeper … 0 of 2"
        now.learn("deep", "SP101", deep)
        now.learn("quick", "SP101", quick)
        assert now.findings["SP101"] == deep
        assert now.note == "looking deeper … 1 of 2"

    def test_looking_again_begins_at_none(self):
        now = Examination(checks=(Check("SP101", "search_path"),), mode=None)
        now.learn("deep", "SP101", samples.OUTSIDE)
        now.begin("quick")
        assert now.note == "looking … 0 of 1"
        now.learn("quick", "SP101", samples.HEALTHY[2])
        assert now.findings["SP101"] == samples.HEALTHY[2]


class TestSaver:
    def test_an_older_text_never_overwrites_a_newer_one(self):
        written = []
        saver = Saver(written.append, "start")
        older, newer = saver.take("a"), saver.take("ab")
        newer()
        older()
        assert written == ["ab"]
        assert saver.text == "ab"

    def test_what_is_on_the_disk_already_is_not_written(self):
        written = []
        saver = Saver(written.append, "start")
        saver.take("start")()
        assert written == []

    def test_a_failed_write_is_tried_again(self):
        fails = [True]

        def write(text):
            if fails.pop(0) if fails else False:
                raise WorkspaceError("full")

        saver = Saver(write, "")
        with pytest.raises(WorkspaceError):
            saver.take("a")()
        saver.take("a")()
        assert saver.text == "a"


class TestBackground:
    async def test_results_and_errors_come_back(self):
        assert await in_background(lambda: 3) == 3
        with pytest.raises(ZeroDivisionError):
            await in_background(lambda: 1 / 0)

    async def test_a_result_that_is_not_waited_for_is_dropped(self):
        go = threading.Event()
        task = asyncio.create_task(in_background(lambda: go.wait(10)))
        await asyncio.sleep(0.05)
        task.cancel()
        go.set()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert wait_for_all(10)

    def test_quitting_does_not_wait_for_what_hangs(self):
        code = (
            "import asyncio, time\n"
            "from tutor.tui.background import in_background\n"
            "async def main():\n"
            "    task = asyncio.create_task(in_background(lambda: time.sleep(600)))\n"
            "    await asyncio.sleep(0.1)\n"
            "asyncio.run(main())\n"
        )
        begun = time.monotonic()
        subprocess.run([sys.executable, "-c", code], check=True, timeout=120)
        assert time.monotonic() - begun < 100


class TestLearner:
    def test_what_cannot_be_written_is_kept_while_the_program_runs(self, tmp_path, monkeypatch):
        course = samples.course(tmp_path / "content")
        exercise = course.exercises[0]
        blocked = tmp_path / "file"
        blocked.write_text("not a folder")
        learner = Learner(Workspace(blocked / "work"), Progress(blocked / "work" / "p.sqlite"))
        assert learner.open(exercise) == samples.START
        learner.write(exercise, "mine")
        learner.record(samples.RIGHT)
        learner.record_hint(exercise, 2)
        learner.remember("theme", "tutor-light")
        assert learner.answer_path(exercise).read_text(encoding="utf-8") == "mine"
        assert learner.states()["two-loops"].solved
        assert learner.hints_seen(exercise) == 2
        assert learner.recall("theme") == "tutor-light"
        assert str(blocked) in learner.notice

    def test_all_is_well_without_a_notice(self, tmp_path):
        course = samples.course(tmp_path / "content")
        learner = samples.services(tmp_path, samples.Script()).learner
        learner.open(course.exercises[0])
        assert learner.notice is None

    def test_an_answer_that_cannot_be_read_is_not_written_over(self, tmp_path):
        course = samples.course(tmp_path / "content")
        learner = samples.services(tmp_path, samples.Script()).learner
        learner.open(course.exercises[0])
        path = learner.answer_path(course.exercises[0])
        path.write_bytes(b"\xff\xfe\x00")
        with pytest.raises(WorkspaceError):
            learner.open(course.exercises[0])
        assert path.read_bytes() == b"\xff\xfe\x00"

    def test_progress_that_breaks_later_is_told(self, tmp_path, monkeypatch):
        learner = samples.services(tmp_path, samples.Script()).learner

        def refuse(*_, **__):
            raise ProgressError("The disk is full.")

        monkeypatch.setattr(Progress, "record", refuse)
        learner.record(samples.RIGHT)
        assert learner.states()["two-loops"].solved
        assert learner.notice.startswith("The disk is full.")


class TestPicture:
    def test_every_style_of_a_picture_has_a_colour(self):
        assert set(PICTURE_STYLES) <= set(STYLES)
        assert {f"series-{n}" for n in range(6)} <= set(STYLES)

    def test_lines_over_n_are_drawn_only_where_there_is_room(self):
        timings = samples.timings()
        small, large = drawn(timings, 78, 18), drawn(timings, 78, 40)
        assert "= N" not in content(small).plain
        assert "= N" in content(large).plain
        assert len(small) <= 18
        assert len(large) <= 40

    def test_nothing_measured_draws_nothing(self):
        assert drawn((), 80, 20) == []


def test_the_screens_import_nothing_heavy():
    heavy = ("numpy", "torch", "scipy", "matplotlib", "pandas", "PIL")
    code = (
        "import sys, tutor.tui.app, tutor.tui.screens.home, tutor.tui.screens.exercise, "
        "tutor.tui.screens.help, tutor.tui.screens.target, tutor.tui.screens.solution, "
        "tutor.tui.screens.settings, tutor.tui.words.german; "
        f"print([name for name in {heavy!r} if name in sys.modules])"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=120
    )
    assert ran.stdout.strip() == "[]"


def test_the_first_frame_does_not_wait_for_the_probes():
    code = (
        "import sys, tutor.tui.app; "
        "print([n for n in ('envcheck.probes', 'envcheck.checks', 'envcheck.examination')"
        " if n in sys.modules])"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=120
    )
    assert ran.stdout.strip() == "[]"
