"""Small helpers of the checks: paths as they are typed, and where a start file says something."""

from __future__ import annotations

import re
from collections.abc import Iterable

from envcheck.facts import Shells, Target, Unknown, is_inside
from envcheck.patterns import pattern

CONDA_FOLDER = pattern(r"(?:mini|ana)conda\d*|mini?forge\d*|mambaforge\d*|micromamba|condabin")
"""Names of folders that only conda installations have."""


def quoted(path: str) -> str:
    """A path as it is typed in a shell, which puts the home folder in for a ~ outside of quotes."""
    if path.startswith("~/"):
        return "~/" + quoted(path[2:]) if path[2:] else path
    of_windows = not path.startswith("/") and ("\\" in path or path[1:2] == ":")
    if re.fullmatch(r"[\w@%+=:,./~\\-]+" if of_windows else r"[\w@%+=:,./~-]+", path):
        return path
    if of_windows:
        return f'"{path}"'
    return "'" + path.replace("'", "'\\''") + "'"


def in_double_quotes(path: str) -> str:
    """A path as a line of a start file has it."""
    return f'~/"{path[2:]}"' if path.startswith("~/") else f'"{path}"'


def is_absolute(path: str) -> bool:
    """Whether a path says where it starts: of either kind of machine, or ~ in a redacted one."""
    return path.startswith(("/", "~/", "~\\")) or path[1:2] == ":"


def python_of(target: Target) -> str:
    """The target's Python as it is typed in a shell."""
    return quoted(target.python or "python")


def prefix_of(target: Target) -> str:
    """The target's prefix as it is typed in a shell."""
    return quoted(target.prefix or "")


def parts(path: str) -> list[str]:
    """The names that a path is made of, of either kind of machine; one at least."""
    return [part for part in re.split(r"[/\\]", path) if part] or [path]


def is_of_conda(path: str) -> bool:
    """Whether a folder belongs to a conda installation, going by its names alone."""
    return any(CONDA_FOLDER.fullmatch(part.lower()) for part in parts(path))


def is_of_dead_block(folder: str, shells: Shells | Unknown | None) -> bool:
    """Whether conda's lines for an installation that is gone bring a folder, and no other lines."""
    files = shells.files if isinstance(shells, Shells) else ()
    dead = (block.prefix for f in files for block in f.blocks if not block.conda_exists)
    others = (one for f in files for line in f.path_lines for one in line.folders)
    return any(p and is_inside(folder, p) for p in dead) and folder not in others


def lines_naming(shells: Shells | Unknown | None, folders: Iterable[str]) -> tuple[str, ...]:
    """Lines and blocks of start files that bring these folders, as "file:line: text"."""
    if not isinstance(shells, Shells):
        return ()
    wanted = tuple(folders)
    found: dict[str, None] = {}
    for file in shells.files:
        for line in file.path_lines:
            if any(is_inside(one, folder) for one in line.folders for folder in wanted):
                found[f"{file.path}:{line.line}: {line.text}"] = None
        for block in file.blocks:
            if block.prefix and any(is_inside(folder, block.prefix) for folder in wanted):
                found[f"{file.path}:{block.line}: {block.tool} initialize, {block.prefix}"] = None
    return tuple(found)
