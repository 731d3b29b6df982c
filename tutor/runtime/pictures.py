"""Computes a lesson's picture: its picture.py, run in the target Python like an answer."""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tutor.course.model import Limits
from tutor.course.pictured import needs_of
from tutor.runtime import frames, relay
from tutor.runtime.child import Arrived, Child
from tutor.runtime.target import Target
from tutor.runtime.workers import Fresh, Pair, Waiting, Wanted, Workers

LIMITS = Limits(answer_s=20.0)
HEAD_LIMIT = 2 * 1024 * 1024
"""Bytes of all scenes of a picture: far more than fits on a screen."""
_NAME = "picture"


@dataclass(frozen=True)
class Pictured:
    """The scenes of a picture, or the sentence that says why there are none."""

    scenes: tuple[Mapping[str, Any], ...] = ()
    trouble: str = ""


def compute(
    picture: Path,
    target: Target,
    *,
    seed: int = 0,
    workers: Workers | None = None,
    stop: threading.Event | None = None,
    needs: tuple[str, ...] | None = None,
) -> Pictured:
    """The scenes of a lesson's picture.py. Never raises for what that file does.

    `needs` are the packages to import first, where they are not those that the file imports.
    """
    needs = needs_of(picture) if needs is None else needs
    if lacking := [need for need in needs if need not in target.packages]:
        names = " and ".join(lacking)
        return Pictured(trouble=f"This picture needs {names}, which {target.python} does not have.")
    device = target.device if "torch" in needs else "cpu"
    try:
        return _computed(picture, Wanted(target.python, needs, device), seed, workers, stop)
    except relay.DeviceFailed:
        try:
            return _computed(picture, Wanted(target.python, needs, "cpu"), seed, workers, stop)
        except relay.OurFault as fault:
            return Pictured(trouble=f"This picture could not be drawn. {fault}")
    except relay.Stopped:
        return Pictured(trouble="Stopped.")
    except (relay.OurFault, OSError) as fault:
        return Pictured(trouble=f"This picture could not be drawn. {fault}")


def _computed(
    picture: Path, wanted: Wanted, seed: int, workers: Workers | None, stop: threading.Event | None
) -> Pictured:
    """The same, of one pair of processes, which is given back."""
    source, workers = picture.read_bytes(), workers or Fresh()
    pair = workers.take(wanted, Waiting(LIMITS.start_s, stop))
    try:
        line = _Line(pair, stop)
        line.wait_until_ready()
        pair.player.send(_begin(pair))
        path = str(picture.absolute())
        load = {"do": "load", "as": _NAME, "path": path, "patience_s": LIMITS.answer_s}
        made = {"do": "scenes", "of": _NAME, "seed": seed, "patience_s": LIMITS.answer_s}
        reply = line.ask(1, load, source)
        if "error" not in reply:
            reply = line.ask(2, made)
        return _pictured(reply)
    finally:
        workers.retire(pair)


def _begin(pair: Pair) -> frames.Frame:
    return frames.message(
        do="begin",
        folder=str(pair.place.work),
        traces=str(pair.place.traces),
        memory_mib=LIMITS.memory_mib if pair.wanted.device == "cpu" else 0,
        cpu_s=60 + 10 * LIMITS.answer_s,
    )


def _pictured(reply: Mapping[str, Any]) -> Pictured:
    """What the player's reply means; its form is judged, for another program may have sent it."""
    error, scenes = reply.get("error"), reply.get("scenes")
    if isinstance(error, dict):
        said = str(error.get("sentence", "")).rstrip(".")
        return Pictured(trouble=f"This picture could not be drawn: {said}.")
    if isinstance(scenes, list) and scenes and all(isinstance(scene, dict) for scene in scenes):
        return Pictured(scenes=tuple(scenes))
    said = str(reply.get("fault", "picture.py gave no scenes")).rstrip(".")
    return Pictured(trouble=f"This picture could not be drawn: {said}.")


class _Line:
    """Talks to the player of a pair; the referee has nothing to do."""

    def __init__(self, pair: Pair, stop: threading.Event | None) -> None:
        self._pair = pair
        self._stop = stop

    def wait_until_ready(self) -> None:
        """Wait until the player has imported what the picture needs."""
        facts = self._next(LIMITS.start_s).facts()
        for name, reason in facts["failed"]:
            kind = relay.DeviceFailed if name == self._pair.wanted.device else relay.OurFault
            raise kind(f"`{name}` does not work in this Python: {reason}")

    def ask(self, serial: int, head: dict[str, Any], body: bytes = b"") -> dict[str, Any]:
        """The player's reply to a request."""
        asked = frames.message(body, **head)
        self._pair.player.send(frames.Frame(serial, asked.head, asked.body))
        frame = self._next(LIMITS.answer_s + 1)
        if frame.serial != serial or len(frame.head) > HEAD_LIMIT:
            raise relay.OurFault("What came back cannot be read.")
        try:
            return frame.facts()
        except (ValueError, RecursionError):
            raise relay.OurFault("What came back cannot be read.") from None

    def _next(self, patience_s: float) -> frames.Frame:
        """What the player says next; what the referee says meanwhile is of no interest."""
        end = time.monotonic() + patience_s
        player: Child = self._pair.player
        while time.monotonic() < end:
            if self._stop is not None and self._stop.is_set():
                raise relay.Stopped
            try:
                event = self._pair.events.get(timeout=relay.TICK_S)
            except queue.Empty:
                continue
            if event.child is not player:
                continue
            if isinstance(event, Arrived):
                return event.frame
            printed = player.printed().strip().splitlines()
            raise relay.OurFault(f"Python ended: {printed[-1] if printed else 'no reason given'}")
        raise relay.OurFault(f"It took longer than {patience_s:g} s.")
