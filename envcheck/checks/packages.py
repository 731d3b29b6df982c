"""What is installed in the target."""

from __future__ import annotations

from collections import defaultdict

from envcheck import floors
from envcheck.check import Problems, check
from envcheck.checks.packages_fit import Inventory, as_told
from envcheck.checks.words import prefix_of, python_of
from envcheck.facts import (
    CondaRecord,
    Distribution,
    Imports,
    Libraries,
    Packages,
    Processor,
    Requirements,
    System,
    Target,
    Torch,
    Unknown,
    Variables,
    is_inside,
)
from envcheck.findings import Fix, Problem, Risk, Severity
from envcheck.profile import Profile
from envcheck.profile.names import pip_name
from envcheck.versions import release

OURS = "envcheck-tutor"
FOREIGN = {
    "envcheck": "compares .env files",
    "tutor": "manages Open edX",
}
"""Distributions of other people whose import packages are named like ours."""


@check("PK101", "The packages of the course are installed", requires=("PY101",))
def packages_missing(
    packages: Packages,
    target: Target,
    profile: Profile,
    torch: Torch | Unknown | None,
    system: System | Unknown,
) -> Problems:
    """
    ## What it looks at
    The distributions on the target's import path and conda's records, against what the
    profile asks for: the package, and the version where one is asked.

    ## Why it matters
    An exercise runs only where its packages are. Required ones are an error,
    recommended ones are mentioned, optional ones are left to you.
    """
    there = Inventory(packages, target, torch, system)
    for level, severity in (("required", Severity.ERROR), ("recommended", Severity.INFO)):
        lacks = there.lacks(profile.at(level))
        for state, words in (("missing", "and not there"), ("unfit", "in another version")):
            if found := [lack for lack in lacks if lack.state == state]:
                from envcheck.checks.packages_install import install

                yield Problem(
                    f"{level.capitalize()} {words}: {', '.join(map(str, found))}.",
                    expected=", ".join(map(as_told, profile.at(level))),
                    actual=f"{state}: {' '.join(lack.need.package for lack in found)}",
                    evidence=tuple(f"{lack.need.package}: {lack.need.why}" for lack in found),
                    fix=install(target, packages, [lack.need for lack in found], profile),
                    verify=(f"{python_of(target)} -m pip list",),
                    severity=severity,
                )
    yield from _notes(there, profile)


def _notes(there: Inventory, profile: Profile) -> Problems:
    """What is not required and yet unfit, and what could not be looked for."""
    unfit = [lack for lack in there.lacks(profile.at("optional")) if lack.state == "unfit"]
    if unfit:
        yield Problem(
            f"Not required, but there in another version: {', '.join(map(str, unfit))}.",
            evidence=tuple(f"{lack.need.package}: {lack.need.why}" for lack in unfit),
            severity=Severity.INFO,
        )
    untold = [lack for lack in there.lacks(profile.needs) if lack.state == "unknown"]
    lines = (*profile.unchecked, *(f"{lack.need.why} ({lack.found})" for lack in untold))
    if lines:
        yield Problem(
            f"Not checked: {'; '.join(lines[:3])}{' ...' if len(lines) > 3 else ''}.",
            evidence=lines,
            severity=Severity.INFO,
        )


@check("PK102", "Each package is installed once", Severity.WARNING, requires=("PY101",))
def package_installed_twice(packages: Packages, target: Target) -> Problems:
    """
    ## What it looks at
    Two records of one package in the same folder.

    ## Why it matters
    One was put over the other: files of both lie mixed, and which version runs is
    chance. An install that was cut short does this. Of pip over conda, PK105 speaks.
    """
    places: dict[tuple[str, str], list[Distribution]] = defaultdict(list)
    for distribution in packages.distributions:
        places[distribution.location, distribution.name].append(distribution)
    told = {d.name for d, _ in _over_conda(packages, target)}
    for (folder, name), found in places.items():
        if len(found) < 2 or name in told:  # PK105 tells of them
            continue
        versions = sorted({d.version for d in found})
        if len(versions) > 1:
            yield Problem(
                f"{name} has records of {' and '.join(versions)} in {folder}.",
                expected="one record",
                actual=", ".join(f"{d.version} by {d.installer or 'unknown'}" for d in found),
                fix=Fix(
                    "Install it once more, over both.",
                    (f"{python_of(target)} -m pip install --force-reinstall --no-deps {name}",),
                    Risk.REPLACES_PACKAGES,
                ),
            )


