"""Writes files whole or not at all, and remembers what they were.

A file that is there is replaced by a complete one with its mode, owner and attributes. The name
of the new one is fixed while it is written, so that whoever comes after a kill can remove it.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import stat
from pathlib import Path

from faults import Fault

BEGIN = b"# >>> envcheck provision >>>\n"
END = b"# <<< envcheck provision <<<\n"


def read(path: Path) -> bytes | None:
    """What is in the file; None where there is none."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None


def unfinished(path: Path) -> Path:
    """What the file is called until it is whole."""
    return path.with_name(f".{path.name}.envcheck-provision")


def write(path: Path, content: bytes, mode: int = 0o644) -> None:
    """Put the content there, durably; a file that is there keeps its mode, owner and attributes."""
    temporary = unfinished(path)
    with contextlib.suppress(FileNotFoundError):
        temporary.unlink()
    descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        os.fchmod(file.fileno(), mode)
        if path.exists():
            take_after(path, file.fileno())
        os.fsync(file.fileno())
    os.replace(temporary, path)
    sync(path.parent)


def take_after(path: Path, descriptor: int) -> None:
    """Give the open file the owner, attributes (ACL, SELinux) and mode of another."""
    was = path.stat()
    if (was.st_uid, was.st_gid) != (os.geteuid(), os.getegid()):
        os.fchown(descriptor, was.st_uid, was.st_gid)
    if hasattr(os, "listxattr"):
        for name in os.listxattr(path):
            os.setxattr(descriptor, name, os.getxattr(path, name))
    os.fchmod(descriptor, stat.S_IMODE(was.st_mode))


def sync(folder: Path) -> None:
    """Make renames in the folder last."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def digest(content: bytes) -> str:
    """Its SHA-256."""
    return hashlib.sha256(content).hexdigest()


def try_restorable(path: Path) -> None:
    """Raise `Fault` for a file that could not be put back as it was."""
    if not os.path.lexists(path):
        return
    told = path.stat()
    if not stat.S_ISREG(told.st_mode):
        raise Fault(f"{path} is no file; it cannot get the lines for conda.")
    if told.st_nlink > 1:
        what = f"has {told.st_nlink} hard links, which a change would part"
        raise Fault(f"{path} {what}; leave its shell out with --shells.")
    if not os.access(path, os.R_OK | os.W_OK) or not os.access(path.parent, os.W_OK):
        raise Fault(f"{path} may not be changed by you; leave its shell out with --shells.")


def without_block(path: Path, content: bytes) -> bytes:
    """The content less our block. Raises `Fault` where only one of its marks is left."""
    before, begin, rest = content.partition(BEGIN)
    if not begin:
        return content
    _, end, after = rest.partition(END)
    if not end:
        last = END.decode().strip()
        raise Fault(f"{path} has the first line of our block and not the last, `{last}`; mend it.")
    return before + after


def with_block(content: bytes, lines: str, at_top: bool) -> bytes:
    """The content and our block."""
    block = BEGIN + lines.encode() + END
    if at_top:
        return block + content
    return content + (b"" if content.endswith(b"\n") or not content else b"\n") + block
