"""Checks of what a bare name runs: each on its fault and on healthy look-alikes."""

import pytest

from envcheck.checks import search_path
from envcheck.facts import (
    Activation,
    Conda,
    CondaEnvironment,
    Packages,
    PathLine,
    Program,
    SearchPath,
    Shells,
    StartFile,
    Variables,
)
from envcheck.findings import Severity
from envcheck.records import replace
from tests.envcheck.known import TARGET, judged, passes

BASE = "/home/student/miniforge3"
ENV = f"{BASE}/envs/course"
VENV = "/home/student/course"


def python(prefix, environment=None, resolved=None):
    path = f"{prefix}/bin/python"
    return Program(path, resolved or path, None, environment=environment)


def pip(path, interpreter, resolved, environment=None, exists=True):
    return Program(
        path,
        path,
        interpreter,
        exists,
        environment=environment,
        interpreter_resolved=resolved,
        interpreter_environment=environment,
    )


def on_path(missing=(), **programs):
    found = {name: some if isinstance(some, tuple) else (some,) for name, some in programs.items()}
    return SearchPath((), missing, found)


def venv_active(path=VENV):
    return Activation(path, True, None, False, None, None, virtual_env_resolved=path)


def conda_active(prefix=ENV, level=2):
    return Activation(None, False, prefix, True, "course", level, conda_prefix_resolved=prefix)


SYSTEM = Program("/usr/bin/python", "/usr/bin/python3.11", None)
SHIM = Program(
    "/home/student/.pyenv/shims/python", "/home/student/.pyenv/shims/python", "/bin/bash"
)


def test_python_of_another_place_while_an_environment_is_active():
    line = PathLine(30, 'PATH="/usr/bin:$PATH"', ("/usr/bin",))
    bashrc = StartFile("/home/student/.bashrc", "bash", ("interactive",), path_lines=(line,))
    finding = judged(
        search_path.python_outside_active_environment,
        activation=conda_active(),
        search_path=on_path(python=(SYSTEM, python(ENV, ENV))),
        shells=Shells("bash", None, (bashrc,)),
    )
    assert (finding.counts, finding.cause) == (True, "path-shadowed-by-rc-export")
    assert '/home/student/.bashrc:30: PATH="/usr/bin:$PATH"' in finding.evidence
    assert finding.fix.commands == ("conda deactivate", "conda activate course")


@pytest.mark.parametrize(
    ("first", "variables", "cause"),
    [
        (SHIM, {}, "path-shadowed-by-pyenv"),
        (SYSTEM, {"TMUX": "/tmp/tmux-1000/default,1,0"}, "path-reordered-in-tmux-login-shell"),
    ],
)
def test_who_stands_before_the_environment(first, variables, cause):
    finding = judged(
        search_path.python_outside_active_environment,
        activation=conda_active(),
        search_path=on_path(python=first),
        variables=Variables(variables),
    )
    assert finding.cause == cause


LINKED = Activation(
    "/home/student/course", True, None, False, None, None, virtual_env_resolved="/data/course"
)
NO_PYTHON = Conda((), (CondaEnvironment(ENV, "course", None, True),))
PYENV_ENV = "/home/student/.pyenv/versions/3.12/envs/course"


