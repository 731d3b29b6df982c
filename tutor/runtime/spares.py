"""Interpreters that wait with everything imported: a run begins at once, on every system.

A spare is used for one run and then ended; another one is started in its stead while that run goes
on. Only what was wanted last is held: a spare for another Python or exercise is ended.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import replace

import psutil

from tutor.runtime.workers import Cleaner, Pair, Waiting, Wanted, start_pair

KEEP_FREE_MIB = 1024
"""A spare is held only if this much memory stays available to everything else."""
_PAIR_MIB = {"torch": 700}
_SMALL_PAIR_MIB = 120
REFILL_S = 0.1
"""How long a run goes before its successor starts, unless it ends earlier: they share the cores."""
_TEND_S = 5.0


def available_mib() -> float:
    """Memory that can be had without swapping."""
    return float(psutil.virtual_memory().available / (1024 * 1024))


class Spares:
    """Holds up to `size` spares of what was wanted last."""

    def __init__(
        self,
        *,
        size: int = 1,
        threads: int = 0,
        available: Callable[[], float] = available_mib,
    ) -> None:
        self._threads = threads
        self._size = size
        self._available = available
        self._cleaner = Cleaner()
        self._changed = threading.Condition()
        self._held: list[Pair] = []
        self._wanted: Wanted | None = None
        self._due = 0.0
        self._closed = False
        self._keeper: threading.Thread | None = None

    @property
    def held(self) -> list[Pair]:
        """The spares that wait now."""
        with self._changed:
            return list(self._held)

    def warm(self, wanted: Wanted) -> None:
        """Hold spares for this from now on; returns at once."""
        wanted = replace(wanted, threads=self._threads)
        self._want(wanted, 0.0)

    def take(self, wanted: Wanted, waiting: Waiting) -> Pair:
        """A spare that waits, else one that is started now."""
        wanted = replace(wanted, threads=self._threads)
        with self._changed:
            pair = self._pop(wanted)
        self._want(wanted, REFILL_S)
        if pair is None or not pair.ready:
            waiting.tell()
        return pair or start_pair(wanted, warm=True)

    def retire(self, pair: Pair, *, fit: bool = False) -> None:
        """End it beside what comes next."""
        self._cleaner.take(pair.end)
        with self._changed:
            self._due = 0.0
            self._changed.notify_all()

    def close(self) -> None:
        """End every spare; afterwards no process, thread or folder of this pool is left."""
        with self._changed:
            self._closed = True
            keeper, self._keeper = self._keeper, None
            self._changed.notify_all()
        if keeper is not None:
            keeper.join()
        for pair in self._held:
            self._cleaner.take(pair.end)
        self._held = []
        self._cleaner.close()

    def _pop(self, wanted: Wanted) -> Pair | None:
        """The best of what is held; what is broken is ended: what broke it may be mended by now."""
        broken = [pair for pair in self._held if pair.lost or pair.failed]
        for pair in broken:
            self._held.remove(pair)
            self._cleaner.take(pair.end)
        fitting = [pair for pair in self._held if pair.wanted == wanted]
        fitting.sort(key=lambda pair: not pair.ready)
        for pair in fitting[:1]:
            self._held.remove(pair)
            return pair
        return None

    def _want(self, wanted: Wanted, in_s: float) -> None:
        with self._changed:
            if self._closed:
                return
            self._wanted = wanted
            self._due = time.monotonic() + in_s
            if self._keeper is None:
                self._keeper = threading.Thread(target=self._keep, name="spares", daemon=True)
                self._keeper.start()
            self._changed.notify_all()

    def _keep(self) -> None:
        """Hold what is wanted, until the pool is closed."""
        while True:
            with self._changed:
                while not self._closed and (left := self._due - time.monotonic()) > 0:
                    self._changed.wait(left)
                if self._closed:
                    return
                self._due = time.monotonic() + _TEND_S
            self._tend()

    def _tend(self) -> None:
        """End the spares that are of no use, and start those that lack."""
        with self._changed:
            wanted, kept = self._wanted, []
            for pair in self._held:
                # One that died before it was ready would die again: the next run says why.
                useless = pair.wanted != wanted or (pair.lost and pair.ready)
                if useless or not self._affordable(pair.wanted, held=True):
                    self._cleaner.take(pair.end)
                else:
                    kept.append(pair)
            self._held = kept
            lacking = self._size - len(kept)
        for _ in range(lacking):
            if wanted is None or not self._affordable(wanted, held=False):
                return
            try:
                pair = start_pair(wanted, warm=True)
            except OSError:  # no such Python, no room: the next run says so
                return
            with self._changed:
                self._held.append(pair)

    def _affordable(self, wanted: Wanted, *, held: bool) -> bool:
        """Whether memory allows a spare; one that is held has taken its share already."""
        costs = [_PAIR_MIB.get(need, _SMALL_PAIR_MIB) for need in wanted.needs]
        more = 0 if held else max(costs, default=_SMALL_PAIR_MIB)
        return self._available() - more >= KEEP_FREE_MIB
