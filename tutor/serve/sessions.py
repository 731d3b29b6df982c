"""Who is at it now: one window a learner, and not more learners than the server allows."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from tutor.serve.session import ELSEWHERE, STOPPED, Session


class Full(Exception):
    """So many are at it already that nobody else can begin."""


class Sessions:
    """The sessions that run."""

    def __init__(self, most: int) -> None:
        self.most = most
        self._running: dict[str, Session] = {}
        self._closed = False

    def has_room(self, learner: str) -> bool:
        """Whether this learner could begin now, or go on in another window."""
        return not self._closed and (learner in self._running or len(self._running) < self.most)

    @asynccontextmanager
    async def place(self, learner: str, session: Session) -> AsyncIterator[None]:
        """A learner's place while it lasts. An earlier window of the same learner ends first:

        two of them would write over each other's answers.
        """
        while earlier := self._running.get(learner):
            earlier.leave(ELSEWHERE)
            await earlier.gone.wait()
            if self._running.get(learner) is earlier:
                del self._running[learner]
        if not self.has_room(learner):
            raise Full
        self._running[learner] = session
        try:
            yield
        finally:
            if self._running.get(learner) is session:
                del self._running[learner]

    async def close(self) -> None:
        """End them all; nobody can begin any more."""
        self._closed = True
        running = list(self._running.values())
        for session in running:
            session.leave(STOPPED)
        await asyncio.gather(*(session.gone.wait() for session in running))
