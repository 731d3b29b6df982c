"""The machine as the probes are told of it, so that a test can describe another one."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping

from envcheck.records import Record


class Place(Record):
    """Environment, home folder and kind of system that the probes go by."""

    environ: Mapping[str, str]
    home: str
    platform: str
    """linux, macos or windows."""
    cwd: str
    root: str = ""
    """Put before every absolute path of the system's own (/etc, /proc, /sys, /opt)."""
    listsep: str = os.pathsep
    """Between the entries of PATH."""

    def system(self, path: str) -> str:
        """Where an absolute path of the system's own is to be read."""
        return self.root + path

    def expand(self, text: str) -> str:
        """A path with ~, $HOME and ${HOME} at its head put in."""
        for head in ("~", "$HOME", "${HOME}"):
            if text == head or text.startswith(head + "/"):
                return self.home + text[len(head) :]
        return text


def here() -> Place:
    """The machine that we run on."""
    platform = {"win32": "windows", "darwin": "macos"}.get(sys.platform, "linux")
    return Place(
        environ=dict(os.environ),
        home=os.path.expanduser("~"),
        platform=platform,
        cwd=_folder_of_work(),
    )


def _folder_of_work() -> str:
    try:
        return os.getcwd()
    except OSError:  # the folder was deleted under us
        return ""
