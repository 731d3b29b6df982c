"""Programs in the place of the screens that do all that the screens would not."""

from __future__ import annotations

import os
import queue
import sys
import threading

import psutil
import pytest

from tests.tutor.serve.conftest import PATIENCE_S
from tutor.serve import process
from tutor.serve.process import Screens

BEGIN = "import os, signal, subprocess, sys, time\nprint('__GANGLION__', flush=True)\n"
STUBBORN = (
    BEGIN
    + """
signal.signal(signal.SIGTERM, signal.SIG_IGN)
wait = [sys.executable, "-c", "import time; time.sleep(600)"]
far = subprocess.Popen(wait, start_new_session=True)
near = subprocess.Popen(wait)
text = f"{far.pid} {near.pid}".encode()
sys.stdout.buffer.write(b"D" + len(text).to_bytes(4, "big") + text)
sys.stdout.flush()
"""
)


def run(program: str) -> tuple[Screens, queue.Queue[process.Packet | None]]:
    packets: queue.Queue[process.Packet | None] = queue.Queue()
    return Screens([sys.executable, "-c", program], os.environ, packets.put), packets


def test_what_ignores_that_it_shall_quit_ends_with_all_it_has_started(monkeypatch):
    monkeypatch.setattr(process, "PATIENCE_S", 0.2)
    screens, packets = run(f"{STUBBORN}\ntime.sleep(600)")
    family = [psutil.Process(int(pid)) for pid in packets.get(timeout=PATIENCE_S).payload.split()]
    assert screens.end() < 0
    assert not psutil.wait_procs(family, timeout=PATIENCE_S)[1]
    assert packets.get(timeout=PATIENCE_S) is None


def test_what_quits_but_leaves_others_behind_has_them_ended():
    screens, packets = run(f"{STUBBORN}\nos.read(0, 1); sys.exit(3)")
    family = [psutil.Process(int(pid)) for pid in packets.get(timeout=PATIENCE_S).payload.split()]
    assert screens.end() == 3
    assert not psutil.wait_procs(family, timeout=PATIENCE_S)[1]


def test_what_reads_nothing_holds_nobody_up(monkeypatch):
    monkeypatch.setattr(process, "PATIENCE_S", 0.2)
    screens, _ = run(f"{BEGIN}\ntime.sleep(600)")
    typing = threading.Thread(target=screens.type, args=("x" * 1_000_000,), daemon=True)
    typing.start()
    assert screens.end() < 0
    typing.join(PATIENCE_S)
    assert not typing.is_alive()


@pytest.mark.parametrize(
    ("program", "kinds"),
    [
        ("print('nothing of ours\\n' * 100)", []),
        ("import sys; sys.exit('tutor: no')", []),
        ("print('a warning'); " + BEGIN.replace("\n", "; ").rstrip("; "), []),
        (f"{BEGIN}print('Traceback', flush=True)", []),
        (f"{BEGIN}os.write(1, b'D\\xff\\xff\\xff\\xffx')", []),
        (f"{BEGIN}os.write(1, b'D\\0\\0\\0\\5ab')", []),
        (f"{BEGIN}os.write(1, b'D\\0\\0\\0\\1aM\\0\\0\\0\\2{{}}X')", [b"D", b"M"]),
    ],
)
def test_whatever_it_writes_the_packets_before_are_told(program, kinds):
    screens, packets = run(program)
    told = []
    while packet := packets.get(timeout=PATIENCE_S):
        told.append(packet.kind)
    assert told == kinds
    screens.end()


def test_what_it_said_last_is_kept():
    screens, packets = run("import sys; sys.exit('x' * 9999 + '\\ntutor: no such course')")
    assert packets.get(timeout=PATIENCE_S) is None
    assert screens.end() == 1
    assert screens.said.splitlines()[-1] == "tutor: no such course"
    assert len(screens.said) < 9999


def test_the_tutor_that_runs_is_the_one_that_is_started(tmp_path, monkeypatch):
    """And not one that lies in the folder in which one works."""
    (tmp_path / "tutor.py").write_text("raise SystemExit('the wrong tutor')", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    screens = Screens(process.command(["--version"]), os.environ, lambda packet: None)
    assert screens.process.wait(PATIENCE_S) == 0
    screens.end()
    assert screens.said == ""


def test_the_servers_terminal_is_not_the_browsers():
    settings = process.environment(90, 30, {"NO_COLOR": "1", "TERM": "dumb", "HOME": "/home/ann"})
    assert "NO_COLOR" not in settings
    assert (settings["TERM"], settings["HOME"]) == ("xterm-256color", "/home/ann")
    assert (settings["COLUMNS"], settings["ROWS"]) == ("90", "30")
