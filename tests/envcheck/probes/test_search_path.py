"""What bare names run, on folders made for it and on literals of other systems."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from envcheck.probes import search_path
from envcheck.probes.place import Place
from tests.envcheck.probes.homes import make_conda, write


def place_of(*entries: object, root: str = "", platform: str = "linux", **environ: str) -> Place:
    separator = ";" if platform == "windows" else ":"
    path = separator.join(map(str, entries))
    return Place({"PATH": path, **environ}, "/nowhere", platform, "", root, separator)


def program(path: Path, text: str = "\x7fELF") -> Path:
    write(path, text).chmod(0o755)
    return path


def test_every_file_of_a_name_in_order(tmp_path: Path) -> None:
    first, second = program(tmp_path / "a/python"), program(tmp_path / "b/python")
    write(tmp_path / "c/python", "not executable").chmod(0o644)
    (tmp_path / "d/python").mkdir(parents=True)
    found = search_path.probe(place_of(*(tmp_path / name for name in "abcda")))
    assert [python.path for python in found.programs["python"]] == [str(first), str(second)]
    assert "pip" not in found.programs
    assert len(found.entries) == 4


def test_entries_that_are_no_folder(tmp_path: Path) -> None:
    write(tmp_path / "file", "")
    entries = (tmp_path, tmp_path / "gone", tmp_path / "file")
    assert search_path.probe(place_of(*entries)).missing == (
        str(tmp_path / "gone"),
        str(tmp_path / "file"),
    )


def test_links_are_followed(tmp_path: Path) -> None:
    real = program(tmp_path / "usr/bin/python3.11")
    (tmp_path / "usr/bin/python3").symlink_to("python3.11")
    (found,) = search_path.probe(place_of(tmp_path / "usr/bin")).programs["python3"]
    assert (found.resolved, found.interpreter) == (str(real), None)
    assert found.size == len("\x7fELF")


def test_the_python_of_a_venv_is_the_venvs_though_it_is_a_link(tmp_path: Path) -> None:
    write(tmp_path / "venv/pyvenv.cfg", "home = /usr/bin\n")
    (tmp_path / "venv/bin").mkdir()
    (tmp_path / "venv/bin/python").symlink_to(program(tmp_path / "usr/bin/python3.11"))
    program(tmp_path / "venv/bin/pip", f"#!{tmp_path}/venv/bin/python\n")
    programs = search_path.probe(place_of(tmp_path / "venv/bin")).programs
    assert programs["python"][0].environment == str(tmp_path / "venv")
    pip = programs["pip"][0]
    assert pip.interpreter_environment == str(tmp_path / "venv")
    assert pip.interpreter_resolved == str(tmp_path / "usr/bin/python3.11")


def test_a_link_to_conda_leads_to_its_installation(tmp_path: Path) -> None:
    base = make_conda(tmp_path / "opt/conda")
    (tmp_path / "usr").mkdir()
    (tmp_path / "usr/conda").symlink_to(base / "condabin/conda")
    (found,) = search_path.probe(place_of(tmp_path / "usr")).programs["conda"]
    assert found.environment == str(base)


def test_the_interpreter_of_a_script_that_is_gone(tmp_path: Path) -> None:
    program(tmp_path / "pip", "#!/gone/bin/python3 -E\nimport pip\n")
    (found,) = search_path.probe(place_of(tmp_path)).programs["pip"]
    assert (found.interpreter, found.interpreter_exists) == ("/gone/bin/python3", False)


def test_env_is_looked_through(tmp_path: Path) -> None:
    program(tmp_path / "python3")
    program(tmp_path / "pip", "#!/usr/bin/env -S python3 -I\n")
    program(tmp_path / "conda", "#!/usr/bin/env nosuchpython\n")
    programs = search_path.probe(place_of(tmp_path)).programs
    assert programs["pip"][0].interpreter == str(tmp_path / "python3")
    assert programs["conda"][0].interpreter is None


@pytest.mark.parametrize(
    ("head", "words"),
    [
        (b"#!/usr/bin/python3\n", ("/usr/bin/python3",)),
        (b"#! /usr/bin/env python3\r\n", ("/usr/bin/env", "python3")),
        (b"#!/bin/sh\n'''exec' \"/a b/bin/python\" \"$0\" \"$@\" #'''\n", ("/a b/bin/python",)),
        (
            b"#!/bin/sh\n'''exec' /very/long/bin/python \"$0\" \"$@\"\n' '''\n",
            ("/very/long/bin/python",),
        ),
        (b"#!/caf\xe9/python\n", (os.fsdecode(b"/caf\xe9/python"),)),
        (b"#!\n", ()),
        (b"#!", ()),
        (b"\x7fELF", ()),
        (b"", ()),
    ],
)
def test_first_lines(head: bytes, words: tuple[str, ...]) -> None:
    assert search_path.parse_interpreter(head) == words


@pytest.mark.parametrize(
    ("text", "separator", "entries"),
    [
        ("/a:/b:/a", ":", ("/a", "/b")),
        ("/a::/b", ":", ("/a", "", "/b")),
        ("", ":", ()),
        ('C:\\a;"C:\\Program Files\\b"', ";", ("C:\\a", "C:\\Program Files\\b")),
        ('/quo"te', ":", ('/quo"te',)),
    ],
)
def test_entries(text: str, separator: str, entries: tuple[str, ...]) -> None:
    assert search_path.parse_entries(text, separator) == entries


def test_odd_folders_survive(tmp_path: Path) -> None:
    names = [os.fsdecode(b"caf\xe9"), "with space", 'quo"te', "new\nline"]
    for name in names:
        program(tmp_path / name / "python")
    found = search_path.probe(place_of(*(tmp_path / name for name in names)))
    assert [p.path for p in found.programs["python"]] == [
        str(tmp_path / n / "python") for n in names
    ]


def test_an_empty_entry_is_the_folder_one_works_in(tmp_path: Path) -> None:
    program(tmp_path / "python")
    place = Place({"PATH": "/gone:"}, "/nowhere", "linux", str(tmp_path), "", ":")
    assert search_path.probe(place).programs["python"][0].path == str(tmp_path / "python")


def test_without_a_path() -> None:
    assert search_path.probe(Place({}, "/nowhere", "linux", "")).entries == ()


def test_windows_and_its_stand_ins(tmp_path: Path) -> None:
    apps = "C:\\Users\\s\\AppData\\Local\\Microsoft\\WindowsApps"
    write(tmp_path / "C:/Users/s/AppData/Local/Microsoft/WindowsApps/python.exe", "")
    write(tmp_path / "C:/Users/s/miniforge3/python.exe", "MZ")
    write(tmp_path / "C:/Users/s/miniforge3/condabin/conda.bat", "@echo off")
    base = "C:\\Users\\s\\miniforge3"
    place = place_of(
        apps, base, f"{base}\\condabin", "D:\\gone", root=str(tmp_path), platform="windows"
    )
    found = search_path.probe(place)
    assert [(p.path, p.size) for p in found.programs["python"]] == [
        (f"{apps}\\python.exe", 0),
        (f"{base}\\python.exe", 2),
    ]
    assert found.programs["conda"][0].path == f"{base}\\condabin\\conda.bat"
    assert found.missing == ("D:\\gone",)


LAUNCHER = b"MZ" + bytes(6000) + b"#!%s\r\nPK\x03\x04" + bytes(300)
"""A program as pip makes it of a script for Windows: a starter, the Python's path, a zip."""


