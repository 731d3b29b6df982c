"""Checks of conda: each on its fault and on healthy look-alikes."""

import pytest

from envcheck.checks import conda as checks
from envcheck.facts import (
    Activation,
    Conda,
    CondaEnvironment,
    CondaInstall,
    Program,
    SearchPath,
    Shells,
)
from envcheck.findings import Severity
from envcheck.records import replace
from tests.envcheck.known import TARGET, judged, passes

BASE = "/home/student/miniforge3"
ENV = f"{BASE}/envs/course"
VENV = "/home/student/course"
INSTALL = CondaInstall(
    BASE, "Miniforge", "26.3.2", "PATH", True, f"{BASE}/bin/conda", f"{BASE}/bin/python", True
)
NOTHING = Activation(None, False, None, False, None, None)
VENV_ACTIVE = Activation(VENV, True, None, False, None, None)
CONDA_ACTIVE = Activation(None, False, ENV, True, "course", 1)
BOTH = Activation(VENV, True, BASE, True, "base", 1)


def test_an_active_environment_that_is_gone():
    finding = judged(
        checks.active_environment_gone, activation=Activation(None, False, ENV, False, "course", 1)
    )
    assert (finding.severity, finding.cause) == (
        Severity.ERROR,
        "conda-stale-path-after-uninstall",
    )
    venv = judged(
        checks.active_environment_gone, activation=Activation(VENV, False, None, False, None, None)
    )
    assert venv.counts
    assert f"python3 -m venv {VENV}" in venv.fix.commands


@pytest.mark.parametrize("activation", [NOTHING, VENV_ACTIVE, CONDA_ACTIVE, BOTH])
def test_active_environments_that_are_there(activation):
    assert passes(checks.active_environment_gone, activation=activation)


def environments(*found):
    return Conda((INSTALL,), found)


EMPTY = CondaEnvironment(ENV, "course", None, True)
FULL = CondaEnvironment(ENV, "course", "3.12.1", True)


def test_an_environment_without_python():
    target = replace(TARGET, prefix=ENV, kind="conda")
    finding = judged(
        checks.environment_without_python,
        activation=CONDA_ACTIVE,
        conda=environments(EMPTY),
        target=target,
    )
    assert (finding.severity, finding.cause) == (Severity.ERROR, "conda-env-without-python")
    assert finding.fix.commands == ("conda install -n course python pip",)
    elsewhere = judged(
        checks.environment_without_python, activation=CONDA_ACTIVE, conda=environments(EMPTY)
    )
    assert elsewhere.severity is Severity.WARNING


@pytest.mark.parametrize(
    ("activation", "found"), [(CONDA_ACTIVE, (FULL,)), (VENV_ACTIVE, (EMPTY,)), (NOTHING, ())]
)
def test_environments_with_python_or_not_in_use(activation, found):
    assert passes(
        checks.environment_without_python, activation=activation, conda=environments(*found)
    )


def running(path):
    return SearchPath((), (), {"python": (Program(path, path, None),)})


@pytest.mark.parametrize(
    ("first", "severity"),
    [(f"{VENV}/bin/python", Severity.INFO), (f"{BASE}/bin/python", Severity.WARNING)],
)
def test_two_environments_and_which_wins(first, severity):
    finding = judged(checks.two_environments_active, activation=BOTH, search_path=running(first))
    assert (finding.counts, finding.severity) == (True, severity)
    assert first.removesuffix("/bin/python") in finding.message


@pytest.mark.parametrize(
    "activation",
    [VENV_ACTIVE, CONDA_ACTIVE, Activation(ENV, True, ENV, True, "course", 1), NOTHING],
)
def test_one_environment(activation):
    assert passes(
        checks.two_environments_active,
        activation=activation,
        search_path=running(f"{ENV}/bin/python"),
    )


@pytest.mark.parametrize(
    ("python", "cause"),
    [
        (f"{BASE}/bin/python", "conda-base-python-missing"),
        ("/old/miniforge3/bin/python", "conda-prefix-moved"),
    ],
)
def test_a_conda_that_cannot_start(python, cause):
    broken = replace(INSTALL, command_interpreter=python, command_interpreter_exists=False)
    finding = judged(checks.conda_cannot_start, conda=Conda((broken,), ()))
    assert (finding.severity, finding.cause) == (Severity.ERROR, cause)
    left = replace(broken, found_by="a usual place")
    assert judged(checks.conda_cannot_start, conda=Conda((left,), ())).severity is Severity.WARNING


@pytest.mark.parametrize(
    "install",
    [
        INSTALL,
        replace(INSTALL, command=None, command_interpreter=None, command_interpreter_exists=None),
    ],
)
def test_a_conda_that_starts(install):
    assert passes(checks.conda_cannot_start, conda=Conda((install,), ()))


@pytest.mark.parametrize(
    ("home", "there"),
    [("C:\\Users\\s;D:\\home", False), ("/home/s:/data/s", False), ("/gone", False)],
)
def test_a_home_that_is_none(home, there):
    shells = Shells("bash", None, (), {}, home, there)
    assert judged(checks.home_malformed, shells=shells).cause == "home-variable-malformed"


@pytest.mark.parametrize("home", ["/home/student", "C:\\Users\\student", "/root"])
def test_a_home_that_is_one(home):
    assert passes(checks.home_malformed, shells=Shells("bash", None, (), {}, home, True))


def test_an_installation_that_lacks_its_own_program():
    whole = Conda((INSTALL,), ())
    assert passes(checks.installation_incomplete, conda=whole)
    broken = replace(INSTALL, missing=("Scripts\\activate.bat",))
    finding = judged(checks.installation_incomplete, conda=Conda((broken,), ()))
    assert (finding.cause, finding.severity) == ("conda-install-incomplete", Severity.WARNING)
    assert "without Scripts\\activate.bat" in finding.message


def test_what_remains_of_an_installation():
    finding = judged(checks.installation_incomplete, conda=Conda((), (), (BASE,)))
    assert (finding.cause, finding.severity) == ("conda-install-incomplete", Severity.INFO)
    assert finding.fix.commands == (f"mv {BASE} {BASE}.aside",)


def test_a_space_in_the_path_of_conda():
    spaced = replace(INSTALL, prefix="C:\\Users\\Ann Lee\\miniforge3")
    finding = judged(checks.space_in_prefix, conda=Conda((spaced,), ()))
    assert (finding.cause, finding.severity) == ("conda-prefix-with-space", Severity.INFO)
    assert passes(checks.space_in_prefix, conda=Conda((INSTALL,), ()))
