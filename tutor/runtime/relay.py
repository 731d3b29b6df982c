"""Passes messages between referee and player, keeps the clocks, and sees how the run ends."""

from __future__ import annotations

import os
import queue
import signal
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tutor.course.model import Limits
from tutor.runtime import frames, sentences
from tutor.runtime.child import Arrived, Child, Closed, Event
from tutor.runtime.sentences import Ending
from tutor.runtime.verdict import Outcome
from tutor.runtime.watch import Watch

TICK_S = 0.05
REFEREE_S = 60.0
"""How long the referee may think between two messages: far more than any case needs."""
MISTAKE_S = 15.0
TRACES_S = 0.5
"""How long a player may take to write down which lines run: it is asked when its time is up."""


class Stopped(Exception):
    """The caller asked to stop."""


class OurFault(Exception):
    """The run says nothing about the answer: one sentence why."""


class DeviceFailed(OurFault):
    """The device was promised and does not work; the processor may."""


@dataclass
class Run:
    """One answer being judged: the two workers, the limits, and what was found so far."""

    events: queue.SimpleQueue[Event]
    referee: Child
    player: Child
    limits: Limits
    device: str
    answer: Path
    traces: Path
    stop: threading.Event | None
    on_fact: Callable[[dict[str, Any]], None]
    """Called with every finding of the referee, in order."""
    ending: Ending | None = None
    """How the run ended, if before its time."""
    warnings: tuple[str, ...] = ()
    mistake: str | None = None
    behaves: str = ""
    """A name for how the answer went wrong: who goes wrong alike made the same mistake."""
    _asked: int | None = None
    _left_s: float = field(default=0.0)
    _deadline: float = field(default=0.0)
    _checked: float = field(default=0.0)
    _watch: Watch | None = field(default=None)

    def wait_until_ready(self, *, served: bool = False) -> None:
        """Wait for both workers to have imported what the exercise needs.

        A referee that has `served` a run before has said so then.
        """
        self._deadline = time.monotonic() + self.limits.start_s
        waiting = {id(self.player)} | (set() if served else {id(self.referee)})
        while waiting:
            event = self._next()
            if event is None and time.monotonic() > self._deadline:
                raise OurFault(f"Python was not ready after {self.limits.start_s:g} s.")
            if isinstance(event, Closed):
                printed = event.child.printed().strip().splitlines()
                raise OurFault(f"Python did not start: {printed[-1] if printed else 'no reason'}")
            if isinstance(event, Arrived):
                for name, reason in event.frame.facts()["failed"]:
                    kind = DeviceFailed if name == self.device else OurFault
                    raise kind(f"`{name}` does not work in this Python: {reason}")
                waiting.discard(id(event.child))

    def judge(self, job: dict[str, object], source: bytes, folder: Path, device: str) -> None:
        """Have the answer judged; afterwards `ending`, `warnings` and `mistake` are known."""
        self._watch = Watch(self.player.process.pid, folder.parent, self.limits)
        self.player.send(self._begin(folder, device))
        self.referee.send(frames.message(source, do="judge", folder=str(folder), **job))
        self._left_s = self.limits.answer_s
        self._deadline = time.monotonic() + REFEREE_S
        while self.ending is None:
            event = self._next()
            self._check_limits()
            if event is None:
                self._check_alive()
            elif isinstance(event, Closed):
                self._on_closed(event)
            elif event.child is self.player:
                self._on_reply(event.frame)
            elif self._on_finding(event.frame):
                return

    def ask_for_mistake(self) -> bool:
        """Have the referee find which known mistake it was; whether it has said so in time.

        It runs the known mistakes for that, so it should serve no other run.
        """
        self.referee.send(frames.message(do="recognise"))
        deadline = time.monotonic() + MISTAKE_S
        while time.monotonic() < deadline:
            event = self._next()
            if isinstance(event, Closed) and event.child is self.referee:
                return False
            if isinstance(event, Arrived) and event.child is self.referee:
                self.mistake = event.frame.facts()["mistake"]
                return True
        return False

    def _begin(self, folder: Path, device: str) -> frames.Frame:
        cores = os.cpu_count() or 1
        return frames.message(
            do="begin",
            folder=str(folder),
            traces=str(self.traces),
            # What a device driver only reserves counts as data too: there the watch below must do.
            memory_mib=self.limits.memory_mib if device == "cpu" else 0,
            cpu_s=60 + self.limits.answer_s * max(10, 2 * cores),
        )

    def _next(self) -> Event | None:
        if self.stop is not None and self.stop.is_set():
            raise Stopped
        try:
            while (event := self.events.get(timeout=TICK_S)).child not in (
                self.player,
                self.referee,
            ):
                pass  # the last that is heard of a player that this referee asked before
            return event
        except queue.Empty:
            return None

    def _on_finding(self, frame: frames.Frame) -> bool:
        """Deal with a message of the referee; whether it was the last."""
        if frame.serial:  # it asks the player: what, is not for us to read
            self._asked = frame.serial
            self._deadline = time.monotonic() + self._left_s
            self.player.send(frame)
            return False
        facts = frame.facts()
        self._deadline = time.monotonic() + REFEREE_S
        if facts["say"] == "begin":
            self._left_s = self.limits.answer_s
        if facts["say"] == "judged":
            self.warnings, self.behaves = tuple(facts["warnings"]), facts["behaves"]
            return True
        self.on_fact(facts)
        return False

    def _on_reply(self, frame: frames.Frame) -> None:
        if frame.serial != self._asked:
            self.ending = sentences.line_garbled()
            return
        now = time.monotonic()
        self._left_s = max(0.0, self._deadline - now)
        self._deadline, self._asked = now + REFEREE_S, None
        self.referee.send(frame)

    def _on_closed(self, closed: Closed) -> None:
        if closed.child is self.referee:
            printed = self.referee.printed().strip().splitlines()
            raise OurFault(f"The referee ended early: {printed[-1] if printed else 'no reason'}")
        if closed.garbled:
            self.ending = sentences.line_garbled()
            return
        exit_code = self.player.exit_code()
        if exit_code is None:
            self.ending = sentences.line_closed()
        else:
            self.ending = sentences.died(exit_code, self._line())

    def _check_alive(self) -> None:
        """See the end of a player whose line a child of its own holds open."""
        if self._asked is None or self.player.process.poll() is None:
            return
        exit_code = self.player.exit_code()  # of a fork whose mother is gone nobody knows it
        if exit_code is not None:
            self.ending = sentences.died(exit_code, self._line())

    def _check_limits(self) -> None:
        now = time.monotonic()
        if now - self._checked < TICK_S:
            return
        self._checked = now
        if now > self._deadline and self._asked is None:
            raise OurFault(f"The referee said nothing for {REFEREE_S:g} s.")
        if now > self._deadline:
            self.ending = sentences.timeout(self.limits.answer_s, self._running_line())
        elif self.player.printed_bytes > self.limits.output_kib * 1024:
            self.ending = sentences.output(self.limits.output_kib)
        elif self._watch is not None:
            self.ending = self._watch.breach()

    def _running_line(self) -> int | None:
        """The line of the answer that runs now, of which the player writes down all when asked."""
        if hasattr(signal, "SIGUSR2"):
            with suppress(ProcessLookupError):
                os.kill(self.player.process.pid, signal.SIGUSR2)
        deadline = time.monotonic() + TRACES_S
        while (line := self._line()) is None and time.monotonic() < deadline:
            time.sleep(TRACES_S / 50)
        return line

    def _line(self) -> int | None:
        return sentences.line_in_traces(self.traces, self.answer)


def worst(outcomes: list[Outcome]) -> Outcome:
    """The verdict on a run whose cases ended so: the first that says something of the answer."""
    mild = (Outcome.RIGHT, Outcome.WAY, Outcome.INTERNAL)
    for outcome in outcomes:
        if outcome not in mild:
            return outcome
    for outcome in (Outcome.INTERNAL, Outcome.WAY, Outcome.RIGHT):
        if outcome in outcomes:
            return outcome
    return Outcome.INTERNAL