@check("PK103", "No foreign package is named like this program", requires=("PY101",))
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
                        f"{python_of(target)} -m pip uninstall {found.name}",
                        f"{python_of(target)} -m pip install --force-reinstall --no-deps {OURS}",
                    )
                    if together
                    else (f"{python_of(target)} -m pip uninstall {found.name}",),
                    Risk.REPLACES_PACKAGES,
                ),
                severity=Severity.ERROR if together else Severity.WARNING,
            )


@check("PK104", "Packages were built for the NumPy that is installed", requires=("PY101",))
def numpy_abi_mismatch(packages: Packages, target: Target, system: System | Unknown) -> Problems:
    """
    ## What it looks at
    NumPy 2 beside a PyTorch older than 2.3, the first built for it; on Windows than 2.4.1.

    ## Why it matters
    Such a torch prints "A module that was compiled using NumPy 1.x cannot be run in
    NumPy 2", and `tensor.numpy()` fails with "Numpy is not available".
    """
    versions = {d.name: d.version for d in reversed(packages.distributions)}
    numpy, torch = versions.get("numpy", ""), versions.get("torch", "")
    platform = system.platform if isinstance(system, System) else "linux"
    first = floors.NUMPY_2[platform]
    if release(numpy) >= (2,) and () < release(torch) < release(first):
        yield Problem(
            f"torch {torch} was built for NumPy 1, and NumPy is {numpy}.",
            cause="numpy2-abi-torch-built-for-1x",
            expected=f"torch >= {first}, or numpy < 2",
            actual=f"torch {torch}, numpy {numpy}",
            fix=Fix(
                "Take the NumPy that this torch was built for, or a newer torch.",
                (f"{python_of(target)} -m pip install 'numpy<2'",),
                Risk.REPLACES_PACKAGES,
            ),
        )


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
    over = _over_conda(packages, target)
    if over:
        names = " ".join(d.name for d, _ in over)
        of_conda = " ".join(record.name for _, record in over)
        yield Problem(
            f"pip replaced packages of conda: {names.replace(' ', ', ')}.",
            evidence=tuple(
                f"{d.name}: conda {record.version}, {d.installer} {d.version}" for d, record in over
            ),
            fix=Fix(
                "Take pip's out, and let conda put its own back.",
                (
                    f"{python_of(target)} -m pip uninstall -y {names}",
                    f"conda install -p {prefix_of(target)} --force-reinstall {of_conda}",
                ),
                Risk.REPLACES_PACKAGES,
            ),
        )


def _over_conda(packages: Packages, target: Target) -> list[tuple[Distribution, CondaRecord]]:
    """What pip put over what conda put in, and conda's record of it."""
    recorded = {pip_name(record.name): record for record in packages.conda_records}
    by_pip = (d for d in packages.distributions if d.installer in ("pip", "uv"))
    return [
        (d, recorded[d.name])
        for d in by_pip
        if d.name in recorded
        and is_inside(d.location, target.prefix or "")
        and recorded[d.name].version != d.version
    ]


HOW = {
    "error": "cannot be imported",
    "signal": "crashes when it is imported",
    "timeout": "hangs when it is imported",
    "flood": "writes without end when it is imported",
    "gone": "ends the program when it is imported",
    "not-started": "could not be tried",
}


@check("PK106", "The installed packages can be imported", requires=("PY101",))
def package_cannot_be_imported(
    imports: Imports,
    packages: Packages,
    profile: Profile,
    target: Target,
    libraries: Libraries | Unknown | None,
    variables: Variables | Unknown,
    system: System | Unknown,
    processor: Processor | Unknown,
    requirements: Requirements | Unknown | None,
) -> Problems:
    """
    ## What it looks at
    The import of each installed package of the course, tried in a process of its own.

    ## Why it matters
    A package can be installed and still not load: a missing or foreign library, a
    file cut short, another NumPy than it was built for.
    """
    # Here, because a quick look and one that finds all well do without them.
    from envcheck.checks.packages_import import failed_imports, lacked, not_imported
    from envcheck.checks.requirements_web import missing_modules
    from envcheck.checks.surroundings import around

    failed = failed_imports(imports, packages, profile)
    missing = missing_modules(requirements, packages, target, system) if failed else {}
    known = around(target, packages, libraries, variables, system, processor)
    for need, trial in failed:
        if lacked(trial, missing) is None:
            yield not_imported(need, trial, HOW[trial.outcome], known)
