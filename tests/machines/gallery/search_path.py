"""A `python` or a `pip` that is not the one that the prompt shows."""

from __future__ import annotations

from tests.machines.plant import broken

PYTHON = "#!/bin/sh\necho Python 3.9.1\n"


@broken(errors={"SP101": "path-shadowed-by-pyenv"}, says={"SP101": ".pyenv/shims/python"})
def shims_of_pyenv_first(machine):
    """pyenv's lines stand behind conda's in ~/.bashrc: its shims come first."""
    machine.conda_course()
    for name in ("python", "python3", "pip"):
        machine.program(f".pyenv/shims/{name}", "#!/usr/bin/env bash\npyenv exec\n")
    machine.append(".bashrc", 'eval "$(pyenv init -)"\n')
    machine.path.insert(0, str(machine.home / ".pyenv/shims"))


@broken(errors={"SP101": "path-shadowed-by-rc-export"}, says={"SP101": ".bashrc:"})
def line_that_puts_another_python_first(machine):
    """A line at the end of ~/.bashrc puts a folder with a Python before the environment."""
    machine.conda_course()
    machine.program("tools/bin/python", PYTHON)
    machine.append(".bashrc", "export PATH=~/tools/bin:$PATH\n")
    machine.path.insert(0, str(machine.home / "tools/bin"))


@broken(errors={"SP101": "path-reordered-in-tmux-login-shell"}, says={"SP101": "tmux"})
def tmux_with_path_made_anew(machine):
    """tmux inherited the active environment, and its login shell made PATH anew over it."""
    base, prefix = machine.conda_course()
    machine.program("usr/bin/python", PYTHON)
    machine.environ["TMUX"] = "/tmp/tmux-1000/default,4242,0"
    machine.path = [*machine.path[2:], f"{prefix}/bin", f"{base}/condabin"]


@broken(errors={"SP101": "path-shadowed-by-rc-export"}, says={"SP101": "`python3` runs"})
def path_made_anew_by_sudo(machine):
    """`sudo -E` kept the variables of the environment and made PATH anew; there is no `python`."""
    machine.conda_course()
    machine.path = [machine.path[-1]]


@broken(warnings={"SP102": "pip-belongs-to-other-python"}, says={"SP102": "python -m pip"})
def pip_of_the_system_first(machine):
    """~/.local/bin with a `pip` of the system's Python stands before the environment."""
    machine.conda_course()
    system = machine.home / "usr/bin/python3"
    machine.program(".local/bin/pip", f"#!{system}\nimport pip\n")
    machine.path.insert(0, str(machine.home / ".local/bin"))


@broken(warnings={"SP106": None}, says={"SP106": "nlp/bin/python"})
def venv_was_renamed(machine):
    """A venv was renamed: its `pip` wants the Python of the old name."""
    machine.pip(machine.venv(), f"{machine.home}/nlp/bin/python")


@broken(warnings={"SP102": "pip-belongs-to-other-python"}, infos={"CO103": None})
def venv_without_pip_over_conda(machine):
    """A venv of uv's, which brings no pip, over conda's base: `pip` is that of the base."""
    base = machine.conda()
    machine.init("bash", base)
    machine.activate(base, base)
    machine.venv()


@broken(errors={"SP101": "path-shadowed-by-rc-export"})
def alias_folder_before_a_venv(machine):
    """A venv is active, and ~/bin with an old `python` was put before it afterwards."""
    machine.venv()
    machine.program("bin/python", PYTHON)
    machine.path.insert(0, str(machine.home / "bin"))


ALL = (
    shims_of_pyenv_first,
    line_that_puts_another_python_first,
    tmux_with_path_made_anew,
    path_made_anew_by_sudo,
    pip_of_the_system_first,
    venv_was_renamed,
    venv_without_pip_over_conda,
    alias_folder_before_a_venv,
)
