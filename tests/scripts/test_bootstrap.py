"""scripts/tutor and scripts/test set up .venv, keep it up to date and else stay out of the way."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

HOSTILE = {
    "PYTHONHOME": "/nonexistent",
    "PIP_TARGET": "/nonexistent/target",
    "PIP_PREFIX": "/nonexistent/prefix",
    "PIP_USER": "1",
    "PIP_REQUIRE_VIRTUALENV": "1",
    "PIP_NO_BINARY": ":all:",
    "PIP_DRY_RUN": "1",
    "VIRTUAL_ENV": "/nonexistent/environment",
    "CONDA_PREFIX": "/nonexistent/conda",
    "CDPATH": "/",
}


def test_the_first_start_works_from_anywhere_and_under_foreign_variables(
    tmp_path, make_checkout, seen
):
    checkout = make_checkout(tmp_path / 'Zoë\'s "own" $HOME (copy)' / "check out")
    shadow = tmp_path / "shadow"
    (shadow / "tutor").mkdir(parents=True)
    (shadow / "tutor" / "__main__.py").write_text("raise SystemExit('not this one')")
    (shadow / "venv.py").write_text("raise SystemExit('nor this one')")
    (tmp_path / "bin").mkdir()
    (tmp_path / "linked").symlink_to("bin")
    link = tmp_path / "linked" / "learn"
    link.symlink_to(os.path.relpath(checkout.root / "scripts" / "tutor", tmp_path / "bin"))
    (tmp_path / "other disk").mkdir()
    (checkout.root / ".venv").symlink_to(tmp_path / "other disk")
    hostile = HOSTILE | {"PYTHONPATH": str(shadow)}

    first = checkout.start("list", "a b", "", program=link, folder=tmp_path, **hostile)
    again = checkout.start(program=link, folder=tmp_path, **hostile)

    assert seen(first)["arguments"] == ["list", "a b", ""]
    assert seen(first)["folder"] == str(tmp_path)
    for name, value in hostile.items():
        assert seen(first)["environment"][name] == value
        assert seen(again)["environment"][name] == value
    assert "making .venv" in first.stderr
    assert again.stderr == ""
    assert (tmp_path / "other disk" / "pyvenv.cfg").exists()


def test_a_later_start_uses_no_network_and_starts_no_second_python(ready, needs):
    trace = ready.root / "trace"
    tutor = str(ready.root / "scripts" / "tutor")
    strace = [needs("strace"), "-f", "-qq", "-e", "trace=execve,connect", "-o", str(trace), tutor]
    subprocess.run(strace, env=ready.environment, check=True, capture_output=True, timeout=60)
    calls = [line for line in trace.read_text().splitlines() if line.endswith("= 0")]
    programs = re.findall(r'execve\("([^"]+)", \[(.*?)\]', "\n".join(calls))
    pythons = [arguments for program, arguments in programs if "python" in program]
    assert len(pythons) == 2
    assert pythons[0].endswith('"-V"')
    assert pythons[1].endswith('"-I", "-m", "tutor"')
    assert not [line for line in calls if "connect(" in line]


def test_the_pinned_versions_are_installed(ready):
    pins = (ready.root / "constraints.txt").read_text()
    installed = {path.name for path in site_packages(ready).glob("*.dist-info")}
    for name in ("pip", "hatchling", "editables"):
        version = re.search(rf"^{name}==(\S+)", pins, re.MULTILINE)[1]
        assert f"{name}-{version}.dist-info" in installed


def test_the_checkout_itself_is_compiled(ready):
    assert list((ready.root / "tutor" / "__pycache__").glob("__main__.*.pyc"))


def test_another_time_of_a_file_is_no_change(ready, seen):
    os.utime(ready.root / "pyproject.toml", (1, 1))
    content = (ready.root / "constraints.txt").read_bytes()
    (ready.root / "constraints.txt").unlink()
    (ready.root / "constraints.txt").write_bytes(content)
    result = ready.start()
    seen(result)
    assert result.stderr == ""


@pytest.mark.parametrize("name", ["pyproject.toml", "constraints.txt"])
def test_a_changed_file_is_picked_up_without_network_where_all_is_there(ready, seen, name):
    times = os.stat(ready.root / name)
    with open(ready.root / name, "a") as file:
        file.write("# changed\n")
    os.utime(ready.root / name, ns=(times.st_atime_ns, times.st_mtime_ns))
    changed = ready.start(PIP_FIND_LINKS="")
    seen(changed)
    assert "bringing .venv up to date: what it was made from has changed" in changed.stderr
    assert ready.start().stderr == ""


def test_a_new_dependency_is_installed(ready):
    ready.change("pyproject.toml", "dependencies = []", 'dependencies = ["iniconfig"]')
    assert ready.start().returncode == 0
    assert (site_packages(ready) / "iniconfig").is_dir()


def test_each_script_adds_what_it_needs_and_keeps_what_the_other_added(ready, seen):
    ready.stamp.write_text(re.sub(r"\n.*(\n/)", r"\n\1", ready.stamp.read_text()))
    tested = ready.start("-k", "name", job="test", folder=Path("/"))
    assert "more is needed" in tested.stderr
    assert seen(tested)["arguments"] == ["-k", "name"]
    assert seen(tested)["folder"] == str(ready.root)
    assert "making .venv" not in tested.stderr
    for variables in ({}, {"TUTOR_EXTRAS": "course"}, {"TUTOR_EXTRAS": " course, test"}):
        assert ready.start(**variables).stderr == ""
    assert ready.start(job="test").stderr == ""
    assert ready.stamp.read_text().splitlines()[2] == "course,test"


def test_the_course_is_left_out_where_the_active_environment_has_it(ready, tmp_path, seen):
    ready.environment.pop("TUTOR_EXTRAS")
    try:
        ready.stamp.write_text(re.sub(r"\n.*(\n/)", r"\n\1", ready.stamp.read_text()))
        packages = tmp_path / "environment" / "lib" / "python3.12" / "site-packages"
        for name in ("numpy", "torch"):
            (packages / name).mkdir(parents=True)
            (packages / name / "version.py").write_text("")
        active = str(tmp_path / "environment")
        assert ready.start(CONDA_PREFIX=active).stderr == ""
        assert ready.start(VIRTUAL_ENV=active, CONDA_PREFIX="/nonexistent").stderr == ""

        own = ready.start(VIRTUAL_ENV=str(ready.root / ".venv"), CONDA_PREFIX=active)
        assert "about to download NumPy, SciPy, Matplotlib and PyTorch" in own.stderr
        assert "TUTOR_EXTRAS= leaves them out" in own.stderr
        assert seen(own)
    finally:
        ready.environment["TUTOR_EXTRAS"] = ""


def test_a_checkout_that_was_moved_gets_a_venv_of_its_own(ready, seen):
    ready.root = ready.root.rename(ready.root.with_name("moved"))
    result = ready.start()
    seen(result)
    assert "making .venv anew: it was made in another folder" in result.stderr
    assert ready.start().stderr == ""


def test_a_venv_whose_python_is_gone_is_made_anew(ready, seen):
    python = ready.root / ".venv" / "bin" / "python"
    python.unlink()
    python.symlink_to("/nonexistent/python3")
    result = ready.start()
    seen(result)
    assert result.stderr.startswith("tutor: making .venv anew: ")
    assert ready.start().stderr == ""


def test_python_names_the_python_to_use(ready, seen):
    same = ready.start(PYTHON=os.path.realpath(sys.executable))
    seen(same)
    assert same.stderr == ""


def test_a_newer_python_is_found_behind_one_that_is_too_old(checkout, tmp_path, stub):
    old, shim, new = (tmp_path / name for name in ("old", "shim", "new"))
    stub(old / "python3", 'echo "Python 3.8.18"; [ "$1" = -V ]')
    stub(shim / "python3.13", "echo 'no such version' >&2; exit 127")
    no_venv = 'case "$*" in *"-m venv"*) echo "chosen" >&2; exit 1; esac'
    stub(new / "python3.12", f'{no_venv}; exec "{sys.executable}" "$@"')
    result = checkout.start(PATH=f"{old}:{shim}:{new}")
    assert result.stderr.startswith("tutor: making .venv with Python 3.")
    assert "    chosen\n" in result.stderr


def site_packages(checkout) -> Path:
    (folder,) = (checkout.root / ".venv" / "lib").glob("python3*/site-packages")
    return folder
