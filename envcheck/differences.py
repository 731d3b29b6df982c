"""What differs between two machines, or between one machine then and now. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from envcheck.facts import Facts, Target
from envcheck.findings import Finding, Status
from envcheck.plain import plain
from envcheck.records import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

KEYS = ("name", "path", "prefix", "home", "address", "place")
"""Members by which the entries of a list are told apart, the first that all have."""
FLEETING = ("available_mib", "free_mib", "free_files", "seconds", "speed", "why", "found_by")
"""Members that differ from one minute to the next, or only say how something was found."""
PACKAGES = ("distributions", "conda_records")
FINE = {"pass", "skip"}
LONGEST = 200


class Change(Record):
    """One thing that differs; None: it is not there."""

    place: str
    """Which fact: "target.version", "packages.numpy"."""
    before: str | None
    after: str | None


class Turn(Record):
    """A check that ended otherwise."""

    id: str
    title: str
    before: str
    """How it ended: pass, warning, error, unknown, ..."""
    after: str
    message: str
    """What it says where it is worse; else what it said."""


def changes(before: Facts, after: Facts) -> tuple[Change, ...]:
    """What differs between the facts, in their order; where the target lies does not count."""
    first, second = _plain(before), _plain(after)
    return tuple(change for name in first for change in _compare(name, first[name], second[name]))


def turns(before: Sequence[Finding], after: Sequence[Finding]) -> tuple[Turn, ...]:
    """The checks that ended otherwise on the second machine."""
    earlier = {finding.id: finding for finding in before}
    pairs = ((earlier[finding.id], finding) for finding in after if finding.id in earlier)
    return tuple(
        Turn(a.id, a.title, _end(a), _end(b), (b if b.status is Status.FAIL else a).message)
        for a, b in pairs
        if _end(a) != _end(b) and not {_end(a), _end(b)} <= FINE
    )


def _end(finding: Finding) -> str:
    failed = finding.status is Status.FAIL
    return finding.severity.value if failed else finding.status.value


def _plain(facts: Facts) -> dict[str, Any]:
    """The facts as JSON has them, the target's prefix written as $PREFIX."""
    prefix = facts.target.prefix if isinstance(facts.target, Target) else None

    def told(text: str) -> str:
        return text.replace(prefix, "$PREFIX") if prefix and len(prefix) > 1 else text

    document: dict[str, Any] = plain(facts, told)
    return document


def _compare(place: str, before: Any, after: Any) -> Iterator[Change]:
    if before == after or place.rpartition(".")[2] in FLEETING:
        return
    if _is_known(before) and _is_known(after):
        for key in dict.fromkeys((*before, *after)):
            yield from _compare(f"{place}.{key}", before.get(key), after.get(key))
    elif isinstance(before, list) and isinstance(after, list):
        yield from _compare_lists(place, before, after)
    else:
        yield Change(place, _shown(before), _shown(after))


def _is_known(value: Any) -> bool:
    """Whether it is an object whose members can be compared."""
    return isinstance(value, dict) and value.keys() != {"unknown"}


def _compare_lists(place: str, before: list[Any], after: list[Any]) -> Iterator[Change]:
    key = _key_of([*before, *after])
    if key is None:
        for item in (item for item in before if item not in after):
            yield Change(place, _shown(item), None)
        for item in (item for item in after if item not in before):
            yield Change(place, None, _shown(item))
        if sorted(map(repr, before)) == sorted(map(repr, after)):
            yield Change(place, _shown(before), _shown(after))  # in another order
        return
    head, _, last = place.rpartition(".")
    of_packages = last in PACKAGES
    first, second = _by(key, before, of_packages), _by(key, after, of_packages)
    for name in sorted({*first, *second}):
        here = f"{head if of_packages else place}.{name}"
        if of_packages or name not in first or name not in second:
            one, other = first.get(name), second.get(name)
            if one != other:
                yield Change(here, _shown(one), _shown(other))
        else:
            yield from _compare(here, first[name], second[name])


def _key_of(items: list[Any]) -> str | None:
    if not all(isinstance(item, dict) for item in items):
        return None
    return next((key for key in KEYS if all(item.get(key) for item in items)), None)


def _by(key: str, items: list[dict[str, Any]], of_packages: bool) -> dict[str, Any]:
    """The items by their names; of packages the version alone, of several the versions."""
    if not of_packages:
        return {str(item[key]): item for item in items}
    versions: dict[str, list[str]] = {}
    for item in items:
        version = " ".join(str(item[part]) for part in ("version", "build") if item.get(part))
        versions.setdefault(str(item[key]), []).append(version)
    return {name: ", ".join(found) for name, found in versions.items()}


def _shown(value: Any) -> str | None:
    """A value on one line."""
    if value is None:
        return None
    if isinstance(value, dict):
        if "unknown" in value and len(value) == 1:
            return f"not known: {value['unknown']}"[:LONGEST]
        told = {key: part for key, part in value.items() if part not in (None, [], {})}
        parts = (f"{key} {_shown(part)}" for key, part in told.items())
        return ", ".join(parts)[:LONGEST]
    if isinstance(value, list):
        return ", ".join(str(_shown(part)) for part in value)[:LONGEST]
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value)[:LONGEST]
