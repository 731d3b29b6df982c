"""The stand-in installer and the wheel, made once; how the script is started."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.machines.workshop import base_python
from tests.provision import standin

ENVIRONMENT = """\
name: course
channels:
  - conda-forge
dependencies:
  - python
  - numpy>=1.26
  - packaging>=24
  - platformdirs>=4
  - psutil>=6
  - pyyaml>=6
  - textual>=8.2,<9
  - ipykernel
"""
Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture(scope="session")
def kit(tmp_path_factory) -> Path:
    """A folder that all may read, with installer, wheel and environment file."""
    folder = tmp_path_factory.mktemp("kit")
    standin.make(folder)
    standin.thin(standin.wheel(folder / "built"), folder / "envcheck_tutor-0.1.0-py3-none-any.whl")
    (folder / "environment.yml").write_text(ENVIRONMENT)
    return folder


@pytest.fixture(scope="session")
def arguments(kit) -> list[str]:
    """What a run with the kit is asked for."""
    told = ["--installer", str(kit / "Standin3.sh"), "--offline", "--quick"]
    told += ["--environment", str(kit / "environment.yml")]
    return [*told, "--wheel", str(next(kit.glob("*.whl")))]


@pytest.fixture
def home(tmp_path) -> Path:
    folder = tmp_path / "home"
    folder.mkdir()
    return folder


def surroundings(home: Path) -> dict[str, str]:
    """A new user's, with little of ours; the first Python there is none of pyenv's slow shims."""
    path = f"{Path(base_python()).parent}:{os.environ['PATH']}:/usr/sbin:/usr/bin:/bin"
    return {"HOME": str(home), "PATH": path, "LANG": "C.UTF-8", "PIP_NO_COMPILE": "1"}


@pytest.fixture
def provision(home) -> Run:
    """Runs the script for one user, in a home folder of its own."""

    def run(*arguments: str | Path, **more: str) -> subprocess.CompletedProcess[str]:
        command = [standin.ROOT / "scripts/provision", "--user", *arguments]
        return subprocess.run(
            list(map(str, command)),
            capture_output=True,
            text=True,
            env=surroundings(home) | more,
            timeout=300,
        )

    return run
