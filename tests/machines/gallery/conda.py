"""Installations and environments of conda that are gone, moved, empty or half-made."""

from __future__ import annotations

import shutil

from tests.machines.plant import broken

STALE = "conda-stale-path-after-uninstall"
GONE = "conda-base-python-missing"


@broken(errors={"CO101": STALE}, says={"CO101": "envs/course"})
def active_environment_was_deleted(machine):
    """`conda remove --all` in one terminal, while another still has the environment active."""
    base, prefix = machine.conda_course()
    shutil.rmtree(prefix)
    machine.options += ["--prefix", str(machine.environment(base, name="other"))]


@broken(errors={"CO101": None}, says={"CO101": "VIRTUAL_ENV="})
def active_venv_was_deleted(machine):
    """The folder of the active venv was deleted."""
    machine.venv("other")
    machine.venv("course", {})
    shutil.rmtree(machine.home / "course")
    machine.options += ["--prefix", str(machine.home / "other")]


@broken(errors={"CO101": None}, says={"CO101": "VIRTUAL_ENV="})
def active_venv_was_emptied(machine):
    """Of the active venv only the folder of packages is left."""
    machine.venv("other")
    prefix = machine.venv()
    shutil.rmtree(prefix / "bin")
    (prefix / "pyvenv.cfg").unlink()
    machine.options += ["--prefix", str(machine.home / "other")]


@broken(errors={"PY101": None}, says={"PY101": "holds no Python"})
def transaction_that_failed(machine):
    """A failed `conda create` left some packages and no history: no environment to conda."""
    base = machine.conda()
    machine.init("bash", base)
    prefix = machine.environment(base, "notebook")
    (prefix / "conda-meta/history").unlink()
    machine.options += ["--prefix", str(prefix)]


@broken(errors={"PY101": None}, says={"PY101": "--force-reinstall python"})
def python_of_an_environment_was_deleted(machine):
    """An update broke off: conda's record of python is there, and its program is not."""
    _, prefix = machine.conda_course()
    for python in prefix.glob("bin/python*"):
        python.unlink()


@broken(errors={"CO102": "conda-env-without-python"}, says={"CO102": "-n course python pip"})
def environment_without_python(machine):
    """`conda create -n course` without `python`: all that runs in it comes from elsewhere."""
    base = machine.conda()
    machine.init("bash", base)
    prefix = machine.environment(base, "notebook", name="course")
    machine.activate(prefix, base)


@broken(errors={"CO102": "conda-env-without-python"})
def environment_of_a_history_alone(machine):
    """An environment of which only conda-meta/history was copied from another disk."""
    _, prefix = machine.conda_course()
    shutil.rmtree(prefix)
    machine.file(prefix / "conda-meta/history", "")


@broken(errors={"CO104": GONE}, says={"CO104": "-u -p"})
def python_of_base_was_deleted(machine):
    """The Python of conda's base was deleted; the environment beside it still works."""
    base, _ = machine.conda_course()
    for python in base.glob("bin/python*"):
        python.unlink()


@broken(errors={"CO104": "conda-prefix-moved"}, says={"CO104": "old3"})
def conda_was_moved(machine):
    """The whole installation was renamed, and its lines in ~/.bashrc were corrected by hand."""
    old = machine.conda("old3")
    base = old.rename(machine.home / "miniforge3")
    machine.init("bash", base)
    machine.venv()
    machine.path.append(f"{base}/condabin")


@broken(warnings={"SP106": "conda-prefix-moved"}, says={"SP106": "envs/old/bin/python"})
def environment_was_renamed(machine):
    """An environment was renamed with `mv`: its `pip` names the old Python."""
    base, prefix = machine.conda_course()
    old = machine.environment(base, name="old")
    shutil.rmtree(prefix)
    old.rename(prefix)


@broken(errors={"CA101": None}, says={"CA101": "conda-libmamba-solver"})
def conda_without_its_solver(machine):
    """`conda remove --force` took the solver out of the base."""
    base, _ = machine.conda_course()
    next(base.glob("conda-meta/conda-libmamba-solver-*.json")).unlink()


@broken(errors={"CO105": "home-variable-malformed"}, says={"CO105": "list"})
def home_is_a_list(machine):
    """HOME holds two folders: a script for Windows was taken over."""
    machine.venv()
    machine.environ["HOME"] = f"{machine.home};/mnt/d/ada"


@broken(errors={"CO105": "home-variable-malformed"}, says={"CO105": "no folder"})
def home_is_not_there(machine):
    """HOME names the folder of another machine."""
    machine.venv()
    machine.environ["HOME"] = str(machine.home / "of-another-machine")


@broken(infos={"CO103": None}, says={"CO103": "(venv)"})
def venv_over_conda(machine):
    """A venv was activated while conda's base was active."""
    base = machine.conda()
    machine.init("bash", base)
    machine.activate(base, base)
    machine.pip(machine.venv())


@broken(warnings={"CO103": None}, says={"CO103": "(conda)"})
def conda_over_venv(machine):
    """An environment of conda's was activated while a venv was active."""
    machine.venv("project")
    machine.conda_course()


@broken(warnings={"SP104": "other-conda-first-in-path"}, says={"SP104": "oneapi"})
def conda_of_another_tool_first(machine):
    """A tool's set-up script puts the conda that it brings before one's own."""
    machine.conda_course()
    oneapi = machine.conda("oneapi")
    machine.path.insert(0, f"{oneapi}/condabin")


ALL = (
    active_environment_was_deleted,
    active_venv_was_deleted,
    active_venv_was_emptied,
    transaction_that_failed,
    python_of_an_environment_was_deleted,
    environment_without_python,
    environment_of_a_history_alone,
    python_of_base_was_deleted,
    conda_was_moved,
    environment_was_renamed,
    conda_without_its_solver,
    home_is_a_list,
    home_is_not_there,
    venv_over_conda,
    conda_over_venv,
    conda_of_another_tool_first,
)
