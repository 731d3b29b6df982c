"""The Python that answers run in: which one, why, what it has, and its device."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from dataclasses import dataclass, replace

import envcheck
from tutor.course.model import Exercise

OLDEST = (3, 8)
_TORCH_NAME = {"rocm": "cuda"}  # torch on ROCm calls its device cuda
_CONDA_NAMES = {"pytorch": "torch", "matplotlib-base": "matplotlib"}


class TargetError(Exception):
    """There is no such Python or device: one clear sentence."""


@dataclass(frozen=True)
class Target:
    """A Python that answers can run in."""

    python: str
    """Path of the interpreter."""
    version: str
    why: str
    """Why this one, in words for the learner."""
    packages: frozenset[str]
    """Names of the installed distributions, lower case."""
    device: str
    """cpu, cuda, mps or xpu: what torch there can compute on."""
    device_name: str
    device_why: str


def choose_target(
    needs: Iterable[str],
    *,
    python: str | None = None,
    prefix: str | None = None,
    name: str | None = None,
    remembered: str | None = None,
) -> Target:
    """The Python to run answers in: the one named, else remembered, else active, else our own.

    The active one is passed over for our own only when it lacks something of `needs` that ours has;
    when both lack something the active one is given, for the caller to say what is missing.
    Raises TargetError when a named one is not there or cannot be used.
    """
    if python or prefix or name:
        return _look(envcheck.Request(python=python, prefix=prefix, name=name, mode="quick"))
    gone = ""
    if remembered:
        try:
            found = _look(envcheck.Request(python=remembered, mode="quick"))
            return replace(found, why="chosen earlier, and remembered")
        except TargetError as error:
            gone = f"; the one chosen earlier cannot be used: {error}"
    found = _active_or_ours(frozenset(needs))
    return replace(found, why=found.why + gone)


def missing(target: Target, exercise: Exercise) -> tuple[str, ...]:
    """What the exercise needs and the target does not have."""
    return tuple(need for need in exercise.needs if need not in target.packages)


def _active_or_ours(needs: frozenset[str]) -> Target:
    try:
        active, trouble = _look(envcheck.Request(mode="quick")), ""
    except TargetError as error:
        active, trouble = None, str(error)
    if active is not None and (needs <= active.packages or active.python == sys.executable):
        return active
    ours = _look(envcheck.Request(python=sys.executable, mode="quick"))
    if active is None:
        return replace(ours, why=f"the tutor's own Python, for the active one fails: {trouble}")
    if not needs <= ours.packages:
        return active
    lacking = ", ".join(sorted(needs - active.packages))
    return replace(ours, why=f"the tutor's own Python, for the active environment lacks {lacking}")


def _look(request: envcheck.Request) -> Target:
    """What envcheck finds there, as far as running answers goes."""
    try:
        facts = envcheck.collect(request)
    except envcheck.TargetNotFound as error:
        raise TargetError(str(error)) from error
    found = facts.target
    if isinstance(found, envcheck.Unknown):
        raise TargetError(f"The Python to use could not be found: {found.reason}")
    if found.python is None:
        raise TargetError(f"{found.prefix} holds no Python.")
    if found.version is None:
        raise TargetError(f"{found.python} does not start: {found.trouble or 'no reason given'}")
    if _numbers(found.version) < OLDEST:
        raise TargetError(f"{found.python} is Python {found.version}; answers need 3.8 or newer.")
    device = facts.device
    if isinstance(device, envcheck.Unknown):
        device = envcheck.Device("cpu", "the processor", None, device.reason)
    return Target(
        python=found.python,
        version=found.version,
        why=found.why,
        packages=_packages(facts.packages),
        device=_TORCH_NAME.get(device.kind, device.kind),
        device_name=device.name,
        device_why=device.why,
    )


def _packages(found: envcheck.Packages | envcheck.Unknown | None) -> frozenset[str]:
    if found is None or isinstance(found, envcheck.Unknown):
        return frozenset()
    names = {distribution.name.lower() for distribution in found.distributions}
    names |= {_CONDA_NAMES.get(record.name, record.name) for record in found.conda_records}
    return frozenset(names)


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split(".")[:2])
