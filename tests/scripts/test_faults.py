"""Whatever keeps scripts/tutor from its job, it says so in one sentence and ends with 2."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

CLOSED_PORT = "http://127.0.0.1:9/simple"
DEFAULTS = {"PIP_NO_INDEX": "0", "PIP_FIND_LINKS": ""}


def sentence(result: subprocess.CompletedProcess[str]) -> str:
    """The last line that is ours; fails where it is not a fault, or a traceback is shown."""
    assert result.returncode == 2, result
    assert result.stdout == ""
    assert "Traceback" not in result.stderr
    return [line for line in result.stderr.splitlines() if line.startswith("tutor: ")][-1]


@pytest.fixture
def in_namespace():
    """Runs a script as root of a mount namespace, so that disks can be made small or read-only."""
    as_root = [] if os.geteuid() == 0 else ["--user", "--map-root-user"]
    if not sys.platform.startswith("linux"):
        pytest.skip("needs mount namespaces, which only Linux has")
    unshare = ["unshare", *as_root, "--mount", "sh", "-ec"]
    if subprocess.run([*unshare, "mount -t tmpfs none /mnt"], capture_output=True).returncode:
        pytest.skip("needs the right to make a mount namespace")

    def run(script: str, environment: dict[str, str]) -> subprocess.CompletedProcess[str]:
        command = [*unshare, script]
        return subprocess.run(
            command, env=environment, capture_output=True, text=True, timeout=120, cwd="/"
        )

    return run


def test_python_too_old(checkout, tmp_path, stub):
    old = stub(tmp_path / "old" / "python3.8", 'echo "Python 3.8.18"; [ "$1" = -V ]')
    said = sentence(checkout.start(PYTHON=str(old)))
    assert said.startswith(f"tutor: needs Python 3.10 or newer, and PYTHON={old} is Python 3.8.18")
    assert "; use /" in said

    alone = checkout.start(PATH=str(stub(old.with_name("python3"), old.read_text()).parent))
    assert f"{old.with_name('python3')} is Python 3.8.18" in sentence(alone)


@pytest.mark.parametrize("version", ["3.6", "3.8"])
def test_a_real_python_too_old_is_told_so(checkout, version):
    """Where one is installed; a stub stands in for it above."""
    for python in Path.home().glob(f".pyenv/versions/{version}.*/bin/python3"):
        assert "is Python " + version in sentence(checkout.start(PYTHON=str(python)))
        direct = [str(python), str(checkout.root / "scripts" / "bootstrap"), "tutor"]
        assert subprocess.run(direct, capture_output=True).returncode == 2


def test_no_python(checkout, tmp_path):
    assert "none was found on PATH" in sentence(checkout.start(PATH=str(tmp_path)))
    assert "names no program" in sentence(checkout.start(PYTHON="/nonexistent/python3"))


def test_ensurepip_missing(checkout, tmp_path, in_namespace):
    import ensurepip

    folder = shlex.quote(str(Path(ensurepip.__file__).parent))
    tutor = shlex.quote(str(checkout.root / "scripts" / "tutor"))
    result = in_namespace(f"mount -t tmpfs none {folder}; exec {tutor}", checkout.environment)
    said = sentence(result)
    assert "lacks its venv or ensurepip module" in said
    if Path("/etc/debian_version").exists():
        assert f"apt install python3.{sys.version_info[1]}-venv" in said


def test_venv_missing_leaves_a_venv_of_the_users_own_alone(checkout, tmp_path, stub):
    own = checkout.root / ".venv" / "mine.txt"
    own.parent.mkdir()
    own.write_text("mine")
    broken = 'case "$*" in *"-m venv"*) echo "No module named venv" >&2; exit 1; esac'
    python = stub(tmp_path / "bin" / "python3", f'{broken}; exec "{sys.executable}" "$@"')
    result = checkout.start(PYTHON=str(python))
    assert "lacks its venv" in sentence(result)
    assert "No module named venv" in result.stderr
    assert "it is now .venv.aside-1" in result.stderr
    assert (checkout.root / ".venv.aside-1" / "mine.txt").read_text() == "mine"


@pytest.mark.parametrize("size", ["1m", "24m"])
def test_disk_full(checkout, in_namespace, size):
    """The first size ends venv, the second pip."""
    root = shlex.quote(str(checkout.root))
    kept = shlex.quote(str(checkout.root.with_name("kept")))
    shutil.copytree(checkout.root, checkout.root.with_name("kept"))
    script = (
        f"mount -t tmpfs -o size={size} none {root}; cp -r {kept}/. {root}; {root}/scripts/tutor"
    )
    assert "the disk is full (" in sentence(in_namespace(script, checkout.environment))


def test_checkout_not_writable(checkout, ready, in_namespace, seen):
    for place in (checkout, ready):
        root = shlex.quote(str(place.root))
        script = (
            f"mount --bind {root} {root}; mount -o remount,ro,bind {root}; {root}/scripts/tutor"
        )
        result = in_namespace(script, place.environment)
        if place is checkout:
            assert f"cannot write in {place.root}" in sentence(result)
        else:
            assert seen(result)["arguments"] == []


def test_index_out_of_reach_at_first(checkout):
    result = checkout.start(**DEFAULTS, PIP_INDEX_URL="file:///nonexistent")
    assert "the package index cannot be reached" in sentence(result)
    assert f"all of it: {checkout.root}/.venv/set-up/log" in result.stderr


def test_index_out_of_reach_for_something_new_breaks_nothing(ready, seen):
    # A package that no other test of this shared .venv installs.
    ready.change("pyproject.toml", "dependencies = []", 'dependencies = ["execnet"]')
    result = ready.start(**DEFAULTS, PIP_INDEX_URL=CLOSED_PORT)
    assert "the package index cannot be reached" in sentence(result)
    assert "ERROR: Cannot install" in result.stderr
    ready.change("pyproject.toml", 'dependencies = ["execnet"]', "dependencies = []")
    after = ready.start()
    seen(after)
    assert after.stderr == ""


def test_platform_without_a_wheel(ready):
    ready.change("pyproject.toml", "dependencies = []", 'dependencies = ["torch"]')
    said = sentence(ready.start())
    assert "pip finds no ready-built torch, as pinned in constraints.txt, for Python 3." in said
    assert said.endswith("TUTOR_EXTRAS= leaves the packages of the course out")


def test_pins_that_contradict_the_project(ready):
    ready.change(
        "pyproject.toml", "dependencies = []", 'dependencies = ["pathspec<1", "iniconfig"]'
    )
    assert "pathspec" in sentence(ready.start())


def test_extras_that_do_not_exist(ready):
    assert "'nonesuch', which pyproject.toml does not have" in sentence(
        ready.start(TUTOR_EXTRAS="nonesuch")
    )
    assert "is not the name of an extra" in sentence(ready.start(TUTOR_EXTRAS="../x"))
    assert ready.start().stderr == ""


def test_a_missing_file_of_the_checkout(ready):
    (ready.root / "constraints.txt").unlink()
    assert f"{ready.root}/constraints.txt is missing" in sentence(ready.start())
