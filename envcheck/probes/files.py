"""Reading the files of the examined machine: bounded, and from where its paths really lie."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable
from functools import partial

from envcheck.facts import Unknown, is_inside
from envcheck.probes.place import Place
from envcheck.probes.text import head_of

LIMIT = 1 << 20
"""Bytes beyond which a file is not a text that somebody wrote."""


def real(place: Place, path: str) -> str:
    """Where a path, as the machine writes it, is to be read."""
    if not place.root:
        return path
    if place.platform == "windows":
        return place.system("/" + path.replace("\\", "/"))
    return path if is_inside(path, place.home) else place.system(path)


def join(place: Place, *parts: str) -> str:
    """A path put together the machine's way."""
    separator = "\\" if place.platform == "windows" else "/"
    head, *rest = parts
    return separator.join([head.rstrip("/\\") if head.strip("/\\") else "", *rest])


def parent(place: Place, path: str) -> str:
    """The folder that a path lies in; "" when it names none."""
    separators = "/\\" if place.platform == "windows" else "/"
    path = path.rstrip(separators)
    cut = max(path.rfind(separator) for separator in separators)
    return path[:cut] if cut >= 0 else ""


def resolve(place: Place, path: str) -> str:
    """The same place with every link followed, as the machine would write it."""
    if place.root and place.platform == "windows":
        return path
    try:
        found = os.path.realpath(real(place, path))
    except ValueError:  # somebody made up what no file can be called
        return path
    if not place.root:
        return found
    return found[len(place.root) :] if is_inside(found, place.root) else found


def is_file(place: Place, path: str) -> bool:
    """Whether a file lies there."""
    return os.path.isfile(real(place, path))


def is_folder(place: Place, path: str) -> bool:
    """Whether a folder lies there."""
    return os.path.isdir(real(place, path))


def is_program(place: Place, path: str) -> bool:
    """Whether a file that may be started lies there."""
    found = real(place, path)
    return os.path.isfile(found) and os.access(found, os.X_OK)


def names_in(place: Place, folder: str) -> list[str]:
    """What lies in a folder, sorted; nothing when it cannot be listed."""
    try:
        return sorted(os.listdir(real(place, folder)))
    except (OSError, ValueError):
        return []


def files_like(place: Place, pattern: str) -> list[str]:
    """The paths that fit a pattern of file names, sorted, as the machine writes them."""
    if "\0" in pattern:  # what stands for a PATH that is not known fits no file
        return []
    folder, _, name = pattern.rpartition("/")
    if name.startswith("*") and not any(sign in folder + name[1:] for sign in "*?["):
        ends = name[1:]
        return [join(place, folder, found) for found in names_in(place, folder)
                if found.endswith(ends) and not found.startswith(".")]  # fmt: skip
    import glob  # most patterns are as simple as /etc/profile.d/*.sh, and it is slow to import

    within = len(place.root) if real(place, pattern) != pattern else 0
    return [path[within:] for path in sorted(glob.glob(real(place, pattern)))]


def read_text(place: Place, path: str, limit: int = LIMIT) -> str | Unknown | None:
    """The text of a file; None when there is none, `Unknown` when it cannot be read as text."""
    found = real(place, path)
    try:
        about = os.stat(found)
        # A pipe or a device would hold us for ever.
        if not stat.S_ISREG(about.st_mode):
            return Unknown("it is not a plain file")
        if about.st_size > limit:
            return Unknown(f"it is {about.st_size} bytes long")
        content = head_of(found, limit)
    except (FileNotFoundError, NotADirectoryError):
        return None
    except (OSError, ValueError) as error:
        return Unknown(getattr(error, "strerror", None) or str(error))
    if b"\0" in content:
        return Unknown("it is not text")
    text = content.decode("utf-8", "surrogateescape").removeprefix("\ufeff")
    return text.replace("\r\n", "\n")


def environment_around(place: Place, folder: str) -> str | None:
    """The environment whose programs lie in a folder, links followed; None: there is none."""
    for prefix in (parent(place, folder), folder):
        if prefix and (
            is_file(place, join(place, prefix, "pyvenv.cfg")) or is_environment(place, prefix)
        ):
            return resolve(place, prefix)
    return None


Around = Callable[[str], "str | None"]
"""Folder -> the environment whose programs lie there."""


def environment_of(place: Place, program: str, around: Around | None = None) -> str | None:
    """The venv or conda environment that a program belongs to, links followed; None: to none.

    A venv's `python` is a link to a Python elsewhere and yet the venv's own, so the folder
    that the program was found in counts first, and the file that it is only then.
    Who asks for many gives an `around` that remembers.
    """
    around = around or partial(environment_around, place)
    folders = dict.fromkeys(parent(place, path) for path in (program, resolve(place, program)))
    found = (around(folder) for folder in folders)
    return next((prefix for prefix in found if prefix), None)


def is_environment(place: Place, prefix: str) -> bool:
    """Whether a folder is a conda environment: conda's own mark is its history."""
    return bool(prefix) and is_file(place, join(place, prefix, "conda-meta", "history"))


def read_head(place: Place, path: str, size: int = 8192) -> str:
    """The beginning of a file; nothing when it cannot be read."""
    found = real(place, path)
    try:
        return head_of(found, size).decode("utf-8", "replace") if os.path.isfile(found) else ""
    except OSError:
        return ""
