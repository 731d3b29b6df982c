"""An interpreter that is forked for every run, and its forks: see tutor/worker/zygote.py."""

from __future__ import annotations

import array
import json
import os
import queue
import secrets
import signal
import socket
import subprocess
import threading
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from io import FileIO
from typing import Any

import psutil

from tutor.runtime import relay
from tutor.runtime.child import Child, Event, Pipes
from tutor.runtime.place import Place
from tutor.runtime.start import WORKER, environment
from tutor.runtime.workers import Pair, Waiting, Wanted

SCRIPT = "zygote.py"
REPLY_S = 20.0
LARGE_PAGES = {"PYTHONMALLOC": "malloc", "GLIBC_TUNABLES": "glibc.malloc.hugetlb=1"}
"""Memory from glibc, in pages of 2 MiB where the system lets it ask: what a fork has to copy of
torch's mother is a fifth then. The mother takes them out of the environment of its forks."""
_LOOK_S = 0.01
_WAIT_S = 0.05
_ENDED = "the Python that forks workers has ended"


class Mother:
    """The process that is forked, and the socket over which it is asked to."""

    def __init__(self, wanted: Wanted) -> None:
        self._wanted = wanted
        self._place = Place()
        self._lock = threading.Lock()
        self._ready = False
        self._gone = False
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        self._line = ours
        command = [wanted.python, str(WORKER / SCRIPT), ",".join(wanted.needs)]
        settings = environment(secrets.token_hex(8), wanted.threads)
        # torch asks then for a GPU in a way that leaves the forks able to use it.
        settings["PYTORCH_NVML_BASED_CUDA_CHECK"] = "1"
        for name, value in LARGE_PAGES.items():
            settings.setdefault(name, value)
        with theirs, open(self._place.path / "printed", "wb") as printed:
            self.process = subprocess.Popen(
                command,
                cwd=self._place.work,
                env=settings,
                stdin=theirs.fileno(),
                stdout=printed,
                stderr=printed,
                start_new_session=True,
            )

    @property
    def lost(self) -> bool:
        """Whether it can be asked no more."""
        return self._gone or self.process.poll() is not None

    def wait_until_ready(self, waiting: Waiting) -> None:
        """Wait until it has imported everything; raises Stopped or OurFault."""
        if self._ready:
            return
        waiting.tell()
        deadline = time.monotonic() + waiting.start_s
        while not self._heard_ready():
            if waiting.stopped:
                raise relay.Stopped
            if time.monotonic() > deadline:
                self._gone = True
                raise relay.OurFault(f"Python was not ready after {waiting.start_s:g} s.")

    def fork_pair(self, resting: Pair | None = None) -> Pair:
        """Two forks for one run; only a player where the referee of an earlier one serves again."""
        events: queue.SimpleQueue[Event] = resting.events if resting else queue.SimpleQueue()
        place = Place()
        forks: list[Child] = []
        try:
            for role in ("player",) if resting else ("player", "referee"):
                forks.append(_fork(self, role, place, events))
        except BaseException:
            for fork in forks:
                fork.end()
            place.remove()
            raise
        if resting:
            return replace(resting, place=place, player=forks[0], served=resting.served + 1)
        player, referee = forks
        return Pair(self._wanted, place, player, referee, events)

    def ask(self, request: dict[str, object], pipes: Sequence[int] = ()) -> dict[str, Any]:
        """Have it do something; OSError when it is gone."""
        with self._lock:
            if self._gone:
                raise OSError(_ENDED)
            try:
                self._line.settimeout(REPLY_S)
                self._send(request, pipes)
                return self._receive()
            except OSError:
                self._gone = True
                raise

    def release(self, pid: int) -> None:
        """Say that nobody asks about this fork again."""
        with self._lock, suppress(OSError):
            self._send({"do": "release", "pid": pid}, ())

    def end(self) -> None:
        """End it; its forks go on."""
        with self._lock:
            self._gone = True
            self._line.close()
        self.process.kill()
        self.process.wait()
        self._place.remove()

    def _heard_ready(self) -> bool:
        with self._lock:
            if not self._ready and not self._gone:
                self._line.settimeout(_WAIT_S)
                try:
                    self._receive()
                except TimeoutError:
                    return False
                except OSError:
                    self._gone = True
                self._ready = not self._gone
            if self._gone:
                raise relay.OurFault(f"Python did not start: {self._last_words()}")
            return True

    def _send(self, request: dict[str, object], pipes: Sequence[int]) -> None:
        rights = (socket.SOL_SOCKET, socket.SCM_RIGHTS, array.array("i", pipes))
        text = json.dumps(request).encode("ascii")
        self._line.sendmsg([text], [rights] if pipes else [])

    def _receive(self) -> dict[str, Any]:
        text = self._line.recv(65536)
        if not text:
            raise OSError(_ENDED)
        facts: dict[str, Any] = json.loads(text)
        return facts

    def _last_words(self) -> str:
        with suppress(OSError):
            text = (self._place.path / "printed").read_text(encoding="utf-8", errors="replace")
            if text.strip():
                return text.strip().splitlines()[-1]
        return "no reason given"


