"""envcheck run as a user runs it, and what it leaves running."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple

import psutil

MARK = "ENVCHECK_TEST_MARK"
NO_TEXT = re.compile(rb"[\x00-\x09\x0b-\x1f\x7f]")
ACTIVE = ("VIRTUAL_ENV", "CONDA_PREFIX", "CONDA_DEFAULT_ENV", "CONDA_SHLVL", "PYTHONPATH")


class Run(NamedTuple):
    """What one run of envcheck gave."""

    code: int
    out: bytes
    err: bytes
    seconds: float

    @property
    def document(self) -> Any:
        """The one JSON document on stdout, which says the exit code, too."""
        document = json.loads(self.out)
        assert document["exit_code"] == self.code
        return document

    def finding(self, id: str) -> Any:
        """One of its results."""
        return next(result for result in self.document["results"] if result["id"] == id)


def envcheck(*arguments: str | bytes, timeout_s: float = 60, **variables: str | bytes) -> Run:
    """Run it to its end, and see that nothing goes on running and no traceback was told."""
    kept = {name: value for name, value in os.environ.items() if name not in ACTIVE}
    with nothing_left_running() as mark:
        begun = time.monotonic()
        ran = subprocess.run(
            [sys.executable, "-m", "envcheck", *arguments],
            env={**kept, **variables, **mark},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=timeout_s,
        )
        seconds = time.monotonic() - begun
    assert b"Traceback" not in ran.stderr, ran.stderr.decode(errors="replace")
    return Run(ran.returncode, ran.stdout, ran.stderr, seconds)


@contextmanager
def nothing_left_running() -> Iterator[dict[str, str]]:
    """A variable for what is started inside; at the end no process has it any more."""
    mark = uuid.uuid4().hex
    yield {MARK: mark}
    for _ in range(50):
        left = marked(mark)
        if not left:
            return
        time.sleep(0.1)
    told = [f"{process.pid} {' '.join(process.cmdline())}" for process in left]
    for process in left:
        process.kill()
    raise AssertionError(f"still running: {told}")


def marked(mark: str) -> list[psutil.Process]:
    """The processes that were given this mark."""
    found = []
    for process in psutil.process_iter():
        try:
            if process.pid != os.getpid() and process.environ().get(MARK) == mark:
                found += [process] if process.status() != psutil.STATUS_ZOMBIE else []
        except (psutil.Error, OSError):
            continue
    return found
