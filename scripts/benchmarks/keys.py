"""How long a key takes until it is on the screen, while an answer is judged and while nothing is.

The exercise's screen runs in a terminal of its own. The answer never ends, so that its judgement
goes on, and works hard, while the keys are pressed.
"""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import signal
import struct
import sys
import termios
import time
from contextlib import suppress
from statistics import median

ENDLESS = "\x1b[200~while True:\n    pass\n\x1b[201~"
"""An answer, as a terminal pastes it."""
RUN, STOP, RUBOUT = "\x1b[15~", "\x1b", "\x7f"
KEYS = "qzxjkwvyqzxj"
GAP_S = 0.12
"""Between two keys: a fast typist's."""
LIMIT_MS = 50
PATIENCE_S = 30.0


class Screen:
    """The tutor in a terminal of 120x40, at its first exercise."""

    def __init__(self) -> None:
        self.pid, self.terminal = pty.fork()
        if self.pid == 0:
            os.environ.update(TERM="xterm-256color", COLUMNS="120", LINES="40")
            os.execv(sys.executable, [sys.executable, "-m", "tutor.tui.alone", "exercise"])
        fcntl.ioctl(self.terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))

    def press(self, keys: str) -> None:
        """Send keys."""
        os.write(self.terminal, keys.encode())

    def wait_for(self, mark: str) -> float:
        """Wait until this is drawn; how many seconds that took."""
        began, drawn = time.perf_counter(), b""
        while mark not in re.sub(r"\x1b\[[0-9;?]*[a-zA-Z]", "", drawn.decode(errors="replace")):
            if not select.select([self.terminal], [], [], PATIENCE_S)[0]:
                raise SystemExit(f"{mark!r} was not drawn within {PATIENCE_S:g} s")
            drawn += os.read(self.terminal, 65536)
        return time.perf_counter() - began

    def rest(self, seconds: float) -> None:
        """Read on for so long."""
        until = time.perf_counter() + seconds
        while (left := until - time.perf_counter()) > 0:
            if select.select([self.terminal], [], [], left)[0]:
                os.read(self.terminal, 65536)

    def end(self) -> None:
        """End it with what it started."""
        self.press("\x11")  # Ctrl+Q
        with suppress(OSError):  # once it has ended its terminal has, too
            self.rest(4)
        if os.waitpid(self.pid, os.WNOHANG)[0] == 0:
            os.kill(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)
        os.close(self.terminal)


def keys(folder: str, rounds: int) -> bool:
    """A word is typed letter by letter, again and again: whether half of the letters are quick."""
    screen = Screen()
    try:
        screen.wait_for("Run")
        screen.rest(4)  # until the answer's text is there, and the keys are the editor's
        screen.press(ENDLESS)
        screen.wait_for("while True")
        screen.rest(2)
        busy: list[float] = []
        idle: list[float] = []
        for _ in range(max(rounds // 5, 1)):
            idle += _typed(screen)
            screen.press(RUN)
            screen.wait_for("Esc stops")
            busy += _typed(screen)
            screen.press(STOP)
            screen.wait_for("Stopped")
    finally:
        screen.end()
    return _told(1000 * median(busy), 1000 * median(idle))


def _typed(screen: Screen) -> list[float]:
    """Seconds from each key of a word until it is drawn; then the word is taken back."""
    seconds = []
    for number in range(1, len(KEYS) + 1):
        screen.press(KEYS[number - 1])
        seconds.append(screen.wait_for(KEYS[:number]))
        screen.rest(GAP_S)
    for _ in KEYS:
        screen.press(RUBOUT)
        screen.rest(0.02)
    screen.rest(1)
    return seconds


def _told(busy_ms: float, idle_ms: float) -> bool:
    """Print a row; whether its limit, which is one of milliseconds, is kept."""
    values = f"{busy_ms:6.1f} ms {idle_ms:6.1f} ms "
    names = f"{'tutor: a key while judging':<34}{'a key while nothing runs':<24}"
    print(f"{names}{values}{busy_ms / idle_ms:7.2f}  {LIMIT_MS} ms", flush=True)
    return busy_ms <= LIMIT_MS


RUNS = {"keys": keys}
