"""The usual reasons for and against a cause, made of the facts that a text tells."""

from __future__ import annotations

import re
from collections.abc import Callable

from envcheck.atlas.cause import Judge, Reason
from envcheck.atlas.said import Said


def given(name: str, weight: float, says: str) -> Judge:
    """The text tells this fact. `says` may hold {value}."""

    def judge(said: Said) -> Reason | None:
        value = said.value(name)
        return Reason(weight, says.replace("{value}", value), (name,)) if value else None

    return judge


def missing(name: str, weight: float, says: str) -> Judge:
    """The text does not tell this fact."""

    def judge(said: Said) -> Reason | None:
        return None if said.has(name) else Reason(weight, says)

    return judge


def one_of(name: str, values: tuple[str, ...], weight: float, says: str) -> Judge:
    """One of the fact's values is one of these; written in small letters."""

    def judge(said: Said) -> Reason | None:
        found = next((value for value in said.values(name) if value.lower() in values), None)
        return Reason(weight, says.replace("{value}", found), (name,)) if found else None

    return judge


def none_of(name: str, values: tuple[str, ...], weight: float, says: str) -> Judge:
    """The fact is told, and none of its values is one of these; written in small letters."""

    def judge(said: Said) -> Reason | None:
        told = said.values(name)
        if not told or any(value.lower() in values for value in told):
            return None
        return Reason(weight, says.replace("{value}", told[0]), (name,))

    return judge


def below(name: str, version: str, weight: float, says: str) -> Judge:
    """The version that is told is older than this one."""
    return _compared(name, version, True, weight, says)


def from_on(name: str, version: str, weight: float, says: str) -> Judge:
    """The version that is told is this one or newer."""
    return _compared(name, version, False, weight, says)


def _compared(name: str, version: str, older: bool, weight: float, says: str) -> Judge:
    limit = numbers(version)

    def judge(said: Said) -> Reason | None:
        value = said.value(name)
        if not value or not numbers(value) or (numbers(value) < limit) is not older:
            return None
        return Reason(weight, says.replace("{value}", value), (name,))

    return judge


def on(platforms: tuple[str, ...], weight: float, says: str) -> Judge:
    """It is one of these platforms. "linux" is plain Linux here: name the others, too."""

    def judge(said: Said) -> Reason | None:
        return Reason(weight, says) if said.platform in platforms else None

    return judge


def not_on(platforms: tuple[str, ...], weight: float, says: str) -> Judge:
    """It is known to be another platform than these."""

    def judge(said: Said) -> Reason | None:
        known = said.platform is not None
        return Reason(weight, says) if known and said.platform not in platforms else None

    return judge


def when(
    test: Callable[[Said], bool | None],
    weight: float,
    says: str,
    otherwise: float = 0.0,
    says_otherwise: str = "",
    facts: tuple[str, ...] = (),
) -> Judge:
    """A test of several facts, for where it holds and where it does not; None: it cannot tell."""

    def judge(said: Said) -> Reason | None:
        holds = test(said)
        if holds is None or not (weight if holds else otherwise):
            return None
        if holds:
            return Reason(weight, says, facts)
        return Reason(otherwise, says_otherwise, facts)

    return judge


def in_container(weight: float, says: str) -> Judge:
    """It is a container."""
    return on(("container",), weight, says)


def numbers(version: str) -> tuple[int, ...]:
    """The numbers in a version, for comparing: those of "2.4.0+cu121" are 2, 4 and 0."""
    return tuple(int(number) for number in re.findall(r"\d+", version.partition("+")[0]))
