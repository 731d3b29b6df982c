"""The commands that start nothing: list, hint, solution, reset, progress."""

import json

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
    }


def test_a_broken_database_is_told_and_nothing_is_lost(tutor, small_course, workspace):
    workspace.mkdir()
    default_file(workspace).write_text("broken" * 1000)
    done = tutor("list", "--course", small_course)
    assert done.returncode == 0
    assert "it is broken. It is kept as " in done.stderr
    assert (workspace / "progress.sqlite.1.bak").read_text() == "broken" * 1000


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
