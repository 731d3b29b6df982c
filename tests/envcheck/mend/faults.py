"""Faults that `envcheck fix` mends, each planted in a home of its own, by what its shells read."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

from envcheck.records import Record
from tests.envcheck.probes.homes import make_conda
from tests.machines import workshop
from tests.machines.plant import Machine


class Fault(Record):
    """One cause, and how it comes about."""

    name: str
    check: str
    cause: str | None
    plant: Callable[[Machine], None]
    shell: str = "bash"
    kind: str = "interactive"


FAULTS: list[Fault] = []


def fault(check: str, cause: str | None = None, shell: str = "bash", kind: str = "interactive"):
    """Declare one; its name is that of its function."""

    def declare(plant: Callable[[Machine], None]) -> Callable[[Machine], None]:
        FAULTS.append(Fault(plant.__name__, check, cause, plant, shell, kind))
        return plant

    return declare


def rc(machine: Machine, text: str, file: str = ".bashrc") -> None:
    """Lines of a start file."""
    path = machine.home / file
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("ab") as stream:
        stream.write(os.fsencode(text))


def conda(machine: Machine, name: str = "miniforge3"):
    """A conda that no start file knows."""
    return make_conda(machine.home / name)


# Shells and conda


@fault("SH101", "shell-not-initialised")
def bash_without_conda(machine):
    conda(machine)


@fault("SH101", "shell-zsh-not-initialised", "zsh")
def zsh_without_conda(machine):
    conda(machine)
    machine.file(".zshrc", "setopt autocd")


@fault("SH101", "shell-fish-not-initialised", "fish")
def fish_without_conda(machine):
    conda(machine)


@fault("SH101", "shell-csh-not-initialised", "tcsh")
def tcsh_without_conda(machine):
    conda(machine)
    machine.file(".cshrc", "setenv LAB 7\n")


@fault("SH101", "login-shell-skips-bashrc", kind="login")
def login_skips_bashrc(machine):
    machine.init("bash", conda(machine))
    machine.file(".bash_profile", "export EDITOR=vi")


@fault("SH102", "conda-stale-path-after-uninstall")
def dead_block(machine):
    machine.init("bash", machine.home / "miniforge3")


@fault("SP103", "conda-stale-path-after-uninstall")
def stale_path_line_in_a_condition(machine):
    rc(machine, "if [ -n x ]; then\n  export PATH=~/miniconda3/bin:$PATH\nfi\necho ok >/dev/null\n")


@fault("SP103", "conda-stale-path-after-uninstall", "zsh")
def stale_folder_among_others(machine):
    (machine.home / "tools").mkdir()
    rc(machine, 'export PATH="$HOME/anaconda3/bin:$HOME/tools:$PATH"\r\n'[:-2] + "\n", ".zshrc")


@fault("SH103", "other-conda-first-in-path")
def two_blocks(machine):
    machine.init("bash", conda(machine, "anaconda3"))
    machine.init("bash", conda(machine))


@fault("SP104", "other-conda-first-in-path")
def path_line_of_another_conda(machine):
    machine.init("bash", conda(machine))
    rc(machine, f"export PATH={conda(machine, 'anaconda3')}/bin:$PATH\n")
    machine.path.append(f"{machine.home}/miniforge3/condabin")


@fault("SH104", "conda-init-unsupported-shell-name", "tcsh")
def tcshrc_hides_cshrc(machine):
    machine.file(".cshrc", "setenv LAB 7\n")
    machine.init("tcsh", conda(machine))


@fault("SH105", "conda-init-csh-block-bash-syntax", "tcsh")
def bash_in_tcshrc(machine):
    machine.init("bash", conda(machine), ".tcshrc")


# What comes first


@fault("SP101", "path-shadowed-by-rc-export")
def tools_before_the_environment(machine):
    machine.program("tools/bin/python", "#!/bin/sh\n")
    rc(machine, ". ~/course/bin/activate\nexport PATH=~/tools/bin:$PATH\n")


@fault("SP101", "path-shadowed-by-rc-export", "fish")
def tools_before_the_environment_in_fish(machine):
    machine.program("tools/bin/python", "#!/bin/sh\n")
    rc(machine, "set -gx PATH ~/tools/bin $PATH\n", ".config/fish/config.fish")


@fault("SP101", "path-shadowed-by-pyenv")
def pyenv_behind_conda(machine):
    machine.init("bash", conda(machine))
    machine.program(".pyenv/shims/python", "#!/bin/sh\n")
    rc(machine, ". ~/course/bin/activate\nexport PATH=~/.pyenv/shims:$PATH\n")


@fault("PY104", "pythonhome-set")
def pythonhome(machine):
    (machine.home / "lab").symlink_to(sys.base_prefix)
    rc(machine, "export PYTHONHOME=~/lab\n")


@fault("PY104", "pythonpath-leak")
def pythonpath_among_others(machine):
    rc(machine, f"# caf\udce9\nexport A=1 PYTHONPATH={ros(machine)} B='2 3'\n")


@fault("PY104", "pythonpath-leak", "tcsh")
def pythonpath_of_tcsh(machine):
    rc(machine, f"if (1) then\n  setenv PYTHONPATH {ros(machine)}\nendif\n", ".tcshrc")


@fault("PY104", "pythonpath-leak", "fish")
def pythonpath_of_fish(machine):
    rc(machine, f"set -gx PYTHONPATH {ros(machine)}", ".config/fish/config.fish")


@fault("PY104", "pythonpath-leak", "zsh")
def pythonpath_on_a_condition(machine):
    rc(machine, f"[[ -o interactive ]] && export PYTHONPATH={ros(machine)}\n", ".zshrc")


def ros(machine: Machine) -> str:
    folder = machine.home / "ros/lib/python3.7/site-packages"
    folder.mkdir(parents=True)
    return str(folder)


@fault("PY105", "user-site-shadows-env")
def user_site_before_a_venv(machine):
    settings = machine.home / "course/pyvenv.cfg"
    settings.write_text(settings.read_text().replace("packages = false", "packages = true"))
    workshop.install(machine.home / "course", "numpy", "2.4.1")
    workshop.install(machine.home / ".local", "numpy", "1.26.4")


@fault("CO105", "home-variable-malformed")
def home_is_a_list(machine):
    rc(machine, "export HOME=$HOME:/scratch/me\n")


def homes_text(machine: Machine) -> dict[str, bytes]:
    """Every file of the home that people write, by its path; links as where they lead."""
    found = {}
    for folder, names, files in os.walk(machine.home):
        if folder == str(machine.home):
            names[:] = [n for n in names if n not in ("course", "usr", "lab", "ros", "miniforge3")]
        names[:] = [n for n in names if n not in ("state", "cache", ".cache", "fish")]
        names += ["fish"] if folder.endswith("/.config") else []
        for name in files:
            path = os.path.join(folder, name)
            found[path] = Path(path).read_bytes() if os.path.exists(path) else b""
    return found
