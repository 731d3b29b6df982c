"""The commands that start nothing: list, hint, solution, reset, progress."""

import json
import sqlite3
from contextlib import closing

import pytest

from tutor.course.progress import Progress, default_file


@pytest.fixture
def workspace(home):
    return home / "workspace"


@pytest.fixture
def progress(workspace):
    return Progress(default_file(workspace))


@pytest.fixture
def ask(tutor, small_course):
    """`tutor` on the small course: what it writes, after it has done its job."""

    def run(*arguments, code=0):
        done = tutor("--course", small_course, *arguments)
        assert done.returncode == code, done.stderr
        return done.stdout if code == 0 else done.stderr

    return run


def solve(progress, exercise, outcome="right"):
    progress.record(exercise, outcome, seed=0, device="cpu", duration_ms=1, course_version="1.0")


def test_list_shows_where_the_learner_stands(ask, progress, workspace):
    solve(progress, "double")
    workspace.joinpath("total.py").write_text("x = 1\n")
    assert ask("list") == (
        "A small course 1.0\n"
        "\n"
        "NumPy\n"
        "  First things\n"
        "    ✓ double   3 min  The double\n"
        "    ◐ total    3 min  The total\n"
        "  Then\n"
        "    · mean     3 min  The mean\n"
        "\n"
        "1 of 3 exercises solved.  (✓ solved, ◐ started, · new)\n"
    )


def test_answers_to_what_is_not_in_the_course_stay_listed(ask, workspace):
    for name in ("gone.py", "double.py", "gone.py.1.bak", "My_notes.py", ".gone.py.ab.tmp"):
        workspace.mkdir(exist_ok=True)
        (workspace / name).write_text("mine = 1\n")
    assert (
        "\n"
        "Your answers to what is not in this course\n"
        f"    gone  {workspace / 'gone.py'}\n"
        "\n"
        "0 of 3 exercises solved."
    ) in ask("list")
    document = json.loads(ask("list", "--json"))
    assert document["not_in_course"] == [{"id": "gone", "file": str(workspace / "gone.py")}]


def test_a_course_update_keeps_every_answer_and_what_was_solved(
    ask, progress, workspace, small_course
):
    """The start of one exercise changes, one gets another id, one is gone."""
    solve(progress, "double")
    solve(progress, "total")
    answers = {f"{id}.py": f"{id} = 'mine'\n" for id in ("double", "total", "mean")}
    workspace.mkdir(exist_ok=True)
    for name, text in answers.items():
        (workspace / name).write_text(text)
    first = small_course / "numpy/first"
    (first / "double/start.py").write_text("def f(y):\n    return None\n")
    (first / "total").rename(first / "sum-up")
    settings = first / "sum-up/exercise.toml"
    settings.write_text(settings.read_text().replace('"total"', '"sum-up"'))
    page = first / "lesson.md"
    page.write_text(page.read_text().replace("total", "sum-up"))
    (small_course / "numpy/second/lesson.md").write_text("---\ntitle: T\nexercises: []\n---\n")

    said = ask("list")
    assert "1 of 2 exercises solved." in said
    assert f"    mean   {workspace / 'mean.py'}\n    total  {workspace / 'total.py'}\n" in said
    assert "no longer in the course" in ask("progress")
    ask("hint", "sum-up")
    for command in ("hint", "reset", "solution"):
        assert "There is no exercise 'total'." in ask(command, "total", code=2)
    assert {path.name: path.read_text() for path in workspace.glob("*.py")} == answers


def test_list_makes_nothing(ask, home):
    ask("list")
    assert list(home.iterdir()) == []


def test_list_json_is_one_document(ask, progress):
    solve(progress, "double", "wrong")
    document = json.loads(ask("list", "--json"))
    assert document["schema"] == "tutor/list/1"
    (track,) = document["tracks"]
    exercises = [exercise for lesson in track["lessons"] for exercise in lesson["exercises"]]
    assert [exercise["state"] for exercise in exercises] == ["started", "new", "new"]
    assert exercises[0] | {"state": "new"} == {
        "id": "double",
        "title": "The double",
        "kind": "write",
        "minutes": 3,
        "covers": ["np.array"],
        "needs": ["numpy"],
        "builds_on": [],
        "device": False,
        "state": "new",
    }


def test_hints_climb_and_the_last_stays(ask, progress):
    said = [ask("hint", "double") for _ in range(4)]
    assert said == [
        "Hint 1 of 3: Look up.\n",
        "Hint 2 of 3: Look down.\n",
        "Hint 3 of 3: Write it.\n",
        "Hint 3 of 3: Write it.\n",
    ]
    assert progress.hints_seen("double") == 3


def test_all_hints_at_once(ask, progress):
    assert ask("hint", "double", "--all") == (
        "Hint 1 of 3: Look up.\nHint 2 of 3: Look down.\nHint 3 of 3: Write it.\n"
    )
    assert progress.hints_seen("double") == 3


