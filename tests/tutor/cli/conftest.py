"""Runs `tutor` as a user does: a process of its own, a home of its own, nothing inherited."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tutor.cli import main

ROOT = Path(__file__).parents[3]

KEPT = ("PATH", "SYSTEMROOT", "TMPDIR", "TEMP", "LD_LIBRARY_PATH")


@pytest.fixture
def home(tmp_path: Path) -> Path:
    place = tmp_path / "home"
    place.mkdir()
    return place


@pytest.fixture
def environment(home: Path) -> dict[str, str]:
    """Variables of a fresh account whose terminal speaks UTF-8."""
    return {name: os.environ[name] for name in KEPT if name in os.environ} | {
        "HOME": str(home),
        "USERPROFILE": str(home),
        "TUTOR_WORKSPACE": str(home / "workspace"),
        "PYTHONPATH": str(ROOT),
        "PYTHONUTF8": "1",
    }


@pytest.fixture
def tutor(environment: dict[str, str]) -> Callable[..., "subprocess.CompletedProcess[str]"]:
    """`tutor` with these arguments, run to its end; keywords are subprocess.run's."""

    def run(*arguments: object, **options: object) -> "subprocess.CompletedProcess[str]":
        usual: dict[str, object] = {
            "env": environment,
            "stdout": subprocess.PIPE,
            "stderr": subprocess.PIPE,
            "encoding": "utf-8",
        }
        if "input" not in options:
            usual["stdin"] = subprocess.DEVNULL
        command = [sys.executable, "-m", "tutor", *map(str, arguments)]
        return subprocess.run(command, **(usual | options))

    return run


@pytest.fixture
def command(
    home: Path,
    small_course: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> Callable[..., tuple[str, str]]:
    """`tutor` in this process, where that is no matter: what it wrote to stdout and stderr."""
    monkeypatch.setenv("TUTOR_WORKSPACE", str(home / "workspace"))

    def run(*arguments: object, code: int = 0) -> tuple[str, str]:
        words = [str(argument) for argument in arguments]
        course = [] if "--course" in words else ["--course", str(small_course)]
        capsys.readouterr()
        ended = main([*course, *words])
        written = capsys.readouterr()
        assert ended == code, written.err
        return written.out, written.err

    return run
