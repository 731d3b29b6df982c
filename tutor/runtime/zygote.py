"""Forks of an interpreter that has imported everything: for bursts, on Linux, on the processor.

A fork costs milliseconds and nothing has to be held ready, but it is only sound where the mother
has computed nothing and met no device. Elsewhere spares do the same.
"""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Iterable
from dataclasses import replace

from tutor.runtime.mother import Mother
from tutor.runtime.spares import Spares
from tutor.runtime.workers import Cleaner, Pair, Waiting, Wanted, Workers

MOTHERS = 3
"""Mothers kept while nobody uses them, each with other imports."""
MOST_SERVED = 50
"""Runs after which a referee is ended: whatever libraries keep, it never grows large."""


def workers_for_bursts(system: str = sys.platform, *, jobs: int = 1) -> Workers:
    """What judges many answers, `jobs` at a time: forks where the system can, else spares.

    Several at a time share the cores: two threads of each of two answers only wait for each other.
    """
    threads = max(1, (os.cpu_count() or 1) // jobs) if jobs > 1 else 0
    return Zygote(threads=threads) if system == "linux" else Spares(threads=threads)


class Zygote:
    """Forks both workers of a run from a mother with the right imports.

    A referee that is fit serves the next run too: it runs no line of an answer, and to fork another
    one takes as long as to judge many an answer.
    """

    def __init__(self, otherwise: Workers | None = None, *, threads: int = 0) -> None:
        self._threads = threads
        self._otherwise = otherwise or Spares(threads=threads)
        self._cleaner = Cleaner()
        self._lock = threading.Lock()
        self._mothers: dict[Wanted, Mother] = {}
        """The one wanted last comes last."""
        self._users: dict[Wanted, int] = {}
        self._resting: dict[Wanted, list[Pair]] = {}
        """Pairs whose player has ended and whose referee is fit."""
        self._closed = False

    def take(self, wanted: Wanted, waiting: Waiting) -> Pair:
        """Two forks; what wants a device gets spares."""
        wanted = replace(wanted, threads=self._threads)
        if wanted.device != "cpu":
            return self._otherwise.take(wanted, waiting)
        mother = self._use(wanted)
        try:
            mother.wait_until_ready(waiting)
            return self._forked(mother, wanted)
        except BaseException:
            self._leave(wanted)
            raise

    def retire(self, pair: Pair, *, fit: bool = False) -> None:
        """End it beside what comes next; a referee that is fit waits for another run."""
        if pair.wanted.device != "cpu":
            self._otherwise.retire(pair, fit=fit)
            return
        fit = fit and pair.served < MOST_SERVED and not pair.referee.silent
        with self._lock:
            fit = fit and not self._closed
            if fit:
                self._resting.setdefault(pair.wanted, []).append(pair)
        self._cleaner.take(pair.end_player if fit else pair.end)
        self._leave(pair.wanted)

    def close(self) -> None:
        """End everything; afterwards no process, thread or folder is left."""
        self._cleaner.close()
        with self._lock:
            self._closed = True
            mothers, self._mothers = list(self._mothers.values()), {}
            resting, self._resting = self._resting, {}
        _end_referees(pair for pairs in resting.values() for pair in pairs)
        for mother in mothers:
            mother.end()
        self._otherwise.close()

    def _forked(self, mother: Mother, wanted: Wanted) -> Pair:
        with self._lock:
            resting = self._resting.get(wanted)
            pair = resting.pop() if resting else None
        if pair is not None and pair.referee.silent:
            _end_referees([pair])
            pair = None
        try:
            return mother.fork_pair(pair)
        except BaseException:
            _end_referees([pair] if pair else ())
            raise

    def _use(self, wanted: Wanted) -> Mother:
        """The mother for this, started if there is none that lives."""
        with self._lock:
            mother = self._mothers.pop(wanted, None)
            if mother is not None and mother.lost:
                mother.end()
                mother = None
            mother = self._mothers[wanted] = mother or Mother(wanted)
            self._users[wanted] = self._users.get(wanted, 0) + 1
            return mother

    def _leave(self, wanted: Wanted) -> None:
        """One run needs its mother no more; a mother too many is ended when nobody does."""
        with self._lock:
            self._users[wanted] -= 1
            unused = [other for other in self._mothers if not self._users.get(other)]
            too_many = unused[: max(0, len(self._mothers) - MOTHERS)]
            mothers = [self._mothers.pop(other) for other in too_many]
            resting = [pair for other in too_many for pair in self._resting.pop(other, ())]
        _end_referees(resting)
        for mother in mothers:
            mother.end()


def _end_referees(resting: Iterable[Pair]) -> None:
    for pair in resting:
        pair.referee.end()
