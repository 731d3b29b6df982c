"""Which Python is examined, and what it says of itself."""

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from envcheck.facts import Activation
from envcheck.probes.budget import Budget
from envcheck.probes.place import here
from envcheck.probes.target import Named, TargetNotFound, find, identify
from envcheck.records import replace

NOTHING = Activation(None, False, None, False, None, None)


@pytest.fixture(scope="module")
def venv(tmp_path_factory):
    folder = tmp_path_factory.mktemp("an 'odd' name") / "ünv"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(folder)], check=True)
    return folder


def examine(named=None, activation=NOTHING, environments=None):
    target = find(here(), named or Named(), activation, environments or {})
    return identify(here(), target, Budget(30))


def test_without_a_name_and_an_active_environment_it_is_our_own():
    target = examine()
    assert target.is_host
    assert (target.python, target.version) == (
        sys.executable,
        ".".join(map(str, sys.version_info[:3])),
    )
    assert "no environment is active" in target.why


def test_the_active_venv_comes_before_the_active_conda_environment(venv):
    target = examine(activation=Activation(str(venv), True, "/opt/conda", True, "base", 1))
    assert target.prefix == str(venv)
    assert target.kind == "venv"
    assert "VIRTUAL_ENV" in target.why


def test_an_active_environment_that_is_gone_is_passed_over():
    assert examine(activation=Activation("/gone", False, None, False, None, None)).is_host


def test_a_venv_is_started_by_its_own_link(venv):
    target = examine(Named(python=str(venv / "bin" / "python")))
    assert target.prefix == str(venv)
    assert target.base_prefix != target.prefix
    assert target.user_site_enabled is False


OTHERS = sorted(Path.home().glob(".pyenv/versions/*/bin/python"))


@pytest.mark.parametrize("python", [*OTHERS, Path(sys.executable)], ids=str)
def test_every_version_of_python_that_is_here_answers(python):
    target = examine(Named(python=str(python)))
    assert target.trouble is None
    assert target.kind == ("pyenv" if python in OTHERS else target.kind)
    told = subprocess.run([python, "--version"], capture_output=True, text=True, check=True)
    assert told.stdout + told.stderr == f"Python {target.version}\n"  # stderr: up to 3.3


def test_names_of_conda_environments(tmp_path):
    (tmp_path / "conda-meta").mkdir()
    target = examine(Named(name="course"), environments={"course": str(tmp_path)})
    assert (target.python, target.kind, target.prefix) == (None, "conda", str(tmp_path))


@pytest.mark.parametrize(
    ("named", "sentence"),
    [
        (Named(python="/nonexistent/python"), "there is no such file"),
        (Named(python="/etc"), "is a folder"),
        (Named(python=__file__), "is not a program"),
        (Named(python="/bin/true"), "is not a Python"),
        (Named(prefix="/nonexistent"), "there is no folder"),
        (Named(prefix="/etc"), "is no environment"),
        (Named(name="nowhere"), "no conda environment has that name"),
    ],
)
def test_a_name_that_leads_nowhere_is_refused_in_one_sentence(named, sentence):
    with pytest.raises(TargetNotFound, match=sentence) as refusal:
        examine(named)
    assert "\n" not in str(refusal.value)


@pytest.mark.parametrize(
    ("body", "trouble"),
    [
        ("kill -SEGV $$", "SIGSEGV"),
        ("echo no such library >&2; exit 127", "exit code 127: no such library"),
        ("exit 0", "exit code 0"),
    ],
)
def test_a_python_that_does_not_answer_is_in_trouble_and_not_absent(tmp_path, body, trouble):
    python = tmp_path / "python3"
    python.write_text(f"#!/bin/sh\n{body}\n")
    python.chmod(python.stat().st_mode | stat.S_IXUSR)
    target = examine(Named(python=str(python)))
    assert trouble in target.trouble
    assert target.version is None


def test_a_start_up_file_that_prints_does_not_spoil_the_answer(venv):
    site = next(venv.glob("lib/python*/site-packages"))
    noise = site / "sitecustomize.py"
    noise.write_text("import os, sys\nprint('{\"version\": \"9.9.9\"}')\nos.write(2, b'hello')\n")
    try:
        target = examine(Named(prefix=str(venv)))
    finally:
        noise.unlink()
    assert target.version == ".".join(map(str, sys.version_info[:3]))


def test_packages_on_pythonpath_are_on_its_path(venv, tmp_path, monkeypatch):
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    assert str(tmp_path) in examine(Named(prefix=str(venv))).sys_path


def test_the_folder_of_our_guests_is_never_on_its_path(venv):
    target = examine(Named(prefix=str(venv)))
    assert not [entry for entry in target.sys_path if os.path.basename(entry) == "guest"]


def test_windows_keeps_its_python_elsewhere(tmp_path):
    (tmp_path / "python.exe").touch()
    place = replace(here(), platform="windows")
    target = find(place, Named(prefix=str(tmp_path)), NOTHING, {})
    assert target.python == str(tmp_path / "python.exe")
