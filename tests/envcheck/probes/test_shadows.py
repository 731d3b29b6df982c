"""Files in the way of imports, and folders that only look like it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from envcheck.facts import Target
from envcheck.probes import shadows
from envcheck.probes.place import Place
from tests.envcheck.probes.homes import write

TARGET = Target("/usr/bin/python3", "named", "/usr", "system", site_packages=("/usr/lib/site",))


def modules_of(folder: Path, target: Target = TARGET, **environ: str) -> list[str]:
    place = Place(environ, "/nowhere", "linux", str(folder), listsep=":")
    return [shadow.module for shadow in shadows.probe(place, target).shadows]


def test_files_called_as_modules_are(tmp_path: Path) -> None:
    for name in ("random.py", "torch.py", "lab1.py", "numpy/__init__.py"):
        write(tmp_path / name, "")
    found = shadows.probe(Place({}, "/nowhere", "linux", str(tmp_path)), TARGET).shadows
    assert [(s.module, s.path, s.standard_library) for s in found] == [
        ("numpy", f"{tmp_path}/numpy", False),
        ("random", f"{tmp_path}/random.py", True),
        ("torch", f"{tmp_path}/torch.py", False),
    ]


@pytest.mark.parametrize("name", ["random", "queue", "string"])
def test_python_really_takes_them(tmp_path: Path, name: str) -> None:
    write(tmp_path / f"{name}.py", "print('SHADOW')")
    argv = [sys.executable, "-c", f"import {name}"]
    done = subprocess.run(argv, cwd=tmp_path, capture_output=True, text=True, timeout=20)
    assert "SHADOW" in done.stdout
    assert modules_of(tmp_path) == [name]


@pytest.mark.parametrize("name", ["time", "sys", "os", "io", "codecs", "abc", "builtins", "stat"])
def test_python_does_not_take_these(tmp_path: Path, name: str) -> None:
    write(tmp_path / f"{name}.py", "print('SHADOW')")
    argv = [sys.executable, "-c", f"import {name}"]
    done = subprocess.run(argv, cwd=tmp_path, capture_output=True, text=True, timeout=20)
    assert "SHADOW" not in done.stdout
    assert modules_of(tmp_path) == []


@pytest.mark.parametrize(
    "files",
    [
        ("numpy/data.csv", "torch/readme.txt", "random/x.txt"),
        ("pyproject.toml", "numpy/__init__.py"),
        ("setup.py", "torch/__init__.py"),
        ("__init__.py", "random.py", "queue.py"),
        ("numpy/__init__.py", "numpy-2.4.0.dist-info/METADATA"),
        ("os.py", "site.py", "random.py"),
        ("numpy.ipynb", "random.txt", "my_torch.py"),
    ],
    ids=[
        "folders of data",
        "checkout",
        "old checkout",
        "a package",
        "installed",
        "stdlib",
        "others",
    ],
)
def test_what_is_not_in_the_way(tmp_path: Path, files: tuple[str, ...]) -> None:
    for name in files:
        write(tmp_path / name, "")
    assert modules_of(tmp_path) == []


def test_pythonpath_counts_and_safe_path_leaves_out_the_folder(tmp_path: Path) -> None:
    write(tmp_path / "here/random.py", "")
    write(tmp_path / "there/torch.py", "")
    environ = {"PYTHONPATH": f"{tmp_path}/there::"}
    assert modules_of(tmp_path / "here", **environ) == ["random", "torch"]
    assert modules_of(tmp_path / "here", PYTHONSAFEPATH="1", **environ) == ["torch"]


def test_the_targets_own_packages_are_the_real_ones(tmp_path: Path) -> None:
    write(tmp_path / "torch/__init__.py", "")
    target = Target("/usr/bin/python3", "", "/usr", "venv", site_packages=(str(tmp_path),))
    assert modules_of(tmp_path, target) == []


def test_a_folder_that_was_deleted() -> None:
    assert shadows.probe(Place({}, "/nowhere", "linux", ""), TARGET).shadows == ()
    assert modules_of(Path("/gone")) == []