@pytest.mark.parametrize(
    ("line", "python"),
    [
        (rb"C:\py310\python.exe", "C:\\py310\\python.exe"),
        (rb'"C:\Program Files\py\python.exe"', "C:\\Program Files\\py\\python.exe"),
        (b"python.exe", None),
    ],
)
def test_the_python_of_a_program_that_pip_made_for_windows(tmp_path, line, python):
    scripts = tmp_path / "C:/py312/Scripts"
    scripts.mkdir(parents=True)
    (scripts / "pip.exe").write_bytes(LAUNCHER % line)
    place = place_of("C:\\py312\\Scripts", root=str(tmp_path), platform="windows")
    (found,) = search_path.probe(place).programs["pip"]
    assert found.interpreter == python


def test_the_python_of_a_program_that_conda_made_for_windows(tmp_path):
    scripts = tmp_path / "C:/miniforge3/Scripts"
    write(scripts / "pip.exe", "MZ")
    write(scripts / "pip-script.py", "#!C:\\miniforge3\\python.exe\r\nimport sys\n")
    write(tmp_path / "C:/miniforge3/python.exe", "MZ")
    place = place_of("C:\\miniforge3\\Scripts", root=str(tmp_path), platform="windows")
    (found,) = search_path.probe(place).programs["pip"]
    assert (found.interpreter, found.interpreter_exists) == ("C:\\miniforge3\\python.exe", True)
