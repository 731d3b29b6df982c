"""New terminals that do not find conda, or find the wrong one. Asked of real shells, too."""

from __future__ import annotations

from tests.envcheck.probes.homes import make_conda, recorded
from tests.machines.plant import Machine, broken

MAMBA = """# >>> mamba initialize >>>
export MAMBA_EXE='{program}';
export MAMBA_ROOT_PREFIX='{root}';
__mamba_setup="$("$MAMBA_EXE" shell hook --shell bash)"
eval "$__mamba_setup"
# <<< mamba initialize <<<
"""
STALE = "conda-stale-path-after-uninstall"


def conda_beside(machine: Machine, shell: str):
    """conda with an environment, which is examined by its name; and the login shell."""
    base, _ = machine.conda_and_course()
    machine.shell(shell)
    machine.options += ["--name", "course"]
    return base


def never_initialised(shell: str, cause: str, mend: str):
    """A machine on which nobody ran `conda init` for that shell."""

    @broken(
        warnings={"SH101": cause},
        says={"SH101": mend},
        needs=({"csh": "bsd-csh"}.get(shell, shell),),
    )
    def plant(machine: Machine) -> None:
        conda_beside(machine, {"csh": "bsd-csh"}.get(shell, shell))
        assert not machine.finds_conda(shell)

    about = f"conda is installed, {shell} is the login shell, and `conda init` was never run."
    return replaced(plant, f"{shell}_never_initialised", about)


def replaced(one, name: str, about: str):
    """The machine under another name."""
    from envcheck.records import replace

    return replace(one, name=name, about=about)


@broken(warnings={"SH101": "shell-zsh-not-initialised"}, says={"SH101": "init zsh"}, needs=("zsh",))
def zsh_where_bash_was_initialised(machine):
    """`conda init` wrote its lines for bash, and the login shell is zsh."""
    machine.init("bash", conda_beside(machine, "zsh"))
    assert machine.finds_conda("bash")
    assert not machine.finds_conda("zsh")


@broken(
    warnings={"SH101": "login-shell-skips-bashrc"}, says={"SH101": ".bash_profile"}, needs=("bash",)
)
def login_shell_that_skips_bashrc(machine):
    """conda's lines are in ~/.bashrc, and a ~/.bash_profile of one's own does not read it."""
    machine.init("bash", conda_beside(machine, "bash"))
    machine.file(".bash_profile", "export EDITOR=vi\n")
    assert machine.finds_conda("bash")
    assert not machine.finds_conda("bash", "login")


@broken(warnings={"SH102": STALE}, says={"SH102": ".bashrc"})
def conda_deleted_and_its_lines_left(machine):
    """Miniforge's folder was deleted, and conda's lines in ~/.bashrc were not."""
    machine.venv()
    machine.init("bash", machine.home / "miniforge3")


@broken(warnings={"SH102": STALE, "SH101": "shell-zsh-not-initialised"}, needs=("zsh",))
def lines_of_another_machine(machine):
    """A ~/.zshrc that was copied from another machine names a conda which is not here."""
    conda_beside(machine, "zsh")
    machine.append(".zshrc", recorded("init_zsh.txt", "/home/elsewhere/anaconda3"))
    assert not machine.finds_conda("zsh")


@broken(warnings={"SH103": "other-conda-first-in-path"}, says={"SH103": "anaconda3"})
def lines_of_two_condas(machine):
    """~/.bashrc sets up Anaconda and then Miniforge."""
    machine.init("bash", machine.conda("anaconda3"))
    machine.init("bash", conda_beside(machine, "bash"))


@broken(infos={"SH103": "other-conda-first-in-path"}, says={"SH103": "twice"})
def lines_of_one_conda_twice(machine):
    """~/.bashrc has the lines of the same conda twice: two notebooks told to paste them."""
    base = conda_beside(machine, "bash")
    machine.init("bash", base)
    machine.init("bash", base)


@broken(
    warnings={"SH104": "conda-init-unsupported-shell-name"},
    says={"SH104": ".cshrc"},
    needs=("tcsh",),
)
def tcshrc_that_hides_cshrc(machine):
    """`conda init tcsh` made a ~/.tcshrc, and all that is in ~/.cshrc is not read any more."""
    machine.file(".cshrc", "setenv LAB 7\n")
    machine.init("tcsh", conda_beside(machine, "tcsh"))
    assert machine.finds_conda("tcsh")


