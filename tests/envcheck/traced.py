"""What a program and all that it starts change on the disk, and the sockets that they open."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path

CALL = re.compile(r"^\d+ +(\w+)\((.*?)\) += (-?\d+|\?)", re.S)
UNFINISHED = re.compile(r"^(\d+) +(.*) <unfinished \.\.\.>$")
RESUMED = re.compile(r"^(\d+) +<\.\.\. \w+ resumed>(.*)$")
NAMES = (
    "creat mkdir mkdirat mknod mknodat rename renameat renameat2 unlink unlinkat rmdir symlink"
    " symlinkat link linkat chmod fchmod fchmodat chown fchown lchown fchownat truncate ftruncate"
    " utimensat utime utimes futimesat setxattr lsetxattr fsetxattr"
)
CHANGES = frozenset(NAMES.split())
OPENS = frozenset(("open", "openat", "openat2"))
WRITING = re.compile(r"O_(?:WRONLY|RDWR|CREAT|TRUNC|APPEND|TMPFILE)\b")
AT = re.compile(r'(?:(?:AT_FDCWD|\d+)<(/[^>]*)>(?:, )?)?(?:"((?:[^"\\]|\\.)*)")?')
"""A path, with the folder that it goes out from where the call has one; or that alone."""


class Trace:
    """The calls of one run that succeeded."""

    def __init__(self, text: str) -> None:
        self.calls = [
            (found[1], found[2])
            for line in whole_lines(text)
            if (found := CALL.match(line)) and not found[3].startswith("-")
        ]

    @property
    def sockets(self) -> list[str]:
        """Every socket, with its family first."""
        return [told for name, told in self.calls if name == "socket"]

    @property
    def changes(self) -> list[str]:
        """Each call that changes what lies on the disk, with its paths."""
        return [
            f"{name}({told})"
            for name, told in self.calls
            if name in CHANGES or (name in OPENS and WRITING.search(told))
        ]

    def changes_outside(self, *folders: Path) -> list[str]:
        """Those that touch another place than these folders and the devices."""
        allowed = (*(str(folder) for folder in folders), "/dev/null", "/dev/tty")
        return [change for change in self.changes if not is_within(change, allowed)]


def is_within(change: str, allowed: tuple[str, ...]) -> bool:
    """Whether every path of a call is one of these or lies in it."""
    paths = [os.path.join(base, path) for base, path in AT.findall(change) if base or path]
    return bool(paths) and all(
        any(path == place or path.startswith(f"{place}/") for place in allowed) for path in paths
    )


def whole_lines(text: str) -> Iterator[str]:
    """The lines of strace's, those that another thread's call cut in two put together."""
    begun: dict[str, str] = {}
    for line in text.splitlines():
        if found := UNFINISHED.match(line):
            begun[found[1]] = f"{found[1]} {found[2]}"
        elif found := RESUMED.match(line):
            yield begun.pop(found[1], found[1]) + found[2]
        else:
            yield line


def traced(
    strace: str, log: Path, argv: Sequence[str | Path], **options: object
) -> tuple[subprocess.CompletedProcess[bytes], Trace]:
    """Run a program to its end under strace."""
    watched = f"trace=%file,%network,{','.join(sorted(CHANGES))}"
    command = [strace, "-f", "-y", "-qq", "-s", "4096", "-e", "signal=none", "-e", watched]
    ran = subprocess.run(  # type: ignore[call-overload]
        [*command, "-o", log, *argv], capture_output=True, timeout=120, **options
    )
    return ran, Trace(log.read_text(errors="replace"))
