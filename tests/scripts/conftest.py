"""A small project with the scripts of this one, set up in seconds and without network."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[2]
BASE_PYTHON = Path(os.path.realpath(sys.executable))

# The course extra is small here, and the job of scripts/test is a pytest of the stand-in's own.
PYPROJECT = """
[build-system]
requires = ["hatchling"]
build-backend = "hatchling.build"

[project]
name = "stand-in"
version = "1"
dependencies = []

[project.optional-dependencies]
course = ["iniconfig"]
test = []

[tool.hatch.build.targets.wheel]
packages = ["tutor"]
"""

SAY_WHAT_WAS_SEEN = """
import json, os, sys
seen = {"arguments": sys.argv[1:], "environment": dict(os.environ), "folder": os.getcwd()}
print(json.dumps(seen))
"""


@dataclass
class Checkout:
    """A stand-in checkout, and the environment that its scripts are started in."""

    root: Path
    environment: dict[str, str] = field(default_factory=dict)

    def start(
        self,
        *arguments: str,
        job: str = "tutor",
        program: Path | None = None,
        folder: Path | None = None,
        **variables: str,
    ) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [str(program or self.root / "scripts" / job), *arguments],
            cwd=folder or self.root,
            env=self.environment | variables,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=120,
        )

    def begin(self, **variables: str) -> subprocess.Popen[str]:
        """A start that goes on by itself, in a process group of its own."""
        return subprocess.Popen(
            [str(self.root / "scripts" / "tutor")],
            env=self.environment | variables,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )

    @property
    def stamp(self) -> Path:
        return self.root / ".venv" / "set-up" / "stamp"

    def change(self, name: str, old: str, new: str) -> None:
        path = self.root / name
        text = path.read_text()
        assert old in text
        path.write_text(text.replace(old, new))


def seen_by_the_program(result: subprocess.CompletedProcess[str]) -> dict:
    """What the job said on stdout; fails where the set-up put anything of its own there."""
    assert result.returncode == 0, result.stderr
    return json.loads(result.stdout)


@pytest.fixture
def seen() -> Callable[[subprocess.CompletedProcess[str]], dict]:
    return seen_by_the_program


@pytest.fixture(scope="session")
def wheels(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All that a stand-in needs, so that pip asks no index."""
    folder = tmp_path_factory.mktemp("wheels")
    download = ["-m", "pip", "download", "--quiet", "--only-binary", ":all:", "--dest", str(folder)]
    pins = ["--constraint", str(PROJECT / "constraints.txt")]
    packages = ["pip", "hatchling", "editables", "iniconfig"]
    subprocess.run([sys.executable, *download, *pins, *packages], check=True, timeout=120)
    return folder


@pytest.fixture(scope="session")
def make_checkout(wheels: Path) -> Callable[[Path], Checkout]:
    def make(root: Path) -> Checkout:
        root.mkdir(parents=True)
        copied = shutil.ignore_patterns("__pycache__")
        shutil.copytree(PROJECT / "scripts", root / "scripts", ignore=copied)
        shutil.copy(PROJECT / "constraints.txt", root)
        (root / "pyproject.toml").write_text(PYPROJECT)
        (root / "tutor").mkdir()
        (root / "tutor" / "__init__.py").write_text("")
        (root / "tutor" / "__main__.py").write_text(SAY_WHAT_WAS_SEEN)
        (root / "pytest.py").write_text(SAY_WHAT_WAS_SEEN)
        return Checkout(root, offline_environment(wheels))

    return make


def offline_environment(wheels: Path) -> dict[str, str]:
    unset = ("PIP_", "PYTHON", "VIRTUAL_ENV", "CONDA_", "TUTOR_")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(unset)}
    path = f"{BASE_PYTHON.parent}{os.pathsep}{os.environ['PATH']}"
    pip = {"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": str(wheels), "PIP_CONFIG_FILE": os.devnull}
    temporary = {"TMPDIR": str(wheels.parent)}  # a pip that is killed leaves its folders behind
    return kept | pip | temporary | {"PATH": path, "TUTOR_EXTRAS": ""}


@pytest.fixture
def stub() -> Callable[[Path, str], Path]:
    """Writes a program of a few lines of sh."""

    def write(path: Path, script: str) -> Path:
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"#!/bin/sh\n{script}\n")
        path.chmod(0o755)
        return path

    return write


@pytest.fixture
def checkout(tmp_path: Path, make_checkout: Callable[[Path], Checkout]) -> Checkout:
    """Fresh: its first start sets up."""
    return make_checkout(tmp_path / "checkout")


@pytest.fixture(scope="session")
def shared(
    tmp_path_factory: pytest.TempPathFactory, make_checkout: Callable[[Path], Checkout]
) -> Checkout:
    return make_checkout(tmp_path_factory.mktemp("shared") / "checkout")


@pytest.fixture
def ready(shared: Checkout) -> Iterator[Checkout]:
    """Set up already. A test may change its files, which are put back."""
    shared.start()
    kept = {
        name: (shared.root / name).read_bytes() for name in ("pyproject.toml", "constraints.txt")
    }
    yield shared
    for name, content in kept.items():
        (shared.root / name).write_bytes(content)
