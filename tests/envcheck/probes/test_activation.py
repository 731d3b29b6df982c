"""Which environments the shell says are active, and whether they are there."""

from __future__ import annotations

from pathlib import Path

import pytest

from envcheck.facts import Activation
from envcheck.probes import activation
from envcheck.probes.place import Place
from tests.envcheck.probes.homes import make_conda


def of(**environ: str) -> Activation:
    return activation.probe(Place(environ, "/nowhere", "linux", ""))


def test_nothing() -> None:
    assert of() == Activation(None, False, None, False, None, None)
    assert of(VIRTUAL_ENV="", CONDA_PREFIX="") == of()


def test_an_environment_and_a_venv(tmp_path: Path) -> None:
    prefix = make_conda(tmp_path / "conda")
    (tmp_path / "venv").mkdir()
    (tmp_path / "venv/pyvenv.cfg").touch()
    (tmp_path / "link").symlink_to(tmp_path / "venv")
    found = of(
        VIRTUAL_ENV=f"{tmp_path}/link",
        CONDA_PREFIX=str(prefix),
        CONDA_DEFAULT_ENV="base",
        CONDA_SHLVL="1",
    )
    assert found.virtual_env_exists
    assert found.conda_prefix_exists
    assert (found.virtual_env, found.virtual_env_resolved) == (
        f"{tmp_path}/link",
        f"{tmp_path}/venv",
    )
    assert (found.conda_name, found.conda_shlvl) == ("base", 1)


def test_a_folder_without_history_is_no_environment(tmp_path: Path) -> None:
    assert not of(CONDA_PREFIX=str(tmp_path)).conda_prefix_exists
    assert not of(VIRTUAL_ENV=f"{tmp_path}/gone").virtual_env_exists
    assert not of(VIRTUAL_ENV=str(tmp_path)).virtual_env_exists


@pytest.mark.parametrize(
    ("text", "level"), [("2", 2), (" 0 ", 0), ("", None), ("-1", None), ("two", None), ("²", None)]
)
def test_levels(text: str, level: int | None) -> None:
    assert activation.parse_level(text) == level
