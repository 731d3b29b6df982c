"""Slow work beside the screen: it never holds a frame, and quitting never waits for it."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Callable
from typing import TypeVar

Result = TypeVar("Result")

_running: set[threading.Thread] = set()


async def in_background(work: Callable[[], Result]) -> Result:
    """What `work` returns or raises, done in a thread of its own.

    When the waiting worker is cancelled, as a newer one does with `exclusive=True`, the result is
    dropped. The thread is a daemon: asyncio's own pool would make quitting wait for a probe that
    hangs.
    """
    loop = asyncio.get_running_loop()
    done: asyncio.Future[Result] = loop.create_future()

    def settle(result: Result | None, error: BaseException | None) -> None:
        if done.done():
            return
        if error is not None:
            done.set_exception(error)
        else:
            done.set_result(result)  # type: ignore[arg-type]  # None only where Result allows it

    def run() -> None:
        result, error = None, None
        try:
            result = work()
        except BaseException as caught:
            error = caught
        finally:
            _running.discard(threading.current_thread())
        try:
            loop.call_soon_threadsafe(settle, result, error)
        except RuntimeError:  # the loop is closed: nobody waits any more
            return

    thread = threading.Thread(target=run, name="tutor-background", daemon=True)
    _running.add(thread)
    thread.start()
    return await done


def wait_for_all(timeout_s: float) -> bool:
    """Whether everything in the background ended within the time."""
    end = time.monotonic() + timeout_s
    for thread in list(_running):
        thread.join(max(0.0, end - time.monotonic()))
    return not _running
