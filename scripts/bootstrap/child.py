"""Starts a program, hands on its lines as they come, and ends it when we are told to end."""

from __future__ import annotations

import contextlib
import os
import queue
import signal
import subprocess
import threading
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import IO

POSIX = os.name == "posix"


def run(
    command: Sequence[str],
    folder: Path,
    environment: Mapping[str, str],
    lock: int,
    on_line: Callable[[str], None],
    tick: Callable[[], None],
) -> int:
    """The exit status; `on_line` gets stdout and stderr alike, `tick` comes twice a second."""
    child = subprocess.Popen(
        command,
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        pass_fds=(lock,) if POSIX else (),
        start_new_session=POSIX,  # Ctrl-C comes to us, and we end all that was started
    )
    try:
        assert child.stdout is not None
        lines: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()
        threading.Thread(target=feed, args=(child.stdout, lines), daemon=True).start()
        while (line := next_line(lines, tick)) is not None:
            on_line(line.decode(errors="replace").rstrip())
        return child.wait()
    finally:
        end(child)


def feed(stream: IO[bytes], lines: queue.SimpleQueue[bytes | None]) -> None:
    """Puts each line into the queue, and None after the last."""
    for line in stream:
        lines.put(line)
    lines.put(None)


def next_line(lines: queue.SimpleQueue[bytes | None], tick: Callable[[], None]) -> bytes | None:
    """The next line, or None after the last."""
    while True:
        try:
            return lines.get(timeout=0.5)
        except queue.Empty:
            tick()


def end(child: subprocess.Popen[bytes]) -> None:
    """Ends the child and what it started: first asks, as pip then removes its temporary files."""
    if child.poll() is not None:
        return
    tell(child, signal.SIGTERM)
    with contextlib.suppress(subprocess.TimeoutExpired):
        child.wait(timeout=10)
    tell(child, signal.SIGKILL if POSIX else signal.SIGTERM)
    child.wait()


def tell(child: subprocess.Popen[bytes], number: int) -> None:
    """Sends the signal to the child's whole session; on Windows to the child."""
    with contextlib.suppress(ProcessLookupError):
        if POSIX:
            os.killpg(child.pid, number)
        else:
            child.send_signal(number)
