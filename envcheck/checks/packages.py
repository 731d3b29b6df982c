"""What is installed in the target."""

from __future__ import annotations

from collections import defaultdict

from packaging.version import InvalidVersion, Version

from envcheck.check import Problems, check
from envcheck.facts import (
    Distribution,
    Imports,
    Packages,
    Target,
    Torch,
    Unknown,
    is_inside,
)
from envcheck.findings import Fix, Problem, Risk, Severity
from envcheck.profile import Profile

OURS = "envcheck-tutor"
FOREIGN = {
    "envcheck": "compares .env files",
    "tutor": "manages Open edX",
}
"""Distributions of other people whose import packages are named like ours."""


@check("PK101", "The packages of the course are installed", requires=("PY101",))
def packages_missing(
    packages: Packages, target: Target, profile: Profile, torch: Torch | Unknown | None
) -> Problems:
    """
    ## What it looks at
    The distributions on the target's import path, against the profile.

    ## Why it matters
    An exercise runs only where its packages are. Required ones are an error,
    recommended ones are mentioned, optional ones are left to you.
    """
    there = {d.name for d in packages.distributions}
    there |= {"torch"} if torch is not None else set()  # also one that lies there without a record
    for level, severity in (("required", Severity.ERROR), ("recommended", Severity.INFO)):
        missing = [need for need in profile.at(level) if need.package not in there]
        if missing:
            names = " ".join(need.package for need in missing)
            yield Problem(
                f"{level.capitalize()} and not there: {names.replace(' ', ', ')}.",
                expected=", ".join(need.package for need in profile.at(level)),
                actual=f"missing: {names}",
                evidence=tuple(f"{need.package}: {need.why}" for need in missing),
                fix=_install(target, names),
                verify=(f"'{target.python}' -m pip list",),
                severity=severity,
            )


def _install(target: Target, names: str) -> Fix:
    """How packages come into that kind of Python."""
    if target.externally_managed:
        steps = (
            f"'{target.python}' -m venv ~/course",
            f"~/course/bin/python -m pip install {names}",
        )
        return Fix("This Python belongs to the system: make an environment for the course.", steps)
    if target.kind == "conda":
        conda_names = " ".join("pytorch" if n == "torch" else n for n in names.split())
        command = f"conda install -p '{target.prefix}' -c conda-forge {conda_names}"
        return Fix("Install them into the environment.", (command,), Risk.REPLACES_PACKAGES)
    command = f"'{target.python}' -m pip install {names}"
    return Fix("Install them into the target.", (command,), Risk.REPLACES_PACKAGES)


@check("PK102", "Each package is installed once", Severity.WARNING, requires=("PY101",))
def package_installed_twice(packages: Packages, target: Target) -> Problems:
    """
    ## What it looks at
    Two records of one package in the same folder.

    ## Why it matters
    One was put over the other: files of both lie mixed, and which version runs is
    chance. pip over conda does this, and so does an install that was cut short.
    """
    places: dict[tuple[str, str], list[Distribution]] = defaultdict(list)
    for distribution in packages.distributions:
        places[distribution.location, distribution.name].append(distribution)
    for (folder, name), found in places.items():
        versions = sorted({d.version for d in found})
        if len(versions) > 1:
            yield Problem(
                f"{name} has records of {' and '.join(versions)} in {folder}.",
                expected="one record",
                actual=", ".join(f"{d.version} by {d.installer or 'unknown'}" for d in found),
                fix=Fix(
                    "Install it once more, over both.",
                    (f"'{target.python}' -m pip install --force-reinstall --no-deps {name}",),
                    Risk.REPLACES_PACKAGES,
                ),
            )


@check("PK103", "No foreign package is named like this program")
def foreign_namesake(packages: Packages, target: Target) -> Problems:
    """
    ## What it looks at
    The distributions `envcheck` and `tutor`. This program's is called `envcheck-tutor`.

    ## Why it matters
    Other people's packages of those names install the same import names: whichever
    came last has overwritten files of the other.
    """
    locations = {d.location for d in packages.distributions if d.name == OURS}
    for found in packages.distributions:
        if found.name in FOREIGN:
            together = found.location in locations
            yield Problem(
                f"The distribution `{found.name}` {found.version} in {found.location} is another "
                f"program of that name (it {FOREIGN[found.name]}).",
                expected=OURS,
                actual=f"{found.name} {found.version}",
                fix=Fix(
                    "Remove it, and put this program's files back.",
                    (
                        f"'{target.python}' -m pip uninstall {found.name}",
                        f"'{target.python}' -m pip install --force-reinstall --no-deps {OURS}",
                    )
                    if together
                    else (f"'{target.python}' -m pip uninstall {found.name}",),
                    Risk.REPLACES_PACKAGES,
                ),
                severity=Severity.ERROR if together else Severity.WARNING,
            )


