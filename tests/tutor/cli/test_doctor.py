"""`tutor doctor` is envcheck on the Python that runs the exercises."""

import json
import subprocess
import sys

import pytest

from tutor.course.progress import Progress, default_file


@pytest.fixture
def bare(tmp_path):
    """An environment with nothing in it."""
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", tmp_path / "bare"], check=True)
    return tmp_path / "bare" / ("Scripts" if sys.platform == "win32" else "bin") / "python"


@pytest.fixture
def examined(tutor, small_course):
    """The prefix that the report is about."""

    def run(*arguments):
        done = tutor("--course", small_course, *arguments, "--quick", "--json")
        document = json.loads(done.stdout)
        assert document["schema"] == "envcheck/report/1"
        assert done.returncode == document["exit_code"]
        return document["target"]["prefix"]

    return run


def test_the_python_that_runs_the_exercises_is_examined(examined):
    assert examined("doctor") == sys.prefix


def test_the_python_named_is_examined(examined, bare):
    assert examined("--python", bare, "doctor").endswith("/bare")
    assert examined("doctor", "--python", bare).endswith("/bare")


def test_the_python_chosen_on_the_screens_is_examined(examined, bare, home):
    Progress(default_file(home / "workspace")).remember("python", str(bare))
    assert examined("doctor").endswith("/bare")


def test_what_envcheck_refuses_is_refused(tutor, small_course):
    done = tutor("--course", small_course, "doctor", "--no-such-option")
    assert (done.returncode, done.stdout) == (2, "")
    assert "--no-such-option" in done.stderr
    assert done.stderr.count("\n") == 1
