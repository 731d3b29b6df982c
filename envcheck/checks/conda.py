"""Conda installations and environments, and the one that is active."""

from __future__ import annotations

from envcheck.check import Problems, check
from envcheck.checks.words import parts, quoted
from envcheck.facts import (
    Activation,
    Conda,
    CondaInstall,
    SearchPath,
    Shells,
    Target,
    Unknown,
    is_inside,
)
from envcheck.findings import Fix, Problem, Risk, Severity

IN_USE = ("CONDA_EXE", "PATH", "CONDA_PREFIX")
"""Clues that lead to an installation which this terminal uses."""


@check("CO101", "The active environment is there")
def active_environment_gone(activation: Activation) -> Problems:
    """
    ## What it looks at
    The folders that VIRTUAL_ENV and CONDA_PREFIX name.

    ## Why it matters
    The prompt still shows an environment that was deleted or moved; `python` and `pip`
    are then whatever comes next on the search path.
    """
    if activation.virtual_env and not activation.virtual_env_exists:
        path = activation.virtual_env
        yield Problem(
            f"The active venv {path} is not there.",
            expected=f"a venv in {path}",
            actual="no such venv",
            evidence=(f"VIRTUAL_ENV={path}",),
            fix=Fix(
                "Leave it; make it anew if you still need it.",
                ("deactivate", f"python3 -m venv {quoted(path)}"),
            ),
            verify=("echo $VIRTUAL_ENV",),
        )
    if activation.conda_prefix and not activation.conda_prefix_exists:
        path = activation.conda_prefix
        yield Problem(
            f"The active conda environment {path} is not there.",
            cause="conda-stale-path-after-uninstall",
            expected=f"{path}/conda-meta/history",
            actual="no such environment",
            evidence=(f"CONDA_PREFIX={path}",),
            fix=Fix(
                "Leave it, and see which environments there are.",
                ("conda deactivate", "conda info --envs"),
            ),
            verify=("echo $CONDA_PREFIX",),
        )


@check("CO102", "The active conda environment has a Python of its own")
def environment_without_python(
    activation: Activation, conda: Conda, target: Target | Unknown
) -> Problems:
    """
    ## What it looks at
    Whether the active environment has a python package (conda-meta/python-*.json).

    ## Why it matters
    `conda create -n name` without `python` makes an empty environment. `python` and
    `pip` then come from the base or the system, and what is installed lands there.
    """
    examined = target.prefix if isinstance(target, Target) else None
    for environment in conda.environments:
        prefix = environment.prefix
        if environment.python is None and prefix in (activation.conda_prefix, examined):
            name = environment.name if "/" not in environment.name else None
            where = f"-n {name}" if name else f"-p {quoted(prefix)}"
            yield Problem(
                f"{prefix} has no Python: `python` and `pip` in it are those of another place.",
                cause="conda-env-without-python",
                expected="a python package in it",
                actual="no conda-meta/python-*.json",
                evidence=(f"{prefix}/conda-meta",),
                fix=Fix(
                    "Put a Python into it.",
                    (f"conda install {where} python pip",),
                    Risk.REPLACES_PACKAGES,
                ),
                verify=(f"conda list {where} '^python$'",),
                severity=None if prefix == examined else Severity.WARNING,
            )


@check("CO103", "One environment is active, not two", Severity.INFO)
def two_environments_active(activation: Activation, search_path: SearchPath) -> Problems:
    """
    ## What it looks at
    VIRTUAL_ENV and CONDA_PREFIX together, and which of the two `python` comes from.

    ## Why it matters
    A venv over conda's base works. The other way round, `python` and `pip` are conda's
    while uv, poetry and editors go by VIRTUAL_ENV: two environments get mixed.
    """
    venv, prefix = activation.virtual_env, activation.conda_prefix
    if not venv or not prefix or venv == prefix:
        return
    if not activation.virtual_env_exists or not activation.conda_prefix_exists:
        return
    first = next(iter(search_path.programs.get("python", ())), None)
    wins = next((p for p in (venv, prefix) if first and is_inside(first.path, p)), None)
    if wins is None:
        return
    yield Problem(
        f"Both {venv} (venv) and {prefix} (conda) are active; `python` is that of {wins}.",
        expected="one of them",
        actual=f"VIRTUAL_ENV={venv}, CONDA_PREFIX={prefix}",
        evidence=(first.path,) if first else (),
        fix=Fix("Leave the one that you do not want.", ("deactivate", "conda deactivate")),
        verify=("command -v python",),
        severity=Severity.WARNING if wins == prefix else Severity.INFO,
    )


