"""The program itself on a terminal that can do little: what it sends, byte by byte."""

import os
import re
import struct
import subprocess
import sys
import threading
import time

import pytest

if os.name == "nt":
    pytest.skip("there are no pseudo terminals", allow_module_level=True)

import fcntl
import pty
import termios

PATIENCE_S = 60
COLOUR = re.compile(rb"\x1b\[(?:[0-9]+;)*(?:3[0-8]|4[0-8]|9[0-7]|10[0-7])[;m]")


class Terminal:
    """A program on a pseudo terminal, and everything that it sent."""

    def __init__(self, folder, *arguments, **environ):
        self.sent = b""
        self._master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        keep = {name: os.environ[name] for name in ("PATH", "TMPDIR") if name in os.environ}
        command = [sys.executable, "-m", "tutor", f"--workspace={folder}", *arguments]
        self._program = subprocess.Popen(
            command,
            stdin=slave,
            stdout=slave,
            stderr=slave,
            env={**keep, "HOME": str(folder), **environ},
            start_new_session=True,
        )
        os.close(slave)
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self):
        while True:
            try:
                self.sent += os.read(self._master, 65536)
            except OSError:  # the program has ended
                return

    def until(self, words):
        end = time.monotonic() + PATIENCE_S
        while words not in self.sent:
            assert time.monotonic() < end, self.sent
            time.sleep(0.05)

    def leave(self):
        """Quit by key; the exit code."""
        os.write(self._master, b"\x11")
        try:
            return self._program.wait(PATIENCE_S)
        finally:
            self._program.kill()
            os.close(self._master)


def test_without_utf8_and_colours_every_byte_is_ascii_and_none_is_a_colour(tmp_path):
    terminal = Terminal(
        tmp_path,
        TERM="xterm-256color",
        NO_COLOR="1",
        LANG="de_DE",
        PYTHONIOENCODING="iso8859-1",
    )
    terminal.until(b"Weiter zum Kurs")
    assert terminal.leave() == 0
    assert terminal.sent.isascii()
    assert not COLOUR.search(terminal.sent)
    assert b"\x1b[7m" in terminal.sent or b"\x1b[1;7m" in terminal.sent, "the cursor is reverse"


def test_ascii_is_asked_for_by_the_command_line_and_sixteen_colours_are_sixteen(tmp_path):
    terminal = Terminal(tmp_path, "--ascii", TERM="screen", LC_ALL="C.UTF-8")
    terminal.until(b"Go on to the course")
    assert terminal.leave() == 0
    assert terminal.sent.isascii()
    assert COLOUR.search(terminal.sent)
    assert not re.search(rb"\x1b\[[0-9;]*[34]8;[25];", terminal.sent)
