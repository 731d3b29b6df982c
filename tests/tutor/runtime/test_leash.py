"""When the host is killed, so are the workers, whatever the answer is doing."""

from __future__ import annotations

import os
import subprocess
import sys
import time
import uuid
from pathlib import Path

import psutil
import pytest

from tests.tutor.runtime.toys import DOUBLE

HOST = """
import sys, tempfile
from pathlib import Path
from tests.tutor.runtime.toys import exercise, here
from tutor.runtime.judge import judge
tempfile.tempdir = sys.argv[2]
task = exercise(Path(sys.argv[1]) / "host", "double", (Path(sys.argv[1]) / "cases").read_text())
answer = Path(sys.argv[1]) / "answer.py"
judge(task, answer, here(sys.executable), course_version="1",
      tell=lambda step: print(step.kind, flush=True))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="needs macOS or Linux: kill -9")
def test_workers_end_when_their_host_is_killed(tmp_path: Path) -> None:
    token = uuid.uuid4().hex
    (tmp_path / "answer.py").write_text("def double(x):\n    while True: pass\n")
    (tmp_path / "cases").write_text(DOUBLE)
    host = subprocess.Popen(
        [sys.executable, "-c", HOST, str(tmp_path), str(tmp_path)],
        cwd=Path(__file__).parents[3],
        env={**os.environ, "TUTOR_TEST": token, "PYTHONPATH": "."},
        stdout=subprocess.PIPE,
        text=True,
    )
    assert host.stdout is not None
    with host, host.stdout as steps:
        while next(steps).strip() != "case":
            pass
        assert len(marked(token)) == 3
        host.kill()
    limit = time.monotonic() + 20
    while marked(token) and time.monotonic() < limit:
        time.sleep(0.02)
    assert marked(token) == []


def marked(token: str) -> list[int]:
    found = []
    for process in psutil.process_iter():
        try:
            if process.environ().get("TUTOR_TEST") == token:
                found.append(process.pid)
        except (psutil.Error, OSError):
            continue
    return found
