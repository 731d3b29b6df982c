"""The learner's own editor: which one it is, and how it ended. It gets the terminal meanwhile."""

from __future__ import annotations

import os
import shlex
import signal
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from tutor.tui.words import words

AT_ONCE_S = 1.0
"""An editor that is back by then, and has saved nothing, may go on in a window of its own."""


class _NoEditor(Exception):
    """No editor could be opened; the message is one sentence for people."""


def edit(path: Path) -> str | None:
    """Have the file edited; one sentence where there is something to say of how that went."""
    try:
        return _edited(_chosen(os.environ), path)
    except _NoEditor as none:
        return str(none)


def _chosen(environ: Mapping[str, str]) -> list[str]:
    """The command of $VISUAL, else of $EDITOR."""
    named = environ.get("VISUAL", "").strip() or environ.get("EDITOR", "").strip()
    if not named:
        raise _NoEditor(words().elsewhere.not_set)
    try:
        return shlex.split(named, posix=os.name == "posix")
    except ValueError as error:
        told = words().elsewhere.unreadable.format(named=named, reason=str(error).lower())
        raise _NoEditor(told) from error


def _edited(command: list[str], path: Path) -> str | None:
    name, text = command[0], words().elsewhere
    began, before = time.monotonic(), _stamp(path)
    try:
        with _interrupts_left_to_it():
            code = subprocess.run([*command, str(path)], check=False).returncode
    except OSError as error:
        raise _NoEditor(text.not_started.format(name=name, reason=error.strerror)) from error
    if code:
        return text.failed.format(name=name, code=code)
    untouched = time.monotonic() - began < AT_ONCE_S and _stamp(path) == before
    return text.back_at_once.format(name=name) if untouched else None


def _stamp(path: Path) -> tuple[int, int] | None:
    """What is another after the file was saved; None: it is gone."""
    try:
        seen = path.stat()
    except FileNotFoundError:
        return None
    return seen.st_ino, seen.st_mtime_ns


@contextmanager
def _interrupts_left_to_it() -> Iterator[None]:
    """While this lasts Ctrl+C is the editor's."""
    # A handler of ours, unlike SIG_IGN, is not handed on to it.
    before = signal.signal(signal.SIGINT, lambda number, frame: None)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
