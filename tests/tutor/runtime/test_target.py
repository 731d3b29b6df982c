"""Which Python answers run in, and why."""

from __future__ import annotations

import sys
import venv
from pathlib import Path

import pytest

from tests.tutor.runtime.toys import exercise, here
from tutor.runtime.target import TargetError, choose_target, missing


@pytest.fixture(autouse=True)
def nothing_is_active(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("VIRTUAL_ENV", "CONDA_PREFIX", "CONDA_DEFAULT_ENV"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(scope="session")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A virtual environment with nothing in it."""
    folder = tmp_path_factory.mktemp("envs") / "empty"
    venv.create(folder, symlinks=sys.platform != "win32")
    return folder


def test_with_nothing_active_it_is_our_own() -> None:
    target = choose_target(["pytest"])
    assert target.python == sys.executable
    assert "pytest" in target.packages
    assert target.version.startswith(f"{sys.version_info.major}.{sys.version_info.minor}.")
    assert target.device in ("cpu", "cuda", "mps", "xpu")


def test_the_active_environment_comes_first_when_it_has_what_is_needed(
    empty: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VIRTUAL_ENV", str(empty))
    target = choose_target([])
    assert target.python.startswith(str(empty))


def test_an_active_environment_that_lacks_something_is_passed_over_and_it_is_said(
    empty: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VIRTUAL_ENV", str(empty))
    target = choose_target(["pytest"])
    assert target.python == sys.executable
    assert target.why == "the tutor's own Python, for the active environment lacks pytest"


def test_when_none_has_it_the_active_one_is_given_and_what_is_missing(
    empty: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("VIRTUAL_ENV", str(empty))
    target = choose_target(["no-such-package"])
    assert target.python.startswith(str(empty))
    task = exercise(tmp_path, "task", "", needs=("no-such-package",))
    assert missing(target, task) == ("no-such-package",)


def test_a_named_one_is_taken_whatever_it_has(empty: Path) -> None:
    assert choose_target(["pytest"], prefix=str(empty)).python.startswith(str(empty))


def test_the_remembered_one_comes_before_the_active_one(
    empty: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VIRTUAL_ENV", str(empty))
    target = choose_target([], remembered=sys.executable)
    assert target.python == sys.executable
    assert target.why == "chosen earlier, and remembered"


def test_a_remembered_one_that_is_gone_is_said_and_passed_over(tmp_path: Path) -> None:
    target = choose_target([], remembered=str(tmp_path / "gone"))
    assert target.python == sys.executable
    assert "the one chosen earlier cannot be used" in target.why


def test_what_is_no_python_is_refused_in_one_sentence(tmp_path: Path) -> None:
    broken = tmp_path / "python"
    broken.write_text("#!/bin/sh\nexit 3\n")
    broken.chmod(0o755)
    for path in (str(tmp_path / "none"), str(tmp_path), str(broken)):
        with pytest.raises(TargetError) as error:
            choose_target([], python=path)
        assert path in str(error.value)
        assert "\n" not in str(error.value)


def test_nothing_is_missing_where_nothing_is_needed(tmp_path: Path) -> None:
    assert missing(here(sys.executable), exercise(tmp_path, "task", "")) == ()
