"""Two set-ups at once, one that is killed at any moment, one that is stopped."""

from __future__ import annotations

import base64
import hashlib
import os
import pty
import random
import re
import signal
import socket
import subprocess
import time
from pathlib import Path

import psutil
import pytest


def wait_for(path: Path) -> None:
    deadline = time.monotonic() + 60
    while not path.exists():
        assert time.monotonic() < deadline, f"{path} did not appear"
        time.sleep(0.01)


def missing_files(root: Path) -> list[str]:
    """What pip says it installed and is not there, or not what it installed."""
    (packages,) = (root / ".venv" / "lib").glob("python3*/site-packages")
    found = []
    for record in packages.glob("*.dist-info/RECORD"):
        for line in record.read_text().splitlines():
            name, digest, _ = line.rsplit(",", 2)
            path = packages / name.strip('"')
            if not path.exists() or (digest and not is_intact(path, digest)):
                found.append(name)
    return found


def is_intact(path: Path, digest: str) -> bool:
    actual = hashlib.sha256(path.read_bytes()).digest()
    return digest == "sha256=" + base64.urlsafe_b64encode(actual).rstrip(b"=").decode()


def running_in(root: Path) -> list[list[str]]:
    commands = [process.info["cmdline"] or [] for process in psutil.process_iter(["cmdline"])]
    return [command for command in commands if str(root) in " ".join(command)]


def test_two_at_once_take_turns(checkout):
    starts = [checkout.begin() for _ in range(2)]
    ends = [start.communicate(timeout=120) for start in starts]
    assert [start.returncode for start in starts] == [0, 0], ends
    said = sorted(stderr for _, stderr in ends)
    assert "making .venv" in said[1]
    assert "making .venv" not in said[0]
    assert re.fullmatch(r"(tutor: another start is setting up .venv; waiting for it\n)?", said[0])
    assert missing_files(checkout.root) == []


def test_killed_at_any_moment_it_recovers(checkout):
    moments = random.Random(20261123)
    for whole_group in (True, False, True):
        start = checkout.begin()
        time.sleep(moments.uniform(0.05, 5))
        kill = os.killpg if whole_group else os.kill
        kill(start.pid, signal.SIGKILL)
        start.communicate(timeout=60)
    result = checkout.start()
    assert result.returncode == 0, result.stderr
    assert missing_files(checkout.root) == []
    assert checkout.start().stderr == ""


def test_the_next_start_waits_for_an_orphaned_pip(ready, stub, seen):
    """Killed alone, a set-up leaves its pip behind, which still writes into .venv."""
    python = ready.root / ".venv" / "bin" / "python"
    marker = ready.root / "pip has begun"
    real = python.resolve()
    slow = f'case "$*" in *"-m pip"*) touch "{marker}"; sleep 2; touch "{marker}.ended";; esac'
    packages = next((ready.root / ".venv" / "lib").glob("python3*"))
    python.unlink()
    stub(python, f'{slow}; PYTHONPATH="{packages}/site-packages" exec "{real}" "$@"')
    with open(ready.root / "pyproject.toml", "a") as file:
        file.write("# changed\n")
    start = ready.begin()
    wait_for(marker)
    start.kill()
    again = ready.start()
    start.communicate(timeout=60)
    seen(again)
    assert Path(f"{marker}.ended").exists()
    assert "another start is setting up .venv; waiting for it" in again.stderr
    assert "making .venv anew: the last set-up did not finish" in again.stderr


@pytest.mark.parametrize("to_group", [True, False])
def test_ctrl_c_ends_with_130_and_leaves_nothing_running(checkout, to_group):
    start = checkout.begin()
    wait_for(checkout.root / ".venv" / "pyvenv.cfg")
    (os.killpg if to_group else os.kill)(start.pid, signal.SIGINT)
    stdout, stderr = start.communicate(timeout=60)
    assert start.returncode == 130
    assert stdout == ""
    assert "Traceback" not in stderr
    assert stderr.endswith("tutor: stopped; the next start takes it up again\n")
    assert running_in(checkout.root) == []


def test_stopped_while_pip_looks_for_packages_it_keeps_what_was_there(ready, stub, tmp_path):
    before = ready.stamp.read_bytes()
    ready.change("pyproject.toml", "dependencies = []", 'dependencies = ["nonesuch"]')
    with socket.create_server(("127.0.0.1", 0)) as silent:
        index = f"http://127.0.0.1:{silent.getsockname()[1]}/simple"
        start = ready.begin(PIP_NO_INDEX="0", PIP_INDEX_URL=index)
        connection, _ = silent.accept()
        assert not ready.stamp.exists()
        start.terminate()
        _, stderr = start.communicate(timeout=60)
        connection.close()
    assert start.returncode == 143
    assert "Traceback" not in stderr
    assert ready.stamp.read_bytes() == before
    assert running_in(ready.root) == []


def test_without_locks_on_this_file_system_it_works_all_the_same(ready, needs):
    inject = ["-e", "trace=flock", "-e", "inject=flock:error=ENOLCK:when=1"]
    strace = [needs("strace"), "-f", "-qq", *inject, "-o", os.devnull]
    with open(ready.root / "pyproject.toml", "a") as file:
        file.write("# changed\n")
    command = [*strace, str(ready.root / "scripts" / "tutor")]
    result = subprocess.run(
        command, env=ready.environment, capture_output=True, text=True, timeout=120
    )
    assert result.returncode == 0, result.stderr
    assert ".venv is ready" in result.stderr


def test_on_a_terminal_it_is_one_live_line(ready):
    with open(ready.root / "pyproject.toml", "a") as file:
        file.write("# changed\n")
    main, side = pty.openpty()
    environment = ready.environment | {"TERM": "xterm", "COLUMNS": "30"}
    command = [str(ready.root / "scripts" / "tutor")]
    start = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=side)
    os.close(side)
    shown = read_all(main)
    assert start.communicate(timeout=60)[0].startswith(b'{"arguments"')
    live = re.findall(r"\r([^\r\n]*)\x1b\[K", shown)
    assert any("installing" in line and line.endswith(" s)") for line in live)
    assert all(len(line) < 30 for line in live)
    assert shown.count("\n") == 2  # that it begins, and that it is ready
    assert re.search(r"\r\x1b\[Ktutor: .venv is ready \(\d+ s\)\r\n", shown)


def read_all(descriptor: int) -> str:
    received = b""
    while True:
        try:
            chunk = os.read(descriptor, 4096)
        except OSError:  # Linux: the other side is closed
            break
        if not chunk:
            break
        received += chunk
    os.close(descriptor)
    return received.decode()
