"""Where the two processes of a run come from: the interface, and a new interpreter for each.

`spares.py` keeps interpreters waiting that have imported everything; `zygote.py` forks them.
"""

from __future__ import annotations

import queue
import secrets
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol

from tutor.runtime.child import Child, Event
from tutor.runtime.place import Place
from tutor.runtime.start import PLAYER, REFEREE, start

BACKLOG = 4
"""Pairs that may wait to be ended before a run has to wait for that."""


@dataclass(frozen=True)
class Wanted:
    """What the two processes of a run must be: of which Python, with what imported and awake."""

    python: str
    needs: tuple[str, ...]
    device: str
    threads: int = 0
    """With how many threads libraries compute; 0: as they like."""


@dataclass(frozen=True)
class Pair:
    """A player and a referee for one run; `events` has what they say, that they are ready first."""

    wanted: Wanted
    place: Place
    player: Child
    referee: Child
    events: queue.SimpleQueue[Event]
    served: int = 0
    """How many runs the referee has served before: only a new one says that it is ready."""

    @property
    def ready(self) -> bool:
        """Whether both have said that they are, or why not."""
        return self.player.heard is not None and self.referee.heard is not None

    @property
    def lost(self) -> bool:
        """Whether one of them has ended."""
        return self.player.lost or self.referee.lost

    @property
    def failed(self) -> bool:
        """Whether one of them said that something cannot be imported, or the device not used."""
        said = [child.heard for child in (self.player, self.referee)]
        return any(frame is not None and bool(frame.facts()["failed"]) for frame in said)

    def end(self) -> None:
        """End both, with all they started and the folder."""
        self.player.end()
        self.referee.end()
        self.place.remove()

    def end_player(self) -> None:
        """End the one that ran the answer, with all it started, and remove the folder."""
        self.player.end()
        self.place.remove()


@dataclass(frozen=True)
class Waiting:
    """What a run says about its waiting for workers."""

    start_s: float = 90.0
    """How long they may take until they are ready."""
    stop: threading.Event | None = None
    """Set when nobody waits any more."""
    tell: Callable[[], None] = field(default=lambda: None)
    """Called when it will take a while."""

    @property
    def stopped(self) -> bool:
        """Whether nobody waits any more."""
        return self.stop is not None and self.stop.is_set()


class Workers(Protocol):
    """Gives each run its two processes. May be used from several threads."""

    def take(self, wanted: Wanted, waiting: Waiting) -> Pair:
        """Two processes that nobody has used; they may still be starting. Raises Stopped."""

    def retire(self, pair: Pair, *, fit: bool = False) -> None:
        """Take back what a run has used, to be ended.

        A referee that is `fit` has run nothing but an exercise's cases, and may serve again.
        """

    def close(self) -> None:
        """End what waits or was taken back; afterwards nothing of it is left."""


class Fresh:
    """A new interpreter for each process: nothing is held between runs."""

    def take(self, wanted: Wanted, waiting: Waiting) -> Pair:
        """Start both."""
        waiting.tell()
        return start_pair(wanted)

    def retire(self, pair: Pair, *, fit: bool = False) -> None:
        """End both, now."""
        pair.end()

    def close(self) -> None:
        """Nothing is held."""


class Cleaner:
    """Ends pairs beside the run that follows: a verdict need not wait for it."""

    def __init__(self) -> None:
        self._used: queue.Queue[Callable[[], None] | None] = queue.Queue(BACKLOG)
        self._thread: threading.Thread | None = None
        self._closed = False
        self._lock = threading.Lock()

    def take(self, end: Callable[[], None]) -> None:
        """Call this soon; waits only when many do, or when nobody cleans any more."""
        with self._lock:
            closed = self._closed
            if self._thread is None and not closed:
                self._thread = threading.Thread(target=self._end_all, name="cleaner", daemon=True)
                self._thread.start()
            if not closed:
                self._used.put(end)
        if closed:
            end()

    def close(self) -> None:
        """Wait until every pair has ended."""
        with self._lock:
            thread, self._thread, self._closed = self._thread, None, True
        if thread is not None:
            self._used.put(None)
            thread.join()

    def _end_all(self) -> None:
        while (end := self._used.get()) is not None:
            end()


def start_pair(wanted: Wanted, *, warm: bool = False) -> Pair:
    """Start a player and a referee; `warm` also imports what a first use would import."""
    events: queue.SimpleQueue[Event] = queue.SimpleQueue()
    place = Place()
    started: list[Child] = []
    try:
        for script in (PLAYER, REFEREE):
            mark = secrets.token_hex(8)
            started.append(
                start(
                    script,
                    wanted.python,
                    wanted.needs,
                    wanted.device,
                    place.work,
                    mark,
                    events,
                    warm=warm,
                    threads=wanted.threads,
                )
            )
    except BaseException:
        for child in started:
            child.end()
        place.remove()
        raise
    player, referee = started
    return Pair(wanted, place, player, referee, events)
