"""kill -9 at 200 random moments: nothing that was acknowledged is lost, nothing is half-written."""

import os
import subprocess
import sys

import pytest

from tests.tutor.cli.conftest import ROOT

MOMENTS = {"writes": 175, "check": 20, "watch": 5}


@pytest.mark.slow
@pytest.mark.skipif(os.name != "posix", reason="needs macOS or Linux: fork and kill -9")
@pytest.mark.parametrize(("kind", "how_often"), MOMENTS.items())
def test_kill_9_at_any_moment_loses_nothing(environment, home, small_course, kind, how_often):
    """What is looked at after each kill: nursery.py."""
    command = [sys.executable, "-m", "tests.tutor.cli.nursery", kind, str(how_often)]
    done = subprocess.run(
        [*command, str(home / "workspace"), str(small_course)],
        env=environment,
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stderr
    rounds, acknowledged = map(int, done.stdout.split())
    assert rounds == how_often
    if kind == "writes":
        assert acknowledged > 20, "the moments are too early"


def test_there_are_two_hundred_moments():
    assert sum(MOMENTS.values()) == 200
