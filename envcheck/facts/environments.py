"""Conda installations, environments, and which of them is active."""

from __future__ import annotations

from envcheck.records import Record


class CondaInstall(Record):
    """A base prefix: conda, mamba, micromamba's root or pixi's home."""

    prefix: str
    distribution: str
    """Miniforge, Miniconda, Anaconda, micromamba, pixi or conda."""
    version: str | None
    """conda's version, from its record."""
    found_by: str
    """What led to it: CONDA_EXE, PATH, a start file, a usual place, ..."""
    writable: bool
    command: str | None
    """The conda program in it, when it is there."""
    command_interpreter: str | None = None
    """The Python that the program's first line names."""
    command_interpreter_exists: bool | None = None
    missing: tuple[str, ...] = ()
    """Files that every installation of conda has, and that are not there."""


class CondaEnvironment(Record):
    """A prefix with `conda-meta/history`."""

    prefix: str
    name: str
    python: str | None
    """Version of its own python package; None: it has none."""
    writable: bool


class Conda(Record):
    """Every conda found on the disk, without running any."""

    installs: tuple[CondaInstall, ...]
    environments: tuple[CondaEnvironment, ...]
    remains: tuple[str, ...] = ()
    """Folders named like installations, with parts of one and no conda in them."""


class Activation(Record):
    """Which environments the shell says are active."""

    virtual_env: str | None
    virtual_env_exists: bool
    conda_prefix: str | None
    conda_prefix_exists: bool
    """Whether it is an environment on the disk (it has conda-meta/history)."""
    conda_name: str | None
    conda_shlvl: int | None
    virtual_env_resolved: str | None = None
    """VIRTUAL_ENV with links followed."""
    conda_prefix_resolved: str | None = None
    """CONDA_PREFIX with links followed."""