@broken(
    warnings={"SH105": "conda-init-csh-block-bash-syntax"},
    says={"SH105": ".tcshrc"},
    needs=("tcsh",),
)
def bash_lines_in_tcshrc(machine):
    """An old `conda init` wrote bash's language into ~/.tcshrc."""
    base = conda_beside(machine, "tcsh")
    machine.init("bash", base, ".tcshrc")
    assert not machine.finds_conda("tcsh")


@broken(warnings={"SH101": "shell-zsh-not-initialised"}, says={"SH101": "init zsh"}, needs=("zsh",))
def zshrc_that_zdotdir_hides(machine):
    """~/.zshenv moved zsh's files to ~/.config/zsh; conda's lines are in the old ~/.zshrc."""
    machine.init("zsh", conda_beside(machine, "zsh"))
    machine.file(".zshenv", "export ZDOTDIR=$HOME/.config/zsh\n")
    machine.file(".config/zsh/.zshrc", "setopt autocd\n")
    assert not machine.finds_conda("zsh")


@broken(warnings={"SH101": "shell-not-initialised"}, needs=("bash",))
def lines_behind_a_return(machine):
    """~/.bashrc returns in its middle, and conda's lines stand behind that."""
    machine.file(".bashrc", "alias ll='ls -l'\nreturn\n")
    machine.init("bash", conda_beside(machine, "bash"))
    assert not machine.finds_conda("bash")


@broken(infos={"SH101": "shell-not-initialised"})
def conda_of_the_lab_that_nobody_set_up(machine):
    """The lab put conda under /opt for all; this user has never used it: a remark."""
    machine.system({"/etc/hostname": "lab-7\n"})
    base = make_conda(machine.root / "opt/miniforge3")
    machine.file(base / "conda-meta/conda-libmamba-solver-26.4.0-py_0.json", "{}")
    machine.venv()


@broken(warnings={"SH102": STALE}, says={"SH102": "micromamba"})
def micromamba_deleted_and_its_lines_left(machine):
    """The program micromamba was deleted, and its lines in ~/.bashrc were not."""
    machine.venv()
    root = machine.home / "micromamba"
    machine.file(".bashrc", MAMBA.format(program=f"{root}/bin/micromamba", root=root))


@broken(warnings={"SP103": STALE}, says={"SP103": ".zshenv:1"})
def path_of_zsh_after_an_uninstall(machine):
    """Anaconda was deleted; ~/.zshenv still puts it on zsh's path."""
    machine.venv()
    machine.shell("zsh")
    machine.file(".zshenv", "path=(~/anaconda3/bin $path)\n")
    machine.path.insert(0, str(machine.home / "anaconda3/bin"))


@broken(warnings={"SH102": STALE})
def terminal_opened_after_an_uninstall(machine):
    """Miniforge was deleted: its lines put its folder on the PATH of each new terminal."""
    machine.venv()
    machine.init("bash", machine.home / "miniforge3")
    machine.path.insert(0, str(machine.home / "miniforge3/bin"))


@broken(warnings={"SP103": STALE}, says={"SP103": ".bashrc:2"})
def path_line_after_an_uninstall(machine):
    """Miniconda was deleted; the line in ~/.bashrc that puts it on PATH was not."""
    machine.venv()
    machine.file(".bashrc", "# my own\nexport PATH=~/miniconda3/bin:$PATH\n")
    machine.path.insert(0, str(machine.home / "miniconda3/bin"))


ALL = (
    never_initialised("bash", "shell-not-initialised", "init bash"),
    never_initialised("zsh", "shell-zsh-not-initialised", "init zsh"),
    never_initialised("fish", "shell-fish-not-initialised", "init fish"),
    never_initialised("tcsh", "shell-csh-not-initialised", "init tcsh"),
    never_initialised("csh", "shell-csh-not-initialised", "~/.cshrc"),
    zsh_where_bash_was_initialised,
    login_shell_that_skips_bashrc,
    conda_deleted_and_its_lines_left,
    lines_of_another_machine,
    lines_of_two_condas,
    lines_of_one_conda_twice,
    tcshrc_that_hides_cshrc,
    bash_lines_in_tcshrc,
    zshrc_that_zdotdir_hides,
    lines_behind_a_return,
    conda_of_the_lab_that_nobody_set_up,
    micromamba_deleted_and_its_lines_left,
    path_of_zsh_after_an_uninstall,
    terminal_opened_after_an_uninstall,
    path_line_after_an_uninstall,
)
