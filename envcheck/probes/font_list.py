"""Where Matplotlib may write its list of fonts, which it makes when it is first used."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager


@contextmanager
def spare_folder(module: str, environ: Mapping[str, str]) -> Iterator[dict[str, str]]:
    """The variable that names a folder which goes again, where Matplotlib has no list of its own.

    The folder is ours and not the child's, so that it goes also where the child is ended.
    """
    if module != "matplotlib" or _has_list(environ):
        yield {}
        return
    import tempfile  # costs as much as a start-up of Python, and is seldom needed

    try:
        folder = tempfile.TemporaryDirectory(prefix="envcheck-", ignore_cleanup_errors=True)
    except OSError:  # nowhere to write: Matplotlib will say so itself
        yield {}
        return
    with folder as path:
        yield {"MPLCONFIGDIR": path}


def _has_list(environ: Mapping[str, str]) -> bool:
    from glob import escape, glob

    home = os.path.expanduser("~")
    caches = environ.get("XDG_CACHE_HOME") or os.path.join(home, ".cache")
    local = environ.get("LOCALAPPDATA") or home
    usual = (
        os.path.join(caches, "matplotlib"),
        os.path.join(local, "matplotlib"),
        os.path.join(home, ".matplotlib"),
    )
    own = environ.get("MPLCONFIGDIR")
    return any(
        glob(os.path.join(escape(folder), "fontlist*")) for folder in ((own,) if own else usual)
    )
