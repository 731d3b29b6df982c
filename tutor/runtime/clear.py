"""Removes a folder whatever an answer has put there: deep trees, taken rights, links elsewhere."""

from __future__ import annotations

import os
import secrets
from contextlib import suppress
from pathlib import Path


def clear(place: Path) -> None:
    """Remove the folder and all in it; what a link in it leads to stays.

    Folders are brought up before they are emptied, so that none lies too deep for its path or for
    a recursion. What the system does not let go stays where it is.
    """
    if place.is_symlink():  # put there by the answer: what it leads to is not ours
        place.unlink()
        return
    top, token, brought_up = str(place), secrets.token_hex(4), 0
    waiting = [top]
    while waiting:
        folder = waiting.pop()
        for entry in _entries(folder):
            if not entry.is_dir(follow_symlinks=False):
                _unlink(entry.path)
                continue
            with suppress(OSError):
                os.chmod(entry.path, 0o700)
                brought_up += 1
                here = os.path.join(top, f"{token}-{brought_up}")
                os.rename(entry.path, here)
                waiting.append(here)
        if folder != top:
            _rmdir(folder)
    _rmdir(top)


def _entries(folder: str) -> list[os.DirEntry[str]]:
    with suppress(OSError):
        os.chmod(folder, 0o700)
        with os.scandir(folder) as entries:
            return list(entries)
    return []


def _unlink(path: str) -> None:
    with suppress(OSError):
        if os.name != "posix":  # there a file that may not be written may not be removed
            os.chmod(path, 0o600)
        os.unlink(path)


def _rmdir(folder: str) -> None:
    with suppress(OSError):
        os.rmdir(folder)
