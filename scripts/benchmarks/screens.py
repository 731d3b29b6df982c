"""The tutor's screens against the smallest application of Textual, each in its own terminal."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import struct
import sys
import tempfile
import termios
import time
from pathlib import Path
from statistics import median

import psutil

SMALLEST = """
from textual.app import App
from textual.widgets import Footer, Static

class Smallest(App):
    BINDINGS = [("q", "quit", "Quit")]

    def compose(self):
        yield Static("the first frame")
        yield Footer()

Smallest().run()
"""
MARKS = {"tutor": b"Machine", "smallest": b"first frame"}
"""What stands in the first frame of each."""
PATIENCE_S = 30.0


class Seen:
    """When the first frame was there, and how much memory the process then had."""

    def __init__(self, frame_s: float, memory_mib: float) -> None:
        self.frame_s = frame_s
        self.memory_mib = memory_mib


def frame(folder: str, rounds: int) -> bool:
    """The time until the first frame is drawn, and the memory of the process a second later."""
    home = tempfile.mkdtemp(dir=folder)
    smallest = Path(folder, "smallest.py")
    smallest.write_text(SMALLEST)
    tutor = [os.path.join(os.path.dirname(sys.executable), "tutor"), "--workspace", home]
    commands = {"tutor": tutor, "smallest": [sys.executable, str(smallest)]}
    for name, command in commands.items():
        look(command, MARKS[name])  # once to warm what the system keeps of files
    seen: dict[str, list[Seen]] = {name: [] for name in commands}
    for _ in range(max(rounds // 3, 3)):
        for name, command in commands.items():
            seen[name].append(look(command, MARKS[name]))
    times = {name: median(one.frame_s for one in all_) for name, all_ in seen.items()}
    memory = {name: median(one.memory_mib for one in all_) for name, all_ in seen.items()}
    kept = told("tutor: first frame", times["tutor"] * 1000, times["smallest"] * 1000, "ms", 1.5)
    return told("tutor: memory", memory["tutor"], memory["smallest"], "MiB", 3) and kept


def told(name: str, ours: float, theirs: float, unit: str, limit: float) -> bool:
    """Print a row; whether its limit is kept."""
    ratio = ours / theirs
    values = f"{ours:6.0f} {unit:<3}{theirs:6.0f} {unit:<3}"
    print(f"{name:<34}{'smallest Textual app':<24}{values}{ratio:>7.2f}{limit:>7}", flush=True)
    return ratio <= limit


def look(command: list[str], mark: bytes) -> Seen:
    """Start it in a terminal of 80x24 and end it once the mark has been drawn."""
    began = time.perf_counter()
    pid, terminal = pty.fork()
    if pid == 0:
        os.environ["TERM"] = "xterm-256color"
        os.execv(command[0], command)
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    try:
        drawn = b""
        while mark not in drawn:
            if not select.select([terminal], [], [], PATIENCE_S)[0]:
                raise SystemExit(f"{command[0]} has drawn nothing for {PATIENCE_S:g} s")
            drawn += os.read(terminal, 65536)
        frame_s = time.perf_counter() - began
        until = time.perf_counter() + 1
        while (left := until - time.perf_counter()) > 0:
            if select.select([terminal], [], [], left)[0]:
                os.read(terminal, 65536)
        return Seen(frame_s, psutil.Process(pid).memory_info().rss / 2**20)
    finally:
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
        os.close(terminal)


RUNS = {"frame": frame}
