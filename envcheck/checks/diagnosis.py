"""What a diagnosis of an error is, and the mends that several share."""

from __future__ import annotations

import re
from collections.abc import Callable

from envcheck.checks.surroundings import Surroundings
from envcheck.findings import Fix, Risk
from envcheck.records import Record

Match = re.Match[str]


class Diagnosis(Record):
    """What an import error comes from, and what mends it."""

    cause: str | None
    """Id of the root cause; None where it has no id of its own."""
    sentence: str
    fix: Fix


Rule = tuple[re.Pattern[str], Callable[[Match, str, Surroundings], Diagnosis | None]]
"""What an error says, and how the facts around it decide what that comes from."""


def unset_search() -> Fix:
    """Take LD_LIBRARY_PATH away."""
    return Fix("Take the variable out for this shell.", ("unset LD_LIBRARY_PATH",), Risk.REVERSIBLE)


def reinstall(known: Surroundings, *packages: str, text: str = "Install it once more.") -> Fix:
    """Packages once more, by pip."""
    names = " ".join(f"'{p}'" if "<" in p or "=" in p else p for p in packages)
    command = f"{known.python} -m pip install --force-reinstall --no-cache-dir {names}"
    return Fix(text, (command,), Risk.REPLACES_PACKAGES)


def install(known: Surroundings, package: str) -> Fix:
    """A package that is not there, by pip."""
    command = f"{known.python} -m pip install {package}"
    return Fix("Install what is required.", (command,), Risk.REPLACES_PACKAGES)


def install_by_conda(known: Surroundings, packages: str, text: str) -> Fix:
    """Packages by conda, into the target."""
    command = f"conda install {known.option}{packages}"
    return Fix(text, (command,), Risk.REPLACES_PACKAGES)
