"""Which Python is examined, and what it says it is."""

from __future__ import annotations

import os
import sys

import envcheck
from envcheck.facts import Activation, Target, Unknown, is_inside
from envcheck.probes.budget import Budget
from envcheck.probes.place import Place
from envcheck.records import Record, replace

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from envcheck.probes.run import Ran

GUEST = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "guest")
COMPILE_NOTHING = {"PYTHONDONTWRITEBYTECODE": "1"}
"""A mere look puts nothing into the folders of the target, of its packages, or of ours."""
START_S = 20.0
"""Seconds an interpreter may take to start and say what it is; a cold network disk needs many."""


class TargetNotFound(Exception):
    """The Python that was named is not there. Its text is one sentence for the user."""


class Named(Record):
    """How the user named the target; at most one is set."""

    python: str | None = None
    prefix: str | None = None
    name: str | None = None


def find(
    place: Place, named: Named, activation: Activation, environments: dict[str, str]
) -> Target:
    """The Python to examine, not yet asked what it is.

    `environments` are the conda environments by name. Raises `TargetNotFound` for a name,
    prefix or path that leads nowhere.
    """
    if named.python is not None:
        return _by_path(place, named.python)
    if named.prefix is not None:
        return _by_prefix(place, named.prefix, f"--prefix {named.prefix}")
    if named.name is not None:
        return _by_name(place, named.name, environments)
    if activation.virtual_env and activation.virtual_env_exists:
        return _by_prefix(place, activation.virtual_env, "the active venv (VIRTUAL_ENV)")
    if activation.conda_prefix and activation.conda_prefix_exists:
        return _by_prefix(place, activation.conda_prefix, "the active environment (CONDA_PREFIX)")
    why = "no environment is active; the Python that envcheck runs in"
    return Target(sys.executable, why, sys.prefix, kind_of(place, sys.prefix), is_host=True)


def _by_path(place: Place, path: str) -> Target:
    full = os.path.abspath(place.expand(path))
    if not os.path.lexists(full):
        raise TargetNotFound(f"--python {path}: there is no such file. Name the program itself.")
    if os.path.isdir(full):
        raise TargetNotFound(f"--python {path}: is a folder. For an environment type --prefix.")
    if not os.access(full, os.X_OK):
        raise TargetNotFound(f"--python {path}: is not a program that can be run.")
    # The folder is not resolved: a venv's python is a link that must be started as it stands.
    prefix = os.path.dirname(os.path.dirname(full)) if place.platform != "windows" else None
    return Target(full, "named by --python", prefix, "other", is_host=_is_ours(full))


def _by_prefix(place: Place, prefix: str, why: str) -> Target:
    full = os.path.abspath(place.expand(prefix))
    if not os.path.isdir(full):
        raise TargetNotFound(f"{why}: there is no folder {full}.")
    python = python_in(place, full)
    kind = kind_of(place, full)
    if python is None and kind == "other":
        raise TargetNotFound(
            f"{why}: {full} is no environment; it holds neither a Python nor conda-meta."
        )
    return Target(python, why, full, kind, is_host=bool(python) and _is_ours(str(python)))


def _by_name(place: Place, name: str, environments: dict[str, str]) -> Target:
    if name in environments:
        return _by_prefix(place, environments[name], f"--name {name}")
    known = ", ".join(sorted(environments)) or "none was found on this machine"
    raise TargetNotFound(f"--name {name}: no conda environment has that name (known: {known}).")


def python_in(place: Place, prefix: str) -> str | None:
    """The Python that an environment's folder holds, or the link that is left of it."""
    tails = ("bin/python", "bin/python3")
    if place.platform == "windows":
        tails = ("python.exe", "Scripts\\python.exe")
    candidates = [os.path.join(prefix, tail) for tail in tails]
    left = (path for path in candidates if os.path.islink(path))
    return next((path for path in candidates if os.path.isfile(path)), next(left, None))


def _is_ours(python: str) -> bool:
    ours = os.path.normcase(os.path.abspath(sys.executable))
    return os.path.normcase(python) == ours


def kind_of(place: Place, prefix: str) -> str:
    """What made a prefix: conda, venv, pyenv, framework, store, system or other."""
    if os.path.isfile(os.path.join(prefix, "pyvenv.cfg")):
        return "venv"
    if os.path.isdir(os.path.join(prefix, "conda-meta")):
        return "conda"
    if "/.pyenv/versions/" in prefix.replace("\\", "/") + "/":
        return "pyenv"
    if "/Python.framework/" in prefix + "/":
        return "framework"
    if "WindowsApps" in prefix:
        return "store"
    if prefix.rstrip("/") in ("/usr", "/usr/local", "") or "\\Programs\\Python" in prefix:
        return "system"
    return "other"


