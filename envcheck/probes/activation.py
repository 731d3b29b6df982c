"""Which environments the shell says are active."""

from __future__ import annotations

from envcheck.facts import Activation
from envcheck.probes.files import is_environment, is_file, join, resolve
from envcheck.probes.place import Place
from envcheck.probes.text import whole


def probe(place: Place) -> Activation:
    """VIRTUAL_ENV and conda's variables, and whether what they name is there."""
    virtual_env = place.environ.get("VIRTUAL_ENV") or None
    conda_prefix = place.environ.get("CONDA_PREFIX") or None
    return Activation(
        virtual_env=virtual_env,
        virtual_env_exists=bool(virtual_env) and _is_venv(place, virtual_env or ""),
        conda_prefix=conda_prefix,
        conda_prefix_exists=is_environment(place, conda_prefix or ""),
        conda_name=place.environ.get("CONDA_DEFAULT_ENV") or None,
        conda_shlvl=parse_level(place.environ.get("CONDA_SHLVL", "")),
        virtual_env_resolved=resolve(place, virtual_env) if virtual_env else None,
        conda_prefix_resolved=resolve(place, conda_prefix) if conda_prefix else None,
    )


def _is_venv(place: Place, folder: str) -> bool:
    """Whether enough of a venv is there to say what is wrong with it."""
    marks = ("pyvenv.cfg", "bin/python", "Scripts/python.exe", "conda-meta/history")
    return any(is_file(place, join(place, folder, mark)) for mark in marks)


def parse_level(text: str) -> int | None:
    """The number in CONDA_SHLVL; None when there is none."""
    return whole(text.strip())