@check("CO104", "Every conda has the Python that it runs on")
def conda_cannot_start(conda: Conda) -> Problems:
    """
    ## What it looks at
    The first line of each installation's `conda` program: the Python that it names.

    ## Why it matters
    conda is a Python program with an absolute path in it. When the installation was
    moved, or its own Python removed, `conda` ends with "bad interpreter".
    """
    for install in conda.installs:
        python = install.command_interpreter
        # A wrapper of /bin/sh says nothing of where conda's Python is.
        is_python = python is not None and parts(python)[-1].startswith(("python", "pypy"))
        if python and is_python and install.command_interpreter_exists is False:
            lost = is_inside(python, install.prefix)
            in_use = install.found_by in IN_USE
            yield Problem(
                f"{install.command} runs on {python}, which is not there: "
                + ("its own Python is gone." if lost else "the installation was moved."),
                cause="conda-base-python-missing" if lost else "conda-prefix-moved",
                expected=python,
                actual="no such file",
                evidence=(f"{install.command}: #!{python}",),
                fix=_mend(install, lost),
                verify=(f"{quoted(install.command or 'conda')} --version",),
                severity=None if in_use else Severity.WARNING,
            )


@check("CO105", "HOME is one folder, and it is there")
def home_malformed(shells: Shells) -> Problems:
    """
    ## What it looks at
    The home folder that conda, pip and Jupyter keep their settings in.

    ## Why it matters
    With a list of folders in HOME, or one that is not there, conda cannot write its
    settings and reports errors about paths that nobody typed.
    """
    home = shells.home
    listed = ";" in home or ":" in home.removeprefix(home[:2] if home[1:2] == ":" else "")
    if not home or (shells.home_exists and not listed):
        return
    yield Problem(
        f"HOME is {home}, which is "
        + ("a list and not one folder." if listed else "no folder on this machine."),
        cause="home-variable-malformed",
        expected="one folder that is there",
        actual=home,
        evidence=(f"HOME={home}",),
        fix=Fix(
            "Take the setting of HOME out (on Windows: Settings, Environment Variables), or "
            "correct it, and open a new terminal.",
            risk=Risk.REVERSIBLE,
        ),
        verify=("ls -d ~",),
    )


@check(
    "CO106", "Every installation of conda is whole", Severity.WARNING, requires=("SH102", "SP103")
)
def installation_incomplete(conda: Conda) -> Problems:
    """
    ## What it looks at
    Folders called like an installation of conda: whether conda's program, and on Windows
    Scripts\\activate.bat, are in them.

    ## Why it matters
    An installer that was stopped, or a removal that left a part, makes a folder that looks
    like conda: "'...\\Scripts\\activate.bat' is not recognized". A new installation
    refuses to go into it.
    """
    broken = [(install.prefix, install.missing) for install in conda.installs if install.missing]
    for prefix, missing in (*broken, *((prefix, ()) for prefix in conda.remains)):
        yield Problem(
            f"{prefix} holds "
            + (f"a conda without {', '.join(missing)}." if missing else "parts of a conda only."),
            cause="conda-install-incomplete",
            expected="an installation with its conda",
            actual=f"no {', '.join(missing) or 'package conda'}",
            evidence=(prefix,),
            fix=Fix(
                "Move it aside and install anew, to a short path of plain letters; environments "
                "that are whole can stay where they are.",
                (f"mv {quoted(prefix)} {quoted(prefix + '.aside')}",),
                Risk.REVERSIBLE,
            ),
            severity=Severity.WARNING if missing else Severity.INFO,
        )


@check("CO107", "conda's folder has no space in its name", Severity.INFO)
def space_in_prefix(conda: Conda, shells: Shells | Unknown | None) -> Problems:
    """
    ## What it looks at
    The paths of conda's installations.

    ## Why it matters
    conda itself can live with a space, and many scripts cannot: they stop at it with
    "'C:\\Users\\Ann' is not recognized" or "bad interpreter".
    """
    in_home = isinstance(shells, Shells) and shells.home_has_space
    for install in conda.installs:
        if " " in install.prefix or (in_home and install.prefix.startswith("~")):
            yield Problem(
                f"The path of the conda in {install.prefix!r} has a space in it.",
                cause="conda-prefix-with-space",
                expected="a path without spaces",
                actual=install.prefix,
                fix=Fix(
                    "If a program stops at the space, install conda to a path without one, such "
                    "as C:\\miniforge3, and make the environments anew there."
                ),
            )


def _mend(install: CondaInstall, lost: bool) -> Fix:
    if lost:
        return Fix(
            "Install the same distribution over it (option -u); its environments stay.",
            (f"bash {install.distribution}3-*.sh -u -p {quoted(install.prefix)}",)
            if install.distribution in ("Miniforge", "Miniconda", "Anaconda")
            else (),
            Risk.REPLACES_PACKAGES,
        )
    interpreter = install.command_interpreter or ""
    old = interpreter.rpartition("/bin/")[0] or interpreter
    return Fix(
        f"Move it back to {old}, or install it anew where it is: the old path is in its files.",
        (f"mv {quoted(install.prefix)} {quoted(old)}",),
        Risk.REVERSIBLE,
    )
