"""conda's versions: their order, and the constraints that are written over them.

The order is that of conda's `VersionOrder` (conda/models/version.py), the constraints those of
its `VersionSpec` without regular expressions, which hardly any package uses.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import zip_longest

from envcheck.patterns import pattern

Atom = int | float | str
Component = tuple[Atom, ...]
Release = tuple[Component, ...]

LONGEST = 200
"""Characters of a version or constraint; a longer one was not written by people or tools."""
MAX_DIGITS = 40
ALLOWED = pattern(r"[*.+!_0-9a-z]+")
RUN = pattern(r"[0-9]+|[*]+|[^0-9*]+")
OPERATOR = pattern(r"(===|==|!=|<=|>=|~=|<|>|=)?\s*(\S+)")


class CondaVersion:
    """A version that compares as conda compares it. Raises `ValueError` for what is none."""

    def __init__(self, text: str) -> None:
        lowered = text.strip().lower()
        if not ALLOWED.fullmatch(lowered) and "_" not in lowered:
            lowered = lowered.replace("-", "_")
        if len(lowered) > LONGEST or not ALLOWED.fullmatch(lowered):
            raise ValueError(f"{text[:80]!r} is no version of conda's")
        epoch, bang, rest = lowered.rpartition("!")
        public, plus, local = rest.partition("+")
        if (bang and not epoch.isdigit()) or "+" in local or (plus and not local):
            raise ValueError(f"{text!r} is no version of conda's")
        self.release: Release = ((int(epoch or 0),), *_release(public, text))
        self.local: Release = _release(local, text) if local else ()

    def __eq__(self, other: object) -> bool:
        return isinstance(other, CondaVersion) and self.compare(other) == 0

    def __hash__(self) -> int:
        return hash(_trimmed(self.release))

    def compare(self, other: CondaVersion) -> int:
        """Below, at or above 0 as this version is older, the same or newer."""
        return _compare(self.release, other.release) or _compare(self.local, other.local)

    def starts_with(self, other: CondaVersion) -> bool:
        """Whether it is `other` or one of its kin: 1.26.4 starts with 1.26, 1.2 does not."""
        if other.local:
            same = _compare(self.release, other.release) == 0
            return same and _starts(self.local, other.local)
        return _starts(self.release, other.release)

    def family(self) -> CondaVersion:
        """The version without its last part: what `~=` may not leave."""
        shorter = CondaVersion("0")
        shorter.release = self.release[:-1]
        return shorter


def fits(version: str, constraint: str) -> bool:
    """Whether a version meets a constraint, ">=1.26,<3|1.20.*". Raises `ValueError`."""
    found = CondaVersion(version)
    return any(
        all(_test(part)(found) for part in alternative) for alternative in _alternatives(constraint)
    )


def check_constraint(constraint: str) -> None:
    """Raises `ValueError` for a constraint that cannot be understood."""
    for alternative in _alternatives(constraint):
        for part in alternative:
            _test(part)


def _alternatives(constraint: str) -> list[list[str]]:
    """What is joined by "|", each as what is joined by ","."""
    if len(constraint) > LONGEST * 4 or "(" in constraint or "^" in constraint:
        raise ValueError(f"{constraint[:80]!r} is a constraint that is not understood here")
    return [part.split(",") for part in constraint.split("|")]


def _test(text: str) -> Callable[[CondaVersion], bool]:
    """One condition, ">=1.26", as a question to a version."""
    written = text.strip()
    if written == "*":
        return lambda found: True
    match = OPERATOR.fullmatch(written)
    if match is None or match[2][0] in "=<>!~":
        raise ValueError(f"{written[:80]!r} is no condition on a version")
    operator, wanted = match[1] or "", match[2]
    kin = wanted.endswith("*")
    wanted = wanted.rstrip("*").rstrip(".") if kin else wanted
    if "*" in wanted or not wanted or (kin and operator == "~="):
        raise ValueError(f"{written[:80]!r} is no condition on a version")
    return _question(operator, CondaVersion(wanted), kin)


def _question(operator: str, wanted: CondaVersion, kin: bool) -> Callable[[CondaVersion], bool]:
    if operator == "=" or (kin and operator in ("", "==", "===")):
        return lambda found: found.starts_with(wanted)
    if operator in ("", "==", "==="):
        return lambda found: found == wanted
    if operator == "!=":
        return (lambda found: not found.starts_with(wanted)) if kin else lambda f: f != wanted
    if operator == "~=":
        family = wanted.family()
        return lambda found: found.compare(wanted) >= 0 and found.starts_with(family)
    # A star after <, <=, > or >= adds nothing, but that >1.2.* means >=1.2.
    allowed: dict[str, Callable[[int], bool]] = {
        "<": lambda sign: sign < 0,
        "<=": lambda sign: sign <= 0,
        ">": (lambda sign: sign >= 0) if kin else lambda sign: sign > 0,
        ">=": lambda sign: sign >= 0,
    }
    ask = allowed[operator]
    return lambda found: ask(found.compare(wanted))


def _release(text: str, whole: str) -> Release:
    underscore = text.endswith("_")  # openssl's 1.0.1_, which is older than its 1.0.1a
    parts = (text[:-1] if underscore else text).replace("_", ".").split(".")
    if underscore:
        parts[-1] += "_"
    if not all(parts):
        raise ValueError(f"{whole[:80]!r} has an empty part")
    return tuple(_component(part, whole) for part in parts)


def _component(part: str, whole: str) -> Component:
    """Its runs of digits and letters; a number stands first, so that like meets like."""
    runs: list[str] = RUN.findall(part)
    if any(run.isdigit() and len(run) > MAX_DIGITS for run in runs):
        raise ValueError(f"{whole[:80]!r} is no version of conda's")
    atoms = tuple(_atom(run) for run in runs)
    return atoms if part[0].isdigit() else (0, *atoms)


def _atom(run: str) -> Atom:
    if run.isdigit():
        return int(run)
    if run == "post":
        return float("inf")  # newer than any number
    return "DEV" if run == "dev" else run  # a capital is older than all letters


def _compare(mine: Release, others: Release) -> int:
    for left, right in zip_longest(mine, others, fillvalue=(0,)):
        if sign := _compare_components(left, right):
            return sign
    return 0


def _compare_components(mine: Iterable[Atom], others: Iterable[Atom]) -> int:
    for left, right in zip_longest(mine, others, fillvalue=0):
        if left == right:
            continue
        if isinstance(left, str) and isinstance(right, str):
            return -1 if left < right else 1
        if isinstance(left, str) or isinstance(right, str):
            return -1 if isinstance(left, str) else 1  # letters are older than numbers: 1.1a < 1.1
        return -1 if left < right else 1
    return 0


def _starts(mine: Release, head: Release) -> bool:
    """Whether the parts of `head` stand first in `mine`, its last part as a beginning of one."""
    last = len(head) - 1
    if _compare(mine[:last], head[:last]):
        return False
    part, wanted = (mine[last] if len(mine) > last else ()), head[last]
    end = len(wanted) - 1
    if _compare_components(part[:end], wanted[:end]):
        return False
    atom = part[end] if len(part) > end else 0
    if isinstance(wanted[end], str):
        return isinstance(atom, str) and atom.startswith(str(wanted[end]))
    return atom == wanted[end]


def _trimmed(release: Release) -> Release:
    """Without the zeros at its end, which do not count: 1.0 is 1."""
    parts = [_without_zeros(part) for part in release]
    while parts and not parts[-1]:
        parts.pop()
    return tuple(parts)


def _without_zeros(part: Component) -> Component:
    end = len(part)
    while end and part[end - 1] == 0:
        end -= 1
    return part[:end]