@pytest.mark.parametrize(
    "facts",
    [
        {
            "activation": venv_active(),
            "search_path": on_path(python=python(VENV, VENV, "/usr/bin/python3.11")),
        },
        {"activation": conda_active(), "search_path": on_path(python=python(ENV, ENV))},
        {"activation": venv_active(), "search_path": on_path(pip=SYSTEM)},
        {
            "activation": LINKED,
            "search_path": on_path(python=python("/data/course", "/data/course")),
        },
        {
            "activation": Activation(None, False, None, False, None, None),
            "search_path": on_path(python=SHIM),
        },
        {"activation": venv_active(PYENV_ENV), "search_path": on_path(python=SHIM)},
        {"activation": conda_active(), "search_path": on_path(python=SYSTEM), "conda": NO_PYTHON},
        {
            "activation": replace(conda_active(), virtual_env=VENV, virtual_env_exists=True),
            "search_path": on_path(python=python(VENV, VENV)),
        },
        {
            "activation": replace(conda_active(), virtual_env=VENV, virtual_env_exists=True),
            "search_path": on_path(python=python(ENV, ENV)),
        },
        {
            "activation": Activation(None, False, "/gone", False, "gone", 1),
            "search_path": on_path(python=SYSTEM),
        },
    ],
    ids=[
        "venv",
        "conda",
        "no python at all",
        "through a link",
        "nothing active",
        "pyenv's own environment",
        "environment without python",
        "venv over conda",
        "conda over venv",
        "environment gone",
    ],
)
def test_python_where_it_should_be(facts):
    assert passes(search_path.python_outside_active_environment, **facts)


def test_pip_of_another_python():
    finding = judged(
        search_path.pip_of_another_python,
        search_path=on_path(
            python=python(ENV, ENV),
            pip=pip("/home/student/.local/bin/pip", "/usr/bin/python3", "/usr/bin/python3.11"),
        ),
    )
    assert (finding.severity, finding.cause) == (Severity.WARNING, "pip-belongs-to-other-python")
    assert "`python -m pip`" in finding.fix.text


def test_pip_of_another_python_where_python_has_none():
    target = replace(TARGET, prefix=VENV, kind="venv")
    found = judged(
        search_path.pip_of_another_python,
        search_path=on_path(
            python=python(VENV, VENV, "/usr/bin/python3.11"),
            pip=pip("/usr/bin/pip", "/usr/bin/python3", "/usr/bin/python3.11"),
        ),
        target=target,
        packages=Packages(()),
    )
    assert found.fix.commands == ("python -m ensurepip",)


def test_pip_of_the_system_over_a_venv_of_the_same_python():
    finding = judged(
        search_path.pip_of_another_python,
        search_path=on_path(
            python=python(VENV, VENV, "/usr/bin/python3.11"),
            pip=pip("/usr/bin/pip", "/usr/bin/python3", "/usr/bin/python3.11"),
        ),
    )
    assert finding.counts


@pytest.mark.parametrize(
    "programs",
    [
        {
            "python": python(VENV, VENV, "/usr/bin/python3.11"),
            "pip": pip(f"{VENV}/bin/pip", f"{VENV}/bin/python3", "/usr/bin/python3.11", VENV),
        },
        {
            "python": python(ENV, ENV, f"{ENV}/bin/python3.12"),
            "pip": pip(f"{ENV}/bin/pip", f"{ENV}/bin/python", f"{ENV}/bin/python3.12", ENV),
        },
        {"python3": SYSTEM, "pip": pip("/usr/bin/pip", "/usr/bin/python3", "/usr/bin/python3.11")},
        {"python3": SYSTEM, "pip": pip("/bin/pip", "/bin/python3", "/usr/bin/python3.11")},
        {"python": SHIM, "pip": replace(SHIM, path="/home/student/.pyenv/shims/pip")},
        {"python": SYSTEM},
        {"python": SYSTEM, "pip": Program("C:\\Python\\Scripts\\pip.exe", "", None)},
        {
            "python3": Program("/usr/bin/python3", "/usr/bin/python3", None),
            "pip3": pip(
                "/Users/s/Library/Python/3.9/bin/pip3",
                "/Library/Developer/CommandLineTools/usr/bin/python3",
                "/x",
            ),
        },
    ],
    ids=["venv", "conda", "debian", "/bin is /usr/bin", "pyenv", "no pip", "windows", "apple"],
)
def test_pip_of_the_same_python(programs):
    assert passes(search_path.pip_of_another_python, search_path=on_path(**programs))