class _Fork:
    """A fork as a process: its mother says how it ended."""

    def __init__(self, mother: Mother, pid: int) -> None:
        self.pid = pid
        self.returncode: int | None = None
        self.orphaned = False
        """Whether nobody can say any more how it ended."""
        self._mother = mother

    def poll(self) -> int | None:
        """Its exit code if it has ended."""
        if self.returncode is None:
            try:
                self.returncode = self._mother.ask({"do": "look", "pid": self.pid})["code"]
            except OSError:  # without a mother it is the system's, which tells nobody
                self.orphaned = True
                self.returncode = None if _lives(self.pid) else -signal.SIGKILL
        return self.returncode

    def wait(self, timeout: float | None = None) -> int:
        """Its exit code, once it has ended; raises subprocess.TimeoutExpired."""
        deadline = None if timeout is None else time.monotonic() + timeout
        while (code := self.poll()) is None:
            if deadline is not None and time.monotonic() > deadline:
                raise subprocess.TimeoutExpired(str(self.pid), timeout or 0.0)
            time.sleep(_LOOK_S)
        return code

    def kill(self) -> None:
        """End this process alone."""
        with suppress(ProcessLookupError):
            os.kill(self.pid, signal.SIGKILL)

    def release(self) -> None:
        """Its number may be given to another process from now on."""
        self._mother.release(self.pid)


class _ForkedChild(Child):
    """A child whose process is a fork."""

    def __init__(
        self, fork: _Fork, pipes: Pipes, mark: str, events: queue.SimpleQueue[Event]
    ) -> None:
        super().__init__(fork, pipes, mark, events)
        self._fork = fork

    def exit_code(self) -> int | None:
        """Its exit code once it has ended; OSError when nobody can say."""
        code = super().exit_code()
        if self._fork.orphaned:
            raise OSError(_ENDED)
        return code

    def end(self) -> None:
        """Kill it with everything it started, then let go of its number."""
        super().end()
        self._fork.release()


def _fork(mother: Mother, role: str, place: Place, events: queue.SimpleQueue[Event]) -> Child:
    mark = secrets.token_hex(8)
    incoming, to_child = os.pipe()
    from_child, outgoing = os.pipe()
    prints, printed = os.pipe()
    ours = Pipes(FileIO(to_child, "wb"), FileIO(from_child, "rb"), FileIO(prints, "rb"))
    theirs = (incoming, outgoing, printed)
    request: dict[str, object] = {
        "do": "fork",
        "role": role,
        "mark": mark,
        "folder": str(place.work),
    }
    try:
        pid = mother.ask(request, theirs)["pid"]
    except OSError:
        for pipe in ours:
            pipe.close()
        raise
    finally:
        for descriptor in theirs:
            os.close(descriptor)
    return _ForkedChild(_Fork(mother, pid), ours, mark, events)


def _lives(pid: int) -> bool:
    try:
        return psutil.Process(pid).status() != psutil.STATUS_ZOMBIE
    except psutil.Error:
        return False