def identify(place: Place, target: Target, budget: Budget) -> Target:
    """Ask a target's Python what it is; `trouble` says so when it does not answer.

    Raises `TargetNotFound` when the file that the user named runs but is no Python.
    """
    if target.python is None:
        return target
    if target.is_host and not sys.flags.isolated:
        return _complete(place, target, _own_identity())
    if not os.path.exists(target.python):
        lost = os.path.realpath(target.python)
        return replace(target, lost=lost, trouble=f"leads to {lost}, which is not there")
    from envcheck.probes.run import run  # costs a start of Python, and our own needs none

    guest = os.path.join(GUEST, "who_am_i.py")
    # Only what does not start without PYTHONHOME is started with it.
    as_given = {**os.environ, **COMPILE_NOTHING}
    for env in (variables_for(target), *([as_given] if "PYTHONHOME" in os.environ else [])):
        left = budget.left(START_S)
        ran = run([target.python, guest], timeout_s=left, guest=True, cwd=_cwd(place), env=env)
        if said := parse_identity(ran.answer):
            return _complete(place, target, said)
    if target.why == "named by --python" and not _is_named_like_python(target.python):
        message = f"--python {target.python}: is not a Python; it ran and did not answer."
        raise TargetNotFound(message)
    return replace(target, trouble=why_silent(ran))


def variables_for(target: Target) -> dict[str, str]:
    """The variables to start a target with: PYTHONHOME only where it is the target's own.

    Another's makes another Python of the target. That is one fault of the variables, of which
    PY104 speaks, and all else is to be said of the target itself.
    """
    home = os.environ.get("PYTHONHOME")
    own = home and target.base_prefix and is_inside(target.base_prefix, home)
    kept = {name: text for name, text in os.environ.items() if own or name != "PYTHONHOME"}
    return {**kept, **COMPILE_NOTHING}


def parse_identity(answer: bytes) -> dict[str, Any] | None:
    """What the guest said of its Python; None where nothing in the answer is that."""
    from envcheck.probes import answers

    shape = {
        "executable": answers.is_path_or_none,
        "version": answers.is_text,
        "release_level": answers.is_text,
        "implementation": answers.is_text,
        "prefix": answers.is_path,
        "base_prefix": answers.is_path,
        "bits": answers.is_count,
        "arch": answers.is_text_or_none,
        "sys_path": answers.is_paths,
        "site_packages": answers.is_paths,
        "user_site": answers.is_path_or_none,
        "user_site_enabled": answers.is_flag,
        "externally_managed": answers.is_flag,
    }
    told = (answers.shaped(said, shape) for said in answers.parse_lines(answer))
    return next((said for said in told if said.keys() == shape.keys()), None)


def _own_identity() -> dict[str, Any]:
    """What the guest says, without a second start of the interpreter we are in."""
    # It keeps what it compiles; `importlib.machinery` has it too, and loads far more.
    from _frozen_importlib_external import SourceFileLoader

    code = SourceFileLoader("who_am_i", os.path.join(GUEST, "who_am_i.py")).get_code("who_am_i")
    names: dict[str, Any] = {"__name__": "guest"}
    exec(code or "", names)
    said: dict[str, Any] = names["identity"]()
    given = [entry for entry in envcheck.path_as_given if entry]
    return said | ({"sys_path": given} if given else {})


def _complete(place: Place, target: Target, said: dict[str, Any]) -> Target:
    return replace(
        target,
        prefix=said["prefix"],
        kind=kind_of(place, said["prefix"]),
        version=said["version"],
        implementation=said["implementation"],
        base_prefix=said["base_prefix"],
        executable=said["executable"],
        bits=said["bits"],
        arch=said["arch"],
        sys_path=tuple(said["sys_path"]),
        site_packages=tuple(said["site_packages"]),
        user_site=said["user_site"],
        user_site_enabled=said["user_site_enabled"],
        externally_managed=said["externally_managed"],
        release_level=said["release_level"],
    )


def _is_named_like_python(path: str) -> bool:
    return os.path.basename(path).lower().startswith(("python", "pypy"))


def _cwd(place: Place) -> str | None:
    """A folder that shadows nothing to start guests in."""
    return GUEST if os.path.isdir(GUEST) else None


def why_silent(ran: Ran) -> str:
    """One sentence on why a program did not answer."""
    words = ran.last_words()
    tail = f": {words}" if words else ""
    how = {
        "signal": f"was ended by {ran.signal}",
        "timeout": f"did not answer within {ran.seconds:.0f} s and was stopped",
        "flood": "wrote without end and was stopped",
        "not-found": "could not be started",
        "refused": "could not be started",
    }
    return how.get(ran.outcome, f"ended with exit code {ran.code}") + tail


def user_site_in_use(target: Target | Unknown) -> str | None:
    """The user site of a target when its sys.path holds it."""
    if isinstance(target, Unknown) or not target.user_site:
        return None
    used = any(is_inside(entry, target.user_site) for entry in target.sys_path)
    return target.user_site if used else None
