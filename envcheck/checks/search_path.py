"""What a bare command name runs."""

from __future__ import annotations

from envcheck.check import Problems, check
from envcheck.checks import windows
from envcheck.checks.active import (
    active_environments,
    belongs,
    has_no_pip,
    has_no_python,
    is_lost,
    pyenv_leads,
)
from envcheck.checks.words import is_of_conda, is_of_dead_block, lines_naming, parts, quoted
from envcheck.facts import (
    Activation,
    Conda,
    Packages,
    Program,
    SearchPath,
    Shells,
    Target,
    Unknown,
    Variables,
    is_inside,
)
from envcheck.findings import Fix, Problem, Risk, Severity


@check("SP101", "`python` runs the active environment's Python")
def python_outside_active_environment(
    search_path: SearchPath,
    activation: Activation,
    conda: Conda | Unknown | None,
    shells: Shells | Unknown | None,
    variables: Variables | Unknown,
    target: Target | Unknown,
) -> Problems:
    """
    ## What it looks at
    The first `python` on the search path while an environment is active.

    ## Why it matters
    The prompt shows the environment's name, yet `python` and `pip` run from
    elsewhere: packages go to one place and are looked for in another.
    """
    active = active_environments(activation)
    # Where the system has no `python`, the environment's is not on the path at all.
    name = "python" if search_path.programs.get("python") else "python3"
    pythons = search_path.programs.get(name, ())
    if not active or not pythons or has_no_python(active[0], conda, target):
        return
    first = pythons[0]
    if any(belongs(first, prefix) for prefix in active) or pyenv_leads(first, active):
        return
    prefix = active[0]
    again = _activate_again(prefix, activation)
    cause, text, risk = _why(first, variables, again)
    folder = first.path[: -len(parts(first.path)[-1])].rstrip("/\\")
    yield Problem(
        f"{prefix} is active, but `{name}` runs {first.path}.",
        cause=cause,
        expected=f"a python in {prefix}",
        actual=first.path,
        evidence=(*(p.path for p in pythons), *lines_naming(shells, [folder])),
        fix=Fix(text, again, risk),
        verify=(f"command -v {name}", f'{name} -c "import sys; print(sys.prefix)"'),
    )


@check(
    "SP102",
    "`pip` installs into the Python that `python` runs",
    Severity.WARNING,
    requires=("SP101",),
)
def pip_of_another_python(
    search_path: SearchPath, target: Target | Unknown, packages: Packages | Unknown | None
) -> Problems:
    """
    ## What it looks at
    The interpreter that the first line of `pip` names, beside the `python` that is
    found first; `pip3` beside `python3` likewise.

    ## Why it matters
    `pip install` then succeeds, and the import still fails: the package went into
    another Python. `python -m pip` cannot go astray.
    """
    for name, other in (("pip", "python"), ("pip3", "python3")):
        pip = _first(search_path, name)
        python = _first(search_path, other) or (
            _first(search_path, "python3") if name == "pip" else None
        )
        if pip and python and _runs_another(pip, python):
            command = parts(python.path)[-1].removesuffix(".exe")
            yield Problem(
                f"`{command}` is {python.path}, but `{name}` ({pip.path}) installs for "
                f"{pip.interpreter}.",
                cause="pip-belongs-to-other-python",
                expected=f"{name} of {python.path}",
                actual=f"{name} of {pip.interpreter}",
                evidence=(pip.path, python.path),
                fix=_type_in_full(command, name, has_no_pip(python, target, packages)),
                verify=(f"{name} --version",),
            )


def _type_in_full(command: str, pip: str, has_no_pip: bool) -> Fix:
    if has_no_pip:
        text = f"Bring pip into it, and type `{command} -m pip`; or install with `uv pip`."
        return Fix(text, (f"{command} -m ensurepip",))
    text = f"Type `{command} -m pip` instead of `{pip}`; it is always the right one."
    return Fix(text, (f"{command} -m pip --version",))


@check("SP103", "The search path leads to no conda that was deleted", Severity.WARNING)
def deleted_conda_on_path(
    search_path: SearchPath, activation: Activation, shells: Shells | Unknown | None
) -> Problems:
    """
    ## What it looks at
    Entries of PATH that are no folder, where their names are those of a conda
    installation, and the lines of start files that put them there.

    ## Why it matters
    The lines left behind by a deleted installation make "command not found" and
    "no such file" out of every new terminal, and hide where the new one went wrong.
    """
    active = activation.conda_prefix
    gone = [entry for entry in search_path.missing if is_of_conda(entry)]
    # Of an active environment that is gone, or that is empty, other checks speak.
    gone = [entry for entry in gone if not active or not is_inside(entry, active)]
    # And of those that the lines of a deleted conda bring in its place, SH102.
    gone = [entry for entry in gone if not is_of_dead_block(entry, shells)]
    if not gone:
        return
    lines = lines_naming(shells, gone)
    where = "Take them out of the start files named below" if lines else "Take them out of PATH"
    yield Problem(
        f"PATH leads to folders that are gone: {', '.join(gone)}.",
        cause="conda-stale-path-after-uninstall",
        expected="folders that are there",
        actual=", ".join(gone),
        evidence=lines or tuple(gone),
        fix=Fix(f"{where}, and open a new terminal.", risk=Risk.REVERSIBLE),
        verify=('ls -d "$(dirname "$(command -v conda)")"',),
    )


