"""Runs `tutor` as a user does: a process of its own, a home of its own, nothing inherited."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

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
