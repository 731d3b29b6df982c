"""Shells, their start files, and what a bare command name runs."""

from __future__ import annotations

from envcheck.records import Record


class Program(Record):
    """One file that a bare command name could run."""

    path: str
    """Where it was found on the search path."""
    resolved: str
    """The file it is, links followed."""
    interpreter: str | None
    """For a script: the absolute program its first line names; for `env NAME`, what NAME runs."""
    interpreter_exists: bool | None = None
    size: int | None = None
    environment: str | None = None
    """The venv or conda environment it belongs to, links followed; None: to none."""
    interpreter_resolved: str | None = None
    """The file that the interpreter is, links followed."""
    interpreter_environment: str | None = None
    """The venv or conda environment that the interpreter belongs to, links followed."""


class SearchPath(Record):
    """The search path of this process, first entry first, and the programs found on it."""

    entries: tuple[str, ...]
    missing: tuple[str, ...]
    """Entries that are no folder."""
    programs: dict[str, tuple[Program, ...]]
    """Program name -> every file found for it, in search order."""


class CondaBlock(Record):
    """A block that `conda init` or `mamba shell init` wrote into a start file."""

    tool: str
    """conda or mamba."""
    line: int
    prefix: str | None
    """The installation it names; None when no prefix can be read from it."""
    prefix_exists: bool
    last_line: int = 0
    text: str = ""
    """What stands between its first and its last line."""
    conda_exists: bool = True
    """Whether the program that it sets up is there."""


class PathLine(Record):
    """A line of a start file that changes PATH or sources conda."""

    line: int
    text: str
    folders: tuple[str, ...]
    """Folders it adds, with ~ and $HOME expanded; relative and computed ones are left out."""


class Redefined(Record):
    """A function of a start file that has the name of a command of the shell's own."""

    line: int
    name: str


class StartFile(Record):
    """A file that a new shell reads."""

    path: str
    shell: str
    """bash, zsh, fish, tcsh, csh, powershell or sh."""
    kinds: tuple[str, ...]
    """Which new shells of that name read it now: interactive, login (at a terminal too), script."""
    blocks: tuple[CondaBlock, ...] = ()
    path_lines: tuple[PathLine, ...] = ()
    sources: tuple[str, ...] = ()
    """Other files that it reads, expanded."""
    problem: str | None = None
    """Why it could not be read."""
    redefined: tuple[Redefined, ...] = ()
    """Functions in the way of what conda's lines call; not those that hand on to the real one."""


class Shells(Record):
    """The user's shell and the start files of every shell that the user has files for."""

    login: str | None
    """Name of the account's shell ($SHELL)."""
    parent: str | None
    """Name of the shell this process was started from, when there is one."""
    files: tuple[StartFile, ...]
    conda_in_new_shell: dict[str, bool | None] = {}
    """For the login shell, by kind of new shell: would `conda` be found? None: cannot tell."""
    home: str = ""
    """The home folder that the start files were looked for in."""
    home_exists: bool = True
    home_length: int = 0
    """Characters of its path: redaction, which writes ~ for it, takes them away."""
    home_has_space: bool = False
    """Whether a space is in it: redaction takes that away, too."""
