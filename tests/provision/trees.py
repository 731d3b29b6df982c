"""What is on a disk, to be compared."""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Callable
from pathlib import Path

Tree = dict[str, tuple[object, ...]]


def tree(root: Path, leave_out: Callable[[str], bool] = lambda _: False) -> Tree:
    """Every path below: its kind, mode, owner, and content."""
    found: Tree = {}
    for folder, folders, files in os.walk(root):
        inside = os.path.relpath(folder, root)
        folders[:] = [name for name in folders if not leave_out(join(inside, name))]
        for name in folders + files:
            if not leave_out(join(inside, name)):
                found[join(inside, name)] = state(Path(folder, name))
    return found


def join(folder: str, name: str) -> str:
    return os.path.normpath(os.path.join(folder, name))


def state(path: Path) -> tuple[object, ...]:
    told = path.lstat()
    head = (stat.filemode(told.st_mode), told.st_uid, told.st_gid)
    if stat.S_ISLNK(told.st_mode):
        return (*head, os.readlink(path))
    if stat.S_ISREG(told.st_mode):
        return (*head, hashlib.sha256(path.read_bytes()).hexdigest())
    return head


def different(one: Tree, other: Tree) -> list[str]:
    """The paths that are not the same in both."""
    return sorted(path for path in one.keys() | other.keys() if one.get(path) != other.get(path))
