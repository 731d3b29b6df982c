"""Single keys from a terminal, which is given back as it was, whatever happens."""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Protocol


class Keys(Protocol):
    """Where keys come from."""

    usable: bool
    """Whether there is somebody to press one."""

    def wait(self, seconds: float) -> str:
        """The key pressed within that time, "" for none."""


class NoKeys:
    """Where nobody can press one."""

    usable = False

    def wait(self, seconds: float) -> str:
        """Wait, in vain."""
        time.sleep(seconds)
        return ""


@contextmanager
def keys() -> Iterator[Keys]:
    """The keys of the terminal on stdin; none where there is no terminal, or it isn't ours now."""
    if sys.stdin is None or not sys.stdin.isatty():
        yield NoKeys()
    elif sys.platform == "win32":
        yield _Console()
    else:
        terminal = sys.stdin.fileno()
        if os.tcgetpgrp(terminal) != os.getpgrp():  # in the background: reading would stop us
            yield NoKeys()
            return
        with _single_keys(terminal):
            yield _Terminal(terminal)


if sys.platform == "win32":
    import msvcrt

    class _Console:
        """The console of Windows."""

        usable = True

        def wait(self, seconds: float) -> str:
            """Look whether a key was pressed, again and again: there is nothing to wait on."""
            end = time.monotonic() + seconds
            while not msvcrt.kbhit():
                if time.monotonic() >= end:
                    return ""
                time.sleep(0.02)
            return msvcrt.getwch()

else:
    import select
    import termios
    import tty

    class _Terminal:
        """A terminal that gives each key at once."""

        usable = True

        def __init__(self, terminal: int) -> None:
            self._terminal = terminal

        def wait(self, seconds: float) -> str:
            """The key; of one that sends several signs, such as an arrow, none is a key of ours."""
            if not select.select([self._terminal], [], [], seconds)[0]:
                return ""
            pressed = os.read(self._terminal, 64)
            if not pressed:  # it was hung up
                return "q"
            return pressed.decode("utf-8", "replace") if len(pressed) == 1 else "?"

    @contextmanager
    def _single_keys(terminal: int) -> Iterator[None]:
        """Keys without Enter and echo, Ctrl-C and Ctrl-Z as ever, also after Ctrl-Z and `fg`."""
        before = termios.tcgetattr(terminal)

        def give_back() -> None:
            termios.tcsetattr(terminal, termios.TCSADRAIN, before)

        def on_stop(number: int, frame: FrameType | None) -> None:
            give_back()
            signal.signal(signal.SIGTSTP, signal.SIG_DFL)
            os.kill(os.getpid(), signal.SIGTSTP)
            on_continue(number, frame)  # also where nobody could ever continue us: no stop is made

        def on_continue(number: int, frame: FrameType | None) -> None:
            signal.signal(signal.SIGTSTP, on_stop)
            if os.tcgetpgrp(terminal) == os.getpgrp():
                tty.setcbreak(terminal, termios.TCSADRAIN)  # what was typed ahead stays

        handlers = {signal.SIGTSTP: on_stop, signal.SIGCONT: on_continue}
        earlier = {number: signal.signal(number, how) for number, how in handlers.items()}
        try:
            tty.setcbreak(terminal, termios.TCSADRAIN)
            yield
        finally:
            for number, how in earlier.items():
                signal.signal(number, how)
            give_back()
