"""The only place that starts programs: each with a deadline, capped output and a killed group."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress

from envcheck.records import Record

OUTPUT_LIMIT = 1 << 20
"""Bytes kept of each stream; a program that writes FLOOD times more is stopped."""
FLOOD = 32
_live: set[subprocess.Popen[bytes]] = set()
"""Programs that run now, to be ended when we are interrupted."""
_over = threading.Event()
"""Set when we are: from then on nothing is started."""
_starting = threading.Lock()
"""Held from the look at `_over` until a program is in `_live`, so that none is missed."""
LINE_LIMIT = 500
"""Characters of a line that are quoted."""
GRACE_S = 0.5
"""How long to wait for the last output once the program itself has ended."""


class Ran(Record):
    """How a program ended and what it said."""

    outcome: str
    """ended, signal, timeout, flood, not-found or refused."""
    code: int | None
    """Exit code, when it ended by itself."""
    signal: str | None
    """Name of the signal that ended it: "SIGSEGV"."""
    stdout: str
    stderr: str
    answer: bytes
    """What it wrote to the channel it was given, for guests."""
    seconds: float

    @property
    def ok(self) -> bool:
        """Whether it ended by itself with exit code 0."""
        return self.outcome == "ended" and self.code == 0

    def last_words(self, lines: int = 3) -> str:
        """The last lines it wrote, stderr before stdout."""
        text = self.stderr.strip() or self.stdout.strip()
        return "\n".join(line[:LINE_LIMIT] for line in text.splitlines()[-lines:])


def run(
    argv: Sequence[str],
    *,
    timeout_s: float,
    env: Mapping[str, str] | None = None,
    cwd: str | None = None,
    guest: bool = False,
) -> Ran:
    """Run a program to its end, its deadline, or too much output. Never raises for what it does.

    With `guest`, a channel of its own is opened and its name put behind the arguments: the
    program answers there, because its stdout may be used by others (a `sitecustomize`).
    """
    begun = time.monotonic()
    channel = _Channel() if guest else None
    with _starting:
        if _over.is_set():
            return _not_started("refused", InterruptedError("we were interrupted"), channel)
        try:
            process = subprocess.Popen(
                [*argv, *([channel.name] if channel else [])],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                env=dict(env) if env is not None else None,
                cwd=cwd,
                pass_fds=channel.inherited if channel else (),
                start_new_session=os.name == "posix",
            )
        except FileNotFoundError as error:
            return _not_started("not-found", error, channel)
        except (OSError, ValueError) as error:
            return _not_started("refused", error, channel)
        _live.add(process)
    streams = [_Stream(process.stdout), _Stream(process.stderr)]
    if channel:
        streams.append(_Stream(channel.opened()))
    outcome = _wait(process, streams, begun + timeout_s)
    kill_tree(process)
    _live.discard(process)
    for stream in streams:
        stream.join(GRACE_S)
    if held := [stream for stream in streams if stream.is_open]:
        _end_strays(held)
    out, err, *answer = (stream.content() for stream in streams)
    if channel:
        answer = [channel.content(answer[0])]
    code = process.returncode
    name = signal_name(code) if outcome == "ended" else None
    return Ran(
        outcome="signal" if name else outcome,
        code=code if outcome == "ended" and not name else None,
        signal=name,
        stdout=out.decode("utf-8", "replace"),
        stderr=err.decode("utf-8", "replace"),
        answer=answer[0] if answer else b"",
        seconds=time.monotonic() - begun,
    )


def signal_name(code: int | None) -> str | None:
    """Name of the signal (or Windows exception) behind a return code; None for an exit code."""
    if code is None or 0 <= code < 0xC0000000:
        return None
    if code >= 0xC0000000:
        return {0xC0000005: "ACCESS_VIOLATION", 0xC0000374: "HEAP_CORRUPTION"}.get(code, hex(code))
    try:
        return signal.Signals(-code).name
    except ValueError:
        return f"signal {-code}"


def kill_tree(process: subprocess.Popen[bytes]) -> None:
    """End a program, its process group and the children that left the group."""
    strays = _descendants(process.pid) if process.poll() is None else []
    if os.name == "posix":
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    else:
        process.kill()
    for stray in strays:
        with suppress(OSError):
            os.kill(stray, getattr(signal, "SIGKILL", signal.SIGTERM))
    process.wait()


def end_all() -> None:
    """End every program that runs now, and start none any more: this process is about to end."""
    with _starting:
        _over.set()
    for process in list(_live):
        kill_tree(process)


def _end_strays(held: Sequence[_Stream]) -> None:
    """End what the program started and nobody can call its child any more, by what it holds."""
    from envcheck.probes.strays import end_holders

    with _starting:  # what is being started now has a copy of all that we have, for a moment
        end_holders([stream.file for stream in held])
    for stream in held:
        stream.join(GRACE_S)


def _descendants(pid: int) -> list[int]:
    import psutil  # costs several start-ups, and is needed only where something hangs

    try:
        return [child.pid for child in psutil.Process(pid).children(recursive=True)]
    except psutil.Error:
        return []


def _wait(process: subprocess.Popen[bytes], streams: Sequence[_Stream], deadline: float) -> str:
    pause = 0.001
    while process.poll() is None:
        if time.monotonic() > deadline:
            return "timeout"
        if any(stream.total > FLOOD * OUTPUT_LIMIT for stream in streams):
            return "flood"
        streams[-1].wait(pause)
        pause = min(pause * 1.5, 0.02) if streams[-1].is_open else 0.001
    return "ended"


def _not_started(outcome: str, error: Exception, channel: _Channel | None) -> Ran:
    if channel:
        channel.close()
    reason = getattr(error, "strerror", None) or str(error)
    return Ran(outcome, None, None, "", reason, b"", 0.0)


class _Stream:
    """Reads a pipe in a thread of its own; keeps the head and the tail of it."""

    def __init__(self, pipe: object) -> None:
        self.file: int = pipe if isinstance(pipe, int) else pipe.fileno()  # type: ignore[attr-defined]
        self._pipe = pipe
        self._head = bytearray()
        self._tail = bytearray()
        self.total = 0
        self._thread = threading.Thread(target=self._read, daemon=True)
        self._thread.start()

    def _read(self) -> None:
        while True:
            try:
                piece = os.read(self.file, 1 << 16)
            except OSError:
                return
            if not piece:
                return
            self.total += len(piece)
            space = OUTPUT_LIMIT // 2 - len(self._head)
            self._head += piece[:space] if space > 0 else b""
            self._tail = (self._tail + piece[max(space, 0) :])[-OUTPUT_LIMIT // 2 :]

    @property
    def is_open(self) -> bool:
        """Whether somebody may still write to it."""
        return self._thread.is_alive()

    def wait(self, seconds: float) -> None:
        """Wait so long, or until the stream ends: then the program is about to."""
        if self.is_open:
            self._thread.join(seconds)
        else:
            time.sleep(seconds)

    def join(self, seconds: float) -> None:
        """Wait for the end of the stream; a child that still holds it is not waited for."""
        self._thread.join(seconds)
        if self.is_open:
            return
        if isinstance(self._pipe, int):
            os.close(self._pipe)
        else:
            self._pipe.close()  # type: ignore[attr-defined]

    def content(self) -> bytes:
        """What was kept."""
        return bytes(self._head + self._tail)


class _Channel:
    """Where a guest answers: an inherited pipe, or a temporary file where pipes are not."""

    def __init__(self) -> None:
        self.inherited: tuple[int, ...] = ()
        if sys.platform == "win32":
            import tempfile

            handle, self.name = tempfile.mkstemp(prefix="envcheck-")
            os.close(handle)
            self._reader = os.open(os.devnull, os.O_RDONLY)
        else:
            self._reader, writer = os.pipe()
            self.inherited = (writer,)
            self.name = str(writer)

    def opened(self) -> int:
        """Our end of it, once the guest has its own."""
        for writer in self.inherited:
            os.close(writer)
        return self._reader

    def content(self, piped: bytes) -> bytes:
        """The guest's answer."""
        if self.inherited:
            return piped
        try:
            with open(self.name, "rb") as stream:
                return stream.read(OUTPUT_LIMIT)
        finally:
            os.unlink(self.name)

    def close(self) -> None:
        """Give everything back when no guest was started."""
        os.close(self.opened())
        self.content(b"")