@check("PK104", "Packages were built for the NumPy that is installed", requires=("PY101",))
def numpy_abi_mismatch(packages: Packages, target: Target) -> Problems:
    """
    ## What it looks at
    NumPy 2 beside a PyTorch older than 2.3, the first built for it.

    ## Why it matters
    Such a torch prints "A module that was compiled using NumPy 1.x cannot be run in
    NumPy 2", and `tensor.numpy()` fails with "Numpy is not available".
    """
    versions = {d.name: _version(d.version) for d in reversed(packages.distributions)}
    numpy, torch = versions.get("numpy"), versions.get("torch")
    if numpy and torch and numpy.major >= 2 and torch < Version("2.3"):
        yield Problem(
            f"torch {torch} was built for NumPy 1, and NumPy is {numpy}.",
            cause="numpy2-abi-torch-built-for-1x",
            expected="torch >= 2.3, or numpy < 2",
            actual=f"torch {torch}, numpy {numpy}",
            fix=Fix(
                "Take the NumPy that this torch was built for, or a newer torch.",
                (f"'{target.python}' -m pip install 'numpy<2'",),
                Risk.REPLACES_PACKAGES,
            ),
        )


def _version(text: str) -> Version | None:
    try:
        return Version(text)
    except InvalidVersion:
        return None


@check(
    "PK105",
    "What pip put in does not lie over what conda put in",
    Severity.WARNING,
    requires=("PY101",),
)
def pip_over_conda(packages: Packages, target: Target) -> Problems:
    """
    ## What it looks at
    Packages of which conda holds a record while their files say that pip or uv
    installed them, in another version.

    ## Why it matters
    pip replaced conda's files. conda does not know it, will count on its own version
    when it solves, and the next update mixes the two.
    """
    recorded = {record.name: record.version for record in packages.conda_records}
    over = [
        d
        for d in packages.distributions
        if d.installer in ("pip", "uv")
        and target.prefix
        and is_inside(d.location, target.prefix)
        and recorded.get(d.name, d.version) != d.version
    ]
    if over:
        lines = tuple(
            f"{d.name}: conda {recorded[d.name]}, {d.installer} {d.version}" for d in over
        )
        names = " ".join(d.name for d in over)
        yield Problem(
            f"pip replaced packages of conda: {names.replace(' ', ', ')}.",
            evidence=lines,
            fix=Fix(
                "Let conda put its own back.",
                (f"conda install -p '{target.prefix}' --force-reinstall {names}",),
                Risk.REPLACES_PACKAGES,
            ),
        )


HOW = {
    "error": "cannot be imported",
    "signal": "crashes when it is imported",
    "timeout": "hangs when it is imported",
    "flood": "writes without end when it is imported",
    "gone": "ends the program when it is imported",
    "not-started": "could not be tried",
}


@check("PK106", "The installed packages can be imported", requires=("PY101",))
def package_cannot_be_imported(imports: Imports, packages: Packages, profile: Profile) -> Problems:
    """
    ## What it looks at
    The import of each installed package of the course, tried in a process of its own.

    ## Why it matters
    A package can be installed and still not load: a missing or foreign library, a
    file cut short, another NumPy than it was built for.
    """
    there = {d.name for d in packages.distributions}
    for need in profile.needs:
        trial = imports.trials.get(need.module)
        if trial is None or trial.outcome == "ok" or need.package not in there:
            continue
        last = trial.detail.splitlines()[-1] if trial.detail else ""
        yield Problem(
            f"{need.module} {HOW[trial.outcome]}{': ' + last if last else '.'}",
            expected=f"import {need.module}",
            actual=trial.outcome,
            evidence=tuple(trial.detail.splitlines()),
            fix=Fix(
                "Install it once more.",
                (f"python -m pip install --force-reinstall {need.package}",),
                Risk.REPLACES_PACKAGES,
            ),
            verify=(f"python -c 'import {need.module}'",),
            severity=Severity.ERROR if need.level == "required" else Severity.WARNING,
        )