def test_a_deleted_conda_on_path_and_the_line_that_put_it_there():
    line = PathLine(7, "export PATH=$HOME/miniconda3/bin:$PATH", ("/home/student/miniconda3/bin",))
    finding = judged(
        search_path.deleted_conda_on_path,
        search_path=on_path(missing=("/home/student/miniconda3/bin",)),
        shells=Shells("zsh", None, (StartFile("/home/student/.zshrc", "zsh", (), (), (line,)),)),
    )
    assert (finding.severity, finding.cause) == (
        Severity.WARNING,
        "conda-stale-path-after-uninstall",
    )
    assert finding.evidence == (f"/home/student/.zshrc:7: {line.text}",)


@pytest.mark.parametrize(
    ("missing", "activation"),
    [
        (("/home/student/bin", "/snap/bin", "/usr/local/games"), venv_active()),
        ((f"{ENV}/bin",), Activation(None, False, ENV, False, "course", 1)),
    ],
)
def test_other_missing_folders(missing, activation):
    assert passes(
        search_path.deleted_conda_on_path,
        search_path=on_path(missing=missing),
        activation=activation,
    )


def conda(path, environment):
    return Program(path, path, f"{environment}/bin/python", environment=environment)


def test_two_condas():
    finding = judged(
        search_path.several_condas,
        search_path=on_path(
            conda=(
                conda("/opt/intel/bin/conda", "/opt/intel"),
                conda(f"{BASE}/condabin/conda", BASE),
            )
        ),
    )
    assert (finding.severity, finding.cause) == (Severity.WARNING, "other-conda-first-in-path")
    assert "/opt/intel" in finding.message


@pytest.mark.parametrize(
    "condas",
    [
        (conda(f"{BASE}/bin/conda", BASE), conda(f"{BASE}/condabin/conda", BASE)),
        (conda("/usr/local/bin/conda", "/opt/conda"), conda("/opt/conda/bin/conda", "/opt/conda")),
        (conda(f"{ENV}/bin/conda", ENV), conda(f"{BASE}/condabin/conda", BASE)),
        (replace(SHIM, path="/home/student/.pyenv/shims/conda"), conda(f"{BASE}/bin/conda", BASE)),
    ],
    ids=["two folders", "a link", "conda as a package", "pyenv"],
)
def test_one_conda(condas):
    assert passes(search_path.several_condas, search_path=on_path(conda=condas))


ALIAS = Program(
    "C:\\Users\\s\\AppData\\Local\\Microsoft\\WindowsApps\\python.exe", "", None, size=0
)
INSTALLED = Program("C:\\Users\\s\\miniforge3\\python.exe", "", None, size=99_000)


def test_the_stores_stand_in():
    finding = judged(search_path.store_alias_first, search_path=on_path(python=(ALIAS, INSTALLED)))
    assert (finding.severity, finding.cause) == (Severity.WARNING, "windows-store-python-alias")


@pytest.mark.parametrize(
    ("found", "kind"), [((INSTALLED, ALIAS), "conda"), ((ALIAS,), "store"), ((SYSTEM,), "venv")]
)
def test_no_stand_in(found, kind):
    target = replace(TARGET, kind=kind)
    assert passes(search_path.store_alias_first, search_path=on_path(python=found), target=target)


def test_a_script_whose_python_is_gone():
    finding = judged(
        search_path.script_without_interpreter,
        search_path=on_path(pip=pip(f"{ENV}2/bin/pip", f"{ENV}/bin/python", None, exists=False)),
    )
    assert (finding.severity, finding.cause) == (Severity.WARNING, "conda-prefix-moved")
    assert passes(
        search_path.script_without_interpreter,
        search_path=on_path(pip=pip("/usr/bin/pip", "/usr/bin/python3", "/usr/bin/python3.11")),
    )
    assert passes(
        search_path.script_without_interpreter,
        search_path=on_path(pip=Program("C:\\Python\\Scripts\\pip.exe", "", None)),
    )
