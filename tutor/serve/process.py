"""The screens as a process of their own, and the packets in which one talks to it.

A packet is a letter, four bytes for its length, and that many bytes: D is what a terminal would be
sent, M a message in JSON. So Textual's web driver wants it.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO

import psutil

import tutor
from tutor.runtime import family

PATIENCE_S = 5.0
"""How long the screens may take to keep what was written and to end what they have started."""
FIRST_LINE = b"__GANGLION__\n"
_LINES_BEFORE = 20
_SAID = 4000
_LARGEST = 64 * 1024 * 1024

# Not `-m`: that would look for tutor in the folder one works in before all others.
_START = (
    "import sys; sys.path[0] = sys.argv.pop(1); from tutor.__main__ import run; sys.exit(run())"
)


@dataclass(frozen=True)
class Packet:
    """What the screens have sent."""

    kind: bytes
    payload: bytes


def command(arguments: Sequence[str]) -> list[str]:
    """What starts `tutor` with these arguments, the one that runs now and no other."""
    return [sys.executable, "-c", _START, str(Path(tutor.__file__).parents[1]), *arguments]


def environment(width: int, height: int, around: Mapping[str, str]) -> dict[str, str]:
    """The variables of screens that a browser shows."""
    return {
        # NO_COLOR speaks of the terminal in which the server was started.
        **{name: value for name, value in around.items() if name != "NO_COLOR"},
        "TEXTUAL_DRIVER": "tutor.tui.browser:BrowserDriver",
        "TEXTUAL_COLOR_SYSTEM": "truecolor",
        "TERM": "xterm-256color",
        "COLUMNS": str(width),
        "ROWS": str(height),
        "PYTHONUNBUFFERED": "1",
    }


class Screens:
    """A running `tutor`. Every call may take its time but `said`."""

    def __init__(
        self,
        words: Sequence[str],
        settings: Mapping[str, str],
        tell: Callable[[Packet | None], None],
    ) -> None:
        """Start it. Packets are told from another thread, None once there will be no more."""
        self._tell = tell
        self._said = b""
        self._writing = threading.Lock()
        self.process = subprocess.Popen(
            words,
            env=dict(settings),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            start_new_session=True,  # Ctrl-C in the server's terminal is for the server
        )
        for work in (self._read, self._listen):
            threading.Thread(target=work, name="tutor-screens", daemon=True).start()

    @property
    def said(self) -> str:
        """The end of what it wrote to stderr."""
        return self._said.decode("utf-8", "replace").strip()

    def type(self, text: str) -> None:
        """What the learner typed, clicked or pasted, as a terminal sends it."""
        self._send(b"D", text.encode("utf-8", "replace"))

    def message(self, kind: str, **values: int) -> None:
        """Tell of a size, of the focus, or to quit."""
        self._send(b"M", json.dumps({"type": kind, **values}).encode())

    def end(self) -> int:
        """Have it quit in order; then see to it that nothing it has started is left.

        Its exit code; negative where it had to be killed.
        """
        started = _descendants(self.process.pid)
        asking = threading.Thread(target=self.message, args=("quit",), daemon=True)
        asking.start()  # not here: a process that hangs reads nothing
        with suppress(subprocess.TimeoutExpired):
            self.process.wait(PATIENCE_S)
        code = self.process.poll()
        family.end(self.process)
        for one in started:
            with suppress(psutil.Error):
                one.kill()
        with suppress(OSError, ValueError):  # what was left to be written goes nowhere
            assert self.process.stdin is not None
            self.process.stdin.close()
        return self.process.returncode if code is None else code

    def _send(self, kind: bytes, payload: bytes) -> None:
        assert self.process.stdin is not None
        with self._writing, suppress(OSError, ValueError):  # it has ended: `tell` has said so
            self.process.stdin.write(kind + len(payload).to_bytes(4, "big") + payload)
            self.process.stdin.flush()

    def _read(self) -> None:
        """Tell of every packet until the last."""
        assert self.process.stdout is not None
        with self.process.stdout as stream:
            if _is_ready(stream):
                while packet := _packet(stream):
                    self._tell(packet)
        self._tell(None)

    def _listen(self) -> None:
        """Keep the end of what it says on stderr."""
        assert self.process.stderr is not None
        with self.process.stderr as stream:
            while some := os.read(stream.fileno(), _SAID):
                self._said = (self._said + some)[-_SAID:]


def _is_ready(stream: IO[bytes]) -> bool:
    """Whether the screens have begun; before, libraries may have printed a line or two."""
    return any(stream.readline(_SAID) == FIRST_LINE for _ in range(_LINES_BEFORE))


def _packet(stream: IO[bytes]) -> Packet | None:
    """The next one; None at the end, and where something else has written in between."""
    head = stream.read(5)
    size = int.from_bytes(head[1:], "big")
    if len(head) < 5 or head[:1] not in (b"D", b"M", b"P") or size > _LARGEST:
        return None
    payload = stream.read(size)
    return Packet(head[:1], payload) if len(payload) == size else None


def _descendants(pid: int) -> list[psutil.Process]:
    """All that it has started and that still runs: once it has ended, nobody can tell."""
    with suppress(psutil.Error):
        return psutil.Process(pid).children(recursive=True)
    return []
