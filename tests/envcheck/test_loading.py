"""Our modules are loaded quickly, and are no others than Python itself would load."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import envcheck
from envcheck.loading_order import ORDER

CODE = """
import sys
sys.path.insert(0, {place!r})
from envcheck import loading
{quickly}
import envcheck.checks, envcheck.formats.html
one, other = sys.modules["envcheck.checks"], sys.modules["envcheck.formats.html"]
loader = type(one.__spec__.loader).__module__
print(len(one.ALL), one.__file__, one.__path__, other.__file__, other.__package__, loader)
"""


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A copy of the package, so that its compiled files are ours to spoil."""
    source = Path(envcheck.__file__).parent
    shutil.copytree(source, tmp_path / "envcheck", ignore=shutil.ignore_patterns("__pycache__"))
    run(tmp_path, "-m", "compileall", "-q", str(tmp_path / "envcheck"))
    return tmp_path


def run(place: Path, *arguments: str) -> str:
    names = ("PYTHONDONTWRITEBYTECODE", "PYTHONPYCACHEPREFIX", "PYTHONPATH")
    env = {name: text for name, text in os.environ.items() if name not in names}
    command = [sys.executable, "-B", *arguments]
    ran = subprocess.run(command, cwd=place, env=env, capture_output=True, text=True, timeout=120)
    assert ran.returncode == 0, ran.stderr
    return ran.stdout


def loaded(place: Path, *, quickly: bool) -> tuple[str, str]:
    """What was loaded, and whose loader did it."""
    how = "loading.find_quickly()" if quickly else ""
    told = run(place, "-c", CODE.format(place=str(place), quickly=how))
    what, _, loader = told.strip().rpartition(" ")
    return what, loader


def test_what_is_loaded_is_the_same(place: Path) -> None:
    usual, theirs = loaded(place, quickly=False)
    quick, ours = loaded(place, quickly=True)
    assert quick == usual
    assert (theirs, ours) == ("_frozen_importlib_external", "envcheck.loading")


@pytest.mark.parametrize("how", ["gone", "empty", "of another Python", "older"])
def test_a_compiled_file_that_is_no_good_is_left_to_python(place: Path, how: str) -> None:
    usual, _ = loaded(place, quickly=False)
    for file in (place / "envcheck" / "checks" / "__pycache__").iterdir():
        data = file.read_bytes()
        if how == "gone":
            file.unlink()
        elif how == "older":
            source = file.parents[1] / f"{file.name.split('.')[0]}.py"
            os.utime(source, (1, 1))
        else:
            file.write_bytes(b"" if how == "empty" else b"abcd" + data[4:])
    assert loaded(place, quickly=True) == (usual, "_frozen_importlib_external")


def test_a_changed_file_is_read_anew(place: Path) -> None:
    checks = place / "envcheck" / "checks" / "__init__.py"
    checks.write_text(checks.read_text(encoding="utf-8") + "\nALL = ()\n", encoding="utf-8")
    what, loader = loaded(place, quickly=True)
    assert what.startswith("0 ")
    assert loader == "_frozen_importlib_external"


AHEAD = """
import sys
sys.path.insert(0, {place!r})
from envcheck import loading
from envcheck.loading_order import ORDER
loading.find_quickly()
loading.load_ahead({names})
import envcheck.checks, envcheck.cli.examine
ours = [module for name, module in sys.modules.items() if name.startswith("envcheck.")]
for module in ours:
    above, _, last = module.__name__.rpartition(".")
    assert getattr(sys.modules[above], last) is module, module
    assert module.__spec__.name == module.__name__
    assert module.__package__ == module.__spec__.parent and module.__cached__.endswith(".pyc")
print(len(envcheck.checks.ALL), sorted((module.__name__, module.__file__) for module in ours))
"""
ALL_OF_IT = '[f"envcheck.{name}" for name in ORDER.split()]'


def test_what_is_loaded_ahead_is_the_same(place: Path) -> None:
    ahead = run(place, "-c", AHEAD.format(place=str(place), names=ALL_OF_IT))
    imports = "; ".join(f"import envcheck.{name}" for name in ORDER.split())
    usual = run(place, "-c", AHEAD.format(place=str(place), names=f"[]); {imports}; print(end=''"))
    assert ahead == usual


def test_the_order_holds_what_there_is() -> None:
    root = Path(envcheck.__file__).parent
    for name in ORDER.split():
        path = root / name.replace(".", "/")
        assert path.with_suffix(".py").is_file() or (path / "__init__.py").is_file(), name


def test_what_is_gone_or_in_the_wrong_order_is_loaded_as_ever(place: Path) -> None:
    names = '["envcheck.nothing", "envcheck.no.such", "envcheck.checks.machine", "envcheck.checks"]'
    for more in ("", " + ['envcheck.cli.examine', 'envcheck.records']"):
        told = run(place, "-c", AHEAD.format(place=str(place), names=names + more))
        assert told.split()[0].isdigit()
