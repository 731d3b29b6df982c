"""The environments that are active, and what is theirs."""

from __future__ import annotations

from envcheck.checks.words import parts
from envcheck.facts import Activation, Conda, Packages, Program, Target, Unknown, is_inside


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


def lacks_pip(target: Target, packages: Packages) -> bool:
    """Whether it is a venv without pip, as uv makes them: `python -m pip` ends there."""
    there = any(one.name == "pip" for one in packages.distributions)
    return target.kind == "venv" and not there and not packages.unreadable


def has_no_pip(
    python: Program, target: Target | Unknown, packages: Packages | Unknown | None
) -> bool:
    """Whether that Python is the target, and one without pip."""
    if isinstance(target, Unknown) or not isinstance(packages, Packages):
        return False
    return belongs(python, target.prefix or "") and lacks_pip(target, packages)