def test_the_solution_comes_after_success_or_on_asking(ask, progress, small_course):
    solution = (small_course / "numpy/first/double/solution.py").read_text()
    assert "'double' isn't solved yet: `tutor hint double` helps on," in ask(
        "solution", "double", code=2
    )
    assert ask("solution", "double", "--yes") == solution
    solve(progress, "double")
    assert ask("solution", "double") == solution


def test_reset_keeps_the_answer(ask, workspace, small_course):
    answer = workspace / "double.py"
    assert ask("reset", "double") == f"{answer} is as it was given.\n"
    answer.write_text("mine = 1\n")
    assert ask("reset", "double") == (
        f"{answer} is as it was given.\nYour answer is kept as {answer}.1.bak.\n"
    )
    assert (workspace / "double.py.1.bak").read_text() == "mine = 1\n"


def test_progress_tells_the_story_of_each_exercise(ask, progress):
    assert ask("progress") == "0 of 3 exercises solved.\n"
    for outcome in ("wrong", "right"):
        solve(progress, "double", outcome)
    solve(progress, "total", "timeout")
    solve(progress, "gone", "wrong")
    progress.record_hint("total", 2)
    day = progress.states()["double"].first_solved_at[:10]
    assert ask("progress") == (
        "1 of 3 exercises solved.\n"
        "1 by oneself, 0 after the model answer; 1 day, about 0 minutes from run to run.\n"
        "  NumPy  1 of 3\n\n"
        f"  ✓ double  2 attempts, first solved {day}\n"
        "  ◐ total   1 attempt, last timeout, 2 hints\n"
        "  ◐ gone    1 attempt, last wrong, no longer in the course\n"
    )


def test_progress_json_is_one_document(ask, progress):
    solve(progress, "gone", "wrong")
    document = json.loads(ask("progress", "--json"))
    assert (document["schema"], document["solved"], document["total"]) == (
        "tutor/progress/1",
        0,
        3,
    )
    assert [entry["id"] for entry in document["exercises"]] == ["double", "total", "mean", "gone"]
    assert document["exercises"][3] == {
        "id": "gone",
        "in_course": False,
        "solved": False,
        "attempts": 1,
        "first_solved_at": None,
        "last_outcome": "wrong",
        "hints_seen": 0,
        "solution_seen_first": None,
        "worked_s": None,
    }
    assert [track["total"] for track in document["tracks"]] == [3]


def test_a_look_at_the_solution_before_it_is_told_apart(ask, progress):
    solve(progress, "total")
    ask("solution", "double", "--yes")
    solve(progress, "double")
    text = ask("progress")
    assert "2 of 3 exercises solved.\n1 by oneself, 1 after the model answer; 1 day, " in text
    assert "double  1 attempt, first solved " in text
    assert text.count(", after the model answer\n") == 1
    document = json.loads(ask("progress", "--json"))
    assert (document["solved"], document["solved_alone"]) == (2, 1)
    assert document["exercises"][0]["solution_seen_first"] is True


def test_a_broken_database_is_told_and_nothing_is_lost(tutor, small_course, workspace):
    workspace.mkdir()
    default_file(workspace).write_text("broken" * 1000)
    done = tutor("list", "--course", small_course)
    assert done.returncode == 0
    assert "it is broken. It is kept as " in done.stderr
    assert (workspace / "progress.sqlite.1.bak").read_text() == "broken" * 1000


def test_a_newer_database_is_left_alone_and_what_needs_none_works(tutor, small_course, workspace):
    progress = Progress(default_file(workspace))
    solve(progress, "double")
    with closing(sqlite3.connect(progress.file)) as db:
        db.execute("PRAGMA user_version = 99")
    before = progress.file.read_bytes()
    done = tutor("hint", "double", "--course", small_course)
    assert (done.returncode, done.stdout) == (0, "Hint 1 of 3: Look up.\n")
    assert done.stderr.startswith("tutor: warning: The progress in ")
    assert "was written by a newer version of this program, and is left as it is" in done.stderr
    done = tutor("progress", "--course", small_course)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert progress.file.read_bytes() == before


def test_without_write_access_what_can_be_read_is_read(tutor, small_course, home):
    (home / "workspace").write_text("a file in the folder's place")
    done = tutor("list", "--course", small_course)
    assert (done.returncode, done.stderr) == (0, "")
    done = tutor("hint", "double", "--course", small_course)
    assert (done.returncode, done.stdout) == (0, "Hint 1 of 3: Look up.\n")
    assert done.stderr.startswith("tutor: warning: progress isn't kept: ")


@pytest.mark.parametrize("command", [["reset", "double"], ["check", "double"]])
def test_without_write_access_what_must_be_written_is_refused(tutor, small_course, home, command):
    (home / "workspace").write_text("a file in the folder's place")
    done = tutor("--course", small_course, *command)
    assert (done.returncode, done.stdout) == (2, "")
    assert "double.py can't be written: " in done.stderr
    assert done.stderr.count("\n") == 1


def test_another_workspace_may_be_named(ask, tmp_path):
    place = tmp_path / "elsewhere"
    ask("--workspace", place, "hint", "double")
    assert default_file(place).exists()
