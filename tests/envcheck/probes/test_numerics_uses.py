"""Packages at work: real children, with faults planted in the packages."""

import runpy
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from envcheck.checks import packages, uses
from envcheck.findings import Severity
from envcheck.probes import trials
from envcheck.probes.budget import Budget
from envcheck.profile import COURSE
from envcheck.records import replace
from tests.envcheck.known import TARGET, judged, passes
from tests.envcheck.probes.numerics_planted import numpy_with, planter

HERE = replace(TARGET, python=sys.executable)
GUESTS = Path(trials.GUEST)


@pytest.fixture
def plant(tmp_path, monkeypatch):
    return planter(tmp_path, monkeypatch)


def use(*modules, seconds=60):
    return trials.imports(HERE, modules, Budget(seconds))


@pytest.mark.parametrize(
    "module", [n.module for n in COURSE if n.module != "torch" and find_spec(n.module)]
)
def test_each_package_that_is_here_works(module):
    trial = use(module).trials[module]
    assert (trial.outcome, trial.stage) == ("ok", "used")


def test_every_package_of_the_course_is_used():
    known = runpy.run_path(str(GUESTS / "use_packages.py"))["USES"]
    assert known.keys() == {need.module for need in COURSE} - {"torch"}


def test_a_package_without_a_use_is_imported_only():
    trial = use("json").trials["json"]
    assert (trial.outcome, trial.stage) == ("ok", "imported")


@pytest.mark.parametrize(
    ("change", "outcome", "words"),
    [
        (
            "right = numpy.linalg.solve\nnumpy.linalg.solve = lambda a, b: 1.001 * right(a, b)",
            "error",
            "a system of equations came out wrong",
        ),
        ("import ctypes\nnumpy.linalg.svd = lambda a: ctypes.string_at(0)", "signal", "SIGSEGV"),
        ("import os\nnumpy.linalg.solve = lambda a, b: os._exit(0)", "gone", "ends the program"),
    ],
)
def test_a_numpy_that_breaks_when_it_is_used(plant, change, outcome, words):
    plant("numpy", numpy_with(change))
    found = use("numpy")
    assert found.trials["numpy"].outcome == outcome
    judgement = judged(uses.package_does_not_work, imports=found)
    assert words in judgement.message
    assert passes(packages.package_cannot_be_imported, imports=found)


def test_a_numpy_that_hangs_when_it_is_used(plant):
    plant("numpy", "import time\nclass linalg: solve = None\ndef arange(n, dtype): time.sleep(600)")
    judgement = judged(uses.package_does_not_work, imports=use("numpy", seconds=4))
    assert (judgement.actual, judgement.severity) == ("timeout", Severity.ERROR)
    assert "numpy hangs when it is used" in judgement.message


def test_a_numpy_that_prints_garbage_and_works(plant):
    garbage = (
        'print(\'{"stage": "start", "error": "no"}\' * 100)\n'
        "right = numpy.linalg.solve\n"
        "def loud(a, b):\n"
        "    sys.stdout.write('\\x00\\xff{]' * 1000)\n"
        "    return right(a, b)\n"
        "numpy.linalg.solve = loud"
    )
    plant("numpy", numpy_with(garbage))
    assert use("numpy").trials["numpy"].stage == "used"


def test_a_matplotlib_without_the_tk_that_is_asked_for(plant, monkeypatch):
    plant("_tkinter", "raise ModuleNotFoundError(\"No module named '_tkinter'\")")
    monkeypatch.setenv("MPLBACKEND", "TkAgg")
    judgement = judged(uses.package_does_not_work, imports=use("matplotlib"))
    assert judgement.cause == "tkinter-missing"


def test_a_look_leaves_nothing_behind(tmp_path, monkeypatch):
    home, temporary = tmp_path / "home", tmp_path / "temporary"
    home.mkdir()
    temporary.mkdir()
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("TMPDIR", str(temporary))
    monkeypatch.setattr("tempfile.tempdir", None)
    for name in ("XDG_CACHE_HOME", "XDG_CONFIG_HOME", "MPLCONFIGDIR", "PYTHONDONTWRITEBYTECODE"):
        monkeypatch.delenv(name, raising=False)
    before = sorted(GUESTS.rglob("*"))
    there = [name for name in ("matplotlib", "IPython", "numpy") if find_spec(name)]
    found = use(*there)
    assert {trial.stage for trial in found.trials.values()} == {"used"}
    assert list(home.rglob("*")) == list(temporary.rglob("*")) == []
    assert sorted(GUESTS.rglob("*")) == before


def test_nor_does_a_matplotlib_that_is_ended(plant, tmp_path, monkeypatch):
    plant("matplotlib", "import time; time.sleep(600)")
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(temporary))
    monkeypatch.setenv("MPLCONFIGDIR", str(tmp_path / "empty"))
    assert use("matplotlib", seconds=1).trials["matplotlib"].outcome == "timeout"
    assert list(temporary.rglob("*")) == []
