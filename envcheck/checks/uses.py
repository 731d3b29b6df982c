"""Whether the installed packages do their work, not only load."""

from __future__ import annotations

from envcheck.check import Problems, check
from envcheck.checks.words import prefix_of, python_of
from envcheck.facts import (
    Imports,
    Libraries,
    Packages,
    Processor,
    System,
    Target,
    Unknown,
    Variables,
)
from envcheck.findings import Fix, Problem, Risk, Severity
from envcheck.profile import Need, Profile

HOW = {
    "error": "fails when it is used",
    "signal": "crashes when it is used",
    "timeout": "hangs when it is used",
    "flood": "writes without end when it is used",
    "gone": "ends the program when it is used",
    "not-started": "could not be tried",
}


@check("US101", "The installed packages work when they are used", requires=("PY101",))
def package_does_not_work(
    imports: Imports,
    packages: Packages,
    profile: Profile,
    target: Target,
    libraries: Libraries | Unknown | None,
    variables: Variables | Unknown,
    system: System | Unknown,
    processor: Processor | Unknown,
) -> Problems:
    """
    ## What it looks at
    A small piece of work by each package of the course, in a process of its own: a system
    of equations, a minimum, a figure, a table. Its right result is known.

    ## Why it matters
    A package can load and still crash, hang or compute wrongly at the first real call:
    NumPy on a damaged BLAS, a Matplotlib without its fonts, SciPy beside another NumPy.
    """
    from envcheck.checks.import_errors import diagnose
    from envcheck.checks.surroundings import around

    known = around(target, packages, libraries, variables, system, processor)
    for need in profile.needs:
        trial = imports.trials.get(need.module)
        if trial is None or trial.outcome == "ok" or trial.stage not in ("imported", "used"):
            continue
        last = (trial.detail.splitlines() or [f"after {trial.seconds:.0f} s"])[-1]
        found, tk = diagnose(trial.detail, need.module, known), "_tkinter" in trial.detail
        yield Problem(
            f"{need.module} {HOW[trial.outcome]}: {last}",
            cause="tkinter-missing" if tk else found.cause if found else None,
            expected="the known result",
            actual=trial.outcome,
            evidence=tuple(trial.detail.splitlines()),
            fix=WITHOUT_TK if tk else found.fix if found else _again(need, target, packages),
            verify=(f"envcheck --python {python_of(target)} --select US101",),
            severity=Severity.ERROR if need.level == "required" else Severity.WARNING,
        )


WITHOUT_TK = Fix(
    "MPLBACKEND asks for Tk's windows, and this Python has no Tk: let Matplotlib choose.",
    ("unset MPLBACKEND",),
    Risk.REVERSIBLE,
)


def _again(need: Need, target: Target, packages: Packages) -> Fix:
    """The package once more, by the installer that put it there."""
    installers = {d.installer for d in packages.distributions if d.name == need.package}
    command = f"{python_of(target)} -m pip install --force-reinstall --no-cache-dir {need.package}"
    if "conda" in installers:
        command = f"conda install -p {prefix_of(target)} --force-reinstall {need.package}"
    return Fix("Install it once more.", (command,), Risk.REPLACES_PACKAGES)
