"""Where Matplotlib may write: when it is first used it makes its folders and a list of fonts."""

from __future__ import annotations

import _thread
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress

LONGEST = 8 << 20
"""Bytes of a list or of settings that are copied."""
TRIES = 100
_there: set[str] = set()
"""Folders that are in use."""
_making = _thread.allocate_lock()
"""Held while a folder is made, and for good once we end: what was made is known, and removed."""


@contextmanager
def spare_folder(environ: Mapping[str, str]) -> Iterator[dict[str, str]]:
    """The variable that names a folder which goes again; in it what the user's own ones hold.

    A list that is there is taken over, for making one takes seconds. The folder is ours and not
    the child's, so that it goes also where the child is ended.
    """
    folder = _make(environ)
    if folder is None:  # nowhere to write: Matplotlib will say so itself
        yield {}
        return
    try:
        for own in _own_files(environ):
            _copy(own, folder)
        yield {"MPLCONFIGDIR": folder}
    finally:
        _remove(folder)


def remove_folders() -> None:
    """Those that are there still, because we end before the programs that use them."""
    _making.acquire(timeout=1.0)
    for folder in list(_there):
        _remove(folder)


def _make(environ: Mapping[str, str]) -> str | None:
    """A new folder that only we may enter; `tempfile` would write files to find out where."""
    name = f"envcheck-{os.urandom(8).hex()}"
    for place in (
        environ.get("TMPDIR"),
        environ.get("TEMP"),
        environ.get("TMP"),
        "/tmp",
        "/var/tmp",
    ):
        folder = os.path.join(place or "", name)
        try:
            if place:
                with _making:
                    os.mkdir(folder, 0o700)
                    _there.add(folder)
                return folder
        except (OSError, ValueError):
            continue
    return None


def _remove(folder: str) -> None:
    import shutil

    for _ in range(TRIES):  # another thread may still put a list into it
        shutil.rmtree(folder, ignore_errors=True)
        if not os.path.lexists(folder):
            break
    _there.discard(folder)


def _own_files(environ: Mapping[str, str]) -> Iterator[str]:
    """The user's settings and lists of fonts, where Matplotlib looks for them."""
    home = os.path.expanduser("~")
    settings = environ.get("XDG_CONFIG_HOME") or os.path.join(home, ".config")
    caches = environ.get("XDG_CACHE_HOME") or os.path.join(home, ".cache")
    local = environ.get("LOCALAPPDATA") or home
    usual = (
        os.path.join(settings, "matplotlib"),
        os.path.join(caches, "matplotlib"),
        os.path.join(local, "matplotlib"),
        os.path.join(home, ".matplotlib"),
    )
    named = environ.get("MPLCONFIGDIR")
    for folder in (named,) if named else usual:
        with suppress(OSError):
            for name in sorted(os.listdir(folder)):
                if name == "matplotlibrc" or name.startswith("fontlist"):
                    yield os.path.join(folder, name)


def _copy(file: str, folder: str) -> None:
    """A copy of a plain file; a full disk, or one that cannot be read, is no matter here."""
    goal = os.path.join(folder, os.path.basename(file))
    with suppress(OSError):
        if os.path.isfile(file) and not os.path.exists(goal) and os.path.getsize(file) < LONGEST:
            with open(file, "rb") as source, open(goal, "wb") as copy:
                copy.write(source.read(LONGEST))