@check("SP104", "Only one conda is on the search path", Severity.WARNING)
def several_condas(search_path: SearchPath, shells: Shells | Unknown | None) -> Problems:
    """
    ## What it looks at
    The `conda` programs on the search path, and which installation each belongs to.

    ## Why it matters
    The first one answers. It knows neither the other's environments by name nor its
    settings, so "environment not found" and packages in the wrong place follow.
    """
    prefixes: dict[str, str] = {}
    for program in search_path.programs.get("conda", ()):
        if prefix := _installation(program):
            prefixes.setdefault(prefix, program.path)
    if len(prefixes) < 2:
        return
    first, *others = prefixes
    yield Problem(
        f"`conda` runs the one in {first}; another is in {', '.join(others)}.",
        cause="other-conda-first-in-path",
        expected="one installation",
        actual=", ".join(prefixes),
        evidence=(*prefixes.values(), *lines_naming(shells, prefixes)),
        fix=Fix(
            "Keep the lines of one installation in the start files, and take the others' out.",
            (f"{quoted(prefixes[others[0]])} init --reverse --dry-run",),
        ),
        verify=("conda info --base",),
    )


@check("SP105", "`python` is not the Microsoft Store's stand-in", Severity.WARNING)
def store_alias_first(
    search_path: SearchPath, target: Target | Unknown, conda: Conda | Unknown | None
) -> Problems:
    """
    ## What it looks at
    Whether the first `python` is an empty file in WindowsApps; or the first `python3`, where
    a real one is further down.

    ## Why it matters
    Windows puts these stand-ins there. They open the Store, or print nothing at all,
    while the Python that was installed waits further down the search path.
    """
    from_store = isinstance(target, Target) and target.kind == "store"
    if from_store or windows.has_no_python(search_path, conda):  # of that WI106 speaks
        return
    for name in ("python", "python3"):
        found = search_path.programs.get(name, ())
        # Beside every Python there is a stand-in for `python3`: it harms where it hides one.
        hides = name == "python" or not all(map(windows.is_stand_in, found))
        if found and hides and windows.is_stand_in(found[0]):
            yield Problem(
                f"`{name}` runs the Store's stand-in {found[0].path}.",
                cause="windows-store-python-alias",
                expected="the Python that is installed",
                actual=found[0].path,
                evidence=tuple(program.path for program in found),
                fix=Fix(
                    "Turn it off: Settings, Apps, Advanced app settings, App execution aliases.",
                    ("start ms-settings:advanced-apps",),
                    Risk.REVERSIBLE,
                ),
                verify=(f"where {name}",),
            )


@check("SP106", "The scripts `pip`, `jupyter` and `ipython` have their Python", Severity.WARNING)
def script_without_interpreter(search_path: SearchPath, target: Target | Unknown) -> Problems:
    """
    ## What it looks at
    The interpreter in the first line of the `pip`, `jupyter` and `ipython` that are
    found first, and whether it is there.

    ## Why it matters
    Such scripts hold an absolute path. When an environment is moved or renamed, or its
    Python deleted, they end with "bad interpreter" or "no such file".
    """
    for name in ("pip", "jupyter", "ipython"):
        program = _first(search_path, name)
        if not program or not program.interpreter or program.interpreter_exists is not False:
            continue
        if not is_lost(target, program.interpreter):
            yield Problem(
                f"{program.path} wants {program.interpreter}, which is not there.",
                cause="conda-prefix-moved" if is_of_conda(program.interpreter) else None,
                expected="an interpreter that is there",
                actual=program.interpreter,
                evidence=(program.path,),
                fix=Fix(
                    "An environment does not survive a move: make it anew where it is to stay, "
                    "or write the script again from its own Python.",
                    (f"python -m pip install --force-reinstall {name}",),
                    Risk.REPLACES_PACKAGES,
                ),
                verify=(f"{name} --version",),
            )


def _first(search_path: SearchPath, name: str) -> Program | None:
    return next(iter(search_path.programs.get(name, ())), None)


def _installation(program: Program) -> str | None:
    """The installation that a `conda` starts; None for a shim, and for a conda in an environment.

    conda-build and its like have conda as a package in their environment: that is no second
    installation.
    """
    if program.environment:
        return None if "envs" in parts(program.environment)[-2:-1] else program.environment
    return None if "shims" in parts(program.path)[-2:-1] else program.resolved


def _activate_again(prefix: str, activation: Activation) -> tuple[str, ...]:
    if prefix == activation.virtual_env:
        return ("deactivate", f"source {quoted(prefix + '/bin/activate')}")
    name = activation.conda_name or prefix
    return ("conda deactivate", f"conda activate {quoted(name)}")


def _why(
    first: Program, variables: Variables | Unknown, again: tuple[str, ...]
) -> tuple[str, str, Risk]:
    if "shims" in parts(first.path)[-2:-1]:
        text = "pyenv's shims stand first. Put pyenv's lines before conda's in the start file"
        return "path-shadowed-by-pyenv", f"{text}; for this terminal, activate again.", Risk.NONE
    if isinstance(variables, Variables) and variables.values.get("TMUX"):
        text = "tmux's login shell built PATH anew over the environment; activate it again here."
        return "path-reordered-in-tmux-login-shell", text, Risk.NONE
    text = "Activate it again, last. If it comes back, a line of a start file that is named "
    text += "below puts that folder first: move it above the lines that activate."
    return "path-shadowed-by-rc-export", text, Risk.NONE


def _runs_another(pip: Program, python: Program) -> bool:
    """Whether a pip is surely of another Python: shims and other scripts can't be told."""
    name = parts(pip.interpreter)[-1] if pip.interpreter else ""
    if not name.startswith(("python", "pypy")) or not pip.interpreter_exists or python.interpreter:
        return False
    # Apple's /usr/bin/python3 starts the one of the command line tools.
    if python.path == "/usr/bin/python3" and "/usr/bin/" in (pip.interpreter or "")[1:]:
        return False
    same_file = pip.interpreter_resolved == python.resolved
    return not same_file or pip.interpreter_environment != python.environment
