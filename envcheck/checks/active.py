"""The environments that are active, and what is theirs."""

from __future__ import annotations

from envcheck.checks.words import parts
from envcheck.facts import Activation, Conda, Program, Target, Unknown, is_inside


def active_environments(activation: Activation) -> tuple[str, ...]:
    """The active environments that are there, the one that counts first; links followed, too."""
    pairs = (
        (activation.virtual_env, activation.virtual_env_exists),
        (activation.conda_prefix, activation.conda_prefix_exists),
    )
    resolved = (activation.virtual_env_resolved, activation.conda_prefix_resolved)
    there = [prefix for prefix, exists in pairs if prefix and exists]
    also = [prefix for prefix in resolved if prefix] if there else []
    return tuple(dict.fromkeys([*there, *also]))


def has_no_python(prefix: str, conda: Conda | Unknown | None, target: Target | Unknown) -> bool:
    """Whether an environment has none to run, as CO102 or PY101 says."""
    environments = conda.environments if isinstance(conda, Conda) else ()
    empty = any(e.prefix == prefix and e.python is None for e in environments)
    return empty or is_lost(target, f"{prefix}/bin/python")


def is_lost(target: Target | Unknown, python: str) -> bool:
    """Whether that is the target's Python, of which PY101 says that it is gone."""
    if isinstance(target, Unknown) or (target.python and not target.lost):
        return False
    return is_inside(python, target.prefix or "")


def belongs(program: Program, prefix: str) -> bool:
    """Whether a program is of that environment, links followed."""
    return is_inside(program.path, prefix) or program.environment == prefix


def pyenv_leads(program: Program, active: tuple[str, ...]) -> bool:
    """Whether pyenv's shim stands before an environment of pyenv's own, and leads to it."""
    return "shims" in parts(program.path)[-2:-1] and any(".pyenv" in parts(p) for p in active)
