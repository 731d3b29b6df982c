"""Kernelspecs as Jupyter would find them, and what each starts."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from envcheck.facts import Kernels, Unknown
from envcheck.probes import kernels
from envcheck.probes.place import Place
from tests.envcheck.probes.homes import write


def place_of(tmp_path: Path, platform: str = "linux", **environ: str) -> Place:
    return Place(
        environ, str(tmp_path / "home"), platform, "", root=str(tmp_path / "root"), listsep=":"
    )


def kernelspec(folder: Path, *argv: str, name: str = "", language: str = "python") -> Path:
    spec = {"argv": [*argv, "-f", "{connection_file}"], "display_name": name, "language": language}
    return write(folder / "kernel.json", json.dumps(spec))


def found_by(place: Place, prefix: object = None) -> Kernels:
    found = kernels.probe(place, str(prefix) if prefix else None)
    assert found is not None
    return found


def test_none(tmp_path: Path) -> None:
    assert kernels.probe(place_of(tmp_path), None) is None


def test_own_user_and_system_kernels(tmp_path: Path) -> None:
    write(tmp_path / "home/venv/pyvenv.cfg", "")
    python = write(tmp_path / "home/venv/bin/python", "")
    share = "share/jupyter/kernels"
    kernelspec(
        tmp_path / "home/venv" / share / "python3",
        "python",
        "-m",
        "ipykernel_launcher",
        name="Python 3",
    )
    kernelspec(tmp_path / "home/.local" / share / "Course", str(python), "-m", "ipykernel_launcher")
    kernelspec(tmp_path / "root/usr" / share / "ir", "R", "--slave", name="R", language="R")
    found = {
        kernel.name: kernel
        for kernel in found_by(place_of(tmp_path), tmp_path / "home/venv").kernels
    }
    assert list(found) == ["python3", "course", "ir"]
    assert found["python3"].command == "python"
    assert (
        found["python3"].environment == found["course"].environment == str(tmp_path / "home/venv")
    )
    assert found["course"].display_name == "course"
    assert [kernel.python for kernel in found.values()] == [True, True, False]
    assert [kernel.command_exists for kernel in found.values()] == [True, True, False]


def test_the_interpreter_is_gone(tmp_path: Path) -> None:
    kernelspec(
        tmp_path / "home/.local/share/jupyter/kernels/old", "/gone/bin/python", "-m", "ipykernel"
    )
    (kernel,) = found_by(place_of(tmp_path)).kernels
    assert (kernel.command, kernel.command_exists) == ("/gone/bin/python", False)


def test_the_first_of_a_name_wins(tmp_path: Path) -> None:
    write(tmp_path / "home/venv/pyvenv.cfg", "")
    user, own = tmp_path / "home/.local/share/jupyter", tmp_path / "home/venv/share/jupyter"
    kernelspec(user / "kernels/python3", "/usr/bin/python3", "-m", "ipykernel")
    kernelspec(own / "kernels/python3", "python", "-m", "ipykernel")
    in_venv = found_by(place_of(tmp_path), tmp_path / "home/venv").kernels
    assert [kernel.command for kernel in in_venv] == ["python"]
    by_wish = place_of(tmp_path, JUPYTER_PREFER_ENV_PATH="0")
    assert [kernel.command for kernel in found_by(by_wish, tmp_path / "home/venv").kernels] == [
        "/usr/bin/python3"
    ]
    by_path = place_of(tmp_path, JUPYTER_PATH=str(user))
    assert found_by(by_path, tmp_path / "home/venv").kernels[0].command == "/usr/bin/python3"


def test_programs_by_name_and_placeholders(tmp_path: Path) -> None:
    folder = tmp_path / "home/.local/share/jupyter/kernels"
    kernelspec(folder / "bash", "bash_kernel")
    kernelspec(folder / "other", "{prefix}/bin/python")
    write(tmp_path / "bin/bash_kernel", "").chmod(0o755)
    place = Place({"PATH": str(tmp_path / "bin")}, str(tmp_path / "home"), "linux", "", listsep=":")
    exist = {
        k.name: k.command_exists
        for k in found_by(place).kernels
        if k.folder.startswith(str(folder))
    }
    assert exist == {"bash": True, "other": True}


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("{", "not JSON"),
        ("[]", "no command"),
        ('{"argv": "python"}', "no command"),
        ('{"argv": [1]}', "no command"),
        ("[" * 100_000, "not JSON"),
    ],
)
def test_broken_kernelspecs(tmp_path: Path, text: str, reason: str) -> None:
    said = kernels.parse_kernel(text)
    assert isinstance(said, Unknown)
    assert reason in said.reason
    path = write(tmp_path / "home/.local/share/jupyter/kernels/broken/kernel.json", text)
    found = found_by(place_of(tmp_path))
    assert found.kernels == ()
    assert found.unreadable[0].startswith(f"{path}: ")


def test_an_empty_command() -> None:
    spec = kernels.parse_kernel('{"argv": []}')
    assert spec == kernels.Spec((), "", False)


@pytest.mark.parametrize(
    ("platform", "environ", "folder"),
    [
        ("macos", {}, "/home/s/Library/Jupyter/kernels"),
        ("linux", {"XDG_DATA_HOME": "/data"}, "/data/jupyter/kernels"),
        ("linux", {"JUPYTER_DATA_DIR": "/own"}, "/own/kernels"),
        (
            "windows",
            {"APPDATA": "C:\\Users\\s\\AppData\\Roaming"},
            "C:\\Users\\s\\AppData\\Roaming\\jupyter\\kernels",
        ),
    ],
)
def test_where_the_users_kernels_lie(platform: str, environ: dict[str, str], folder: str) -> None:
    place = Place(environ, "/home/s", platform, "", listsep=";")
    assert kernels.search_folders(place, None)[0] == folder
