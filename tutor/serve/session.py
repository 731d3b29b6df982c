"""One page in one browser, from the moment it opens until it leaves, is sent away, or is idle."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Coroutine
from concurrent.futures import CancelledError
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from aiohttp import WSMsgType, web

from tutor.serve.process import Packet, Screens

LEFT = "You have left the tutor. What you wrote is kept."
IDLE = "Nothing was done here for a while. What you wrote is kept."
ELSEWHERE = "You have opened the tutor in another window, where it goes on."
STOPPED = "The server was stopped. What you wrote is kept."
TOO_MUCH = "What came from this page made no sense here. What you wrote is kept."

WIDTHS, HEIGHTS = (20, 500), (4, 300)
LARGEST_MESSAGE = 1024 * 1024
"""Bytes of one message of a browser: a paste is one."""
PARTING_S = 5.0
_WAITING = 16

Start = Callable[[Callable[[Packet | None], None]], Screens]


@dataclass(frozen=True)
class Limits:
    """What a server allows."""

    sessions: int
    idle_s: float


class Misuse(Exception):
    """A message that the page does not send."""


class Session:
    """The screens and the page that shows them. `gone` is set once nothing of it runs."""

    def __init__(self, page: web.WebSocketResponse, idle_s: float) -> None:
        self._page = page
        self._idle_s = idle_s
        self._acted = asyncio.Event()
        self._leave: asyncio.Future[str] = asyncio.get_running_loop().create_future()
        self._ended = False
        self.gone = asyncio.Event()

    def leave(self, reason: str) -> None:
        """Have it end, and tell the page why."""
        if not self._leave.done():
            self._leave.set_result(reason)

    async def run(self, start: Start) -> str:
        """Show the screens until they, the page or the server leave; why that was."""
        screens: Screens | None = None
        reason = LEFT
        try:
            loop, packets = asyncio.get_running_loop(), asyncio.Queue[Packet | None](_WAITING)

            def tell(packet: Packet | None) -> None:
                """Hand over from the thread that reads; it waits while the page is slow."""
                if self._ended:
                    return
                with suppress(RuntimeError, CancelledError):  # the server has ended meanwhile
                    asyncio.run_coroutine_threadsafe(packets.put(packet), loop).result()

            try:
                screens = start(tell)
            except OSError as error:
                reason = f"The tutor can't be started: {error.strerror or error}."
            else:
                reason = await self._first(
                    self._show(packets), self._listen(screens), self._watch(), self._told()
                )
        finally:
            try:
                if screens is not None:
                    reason = await asyncio.shield(self._end(screens, packets, reason))
            finally:
                self.gone.set()
        return reason

    async def _first(self, *ways: Coroutine[Any, Any, str]) -> str:
        """Why it ends: what the first of these says. The others are given up."""
        tasks = [asyncio.ensure_future(way) for way in ways]
        try:
            done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
            return next(task for task in tasks if task in done).result()
        except ConnectionError:  # the page went while something was sent to it
            return LEFT
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)

    async def _end(
        self, screens: Screens, packets: asyncio.Queue[Packet | None], reason: str
    ) -> str:
        """End the process, and read on meanwhile, else it would wait for a reader for ever."""
        drain = asyncio.ensure_future(_drain(packets))
        code = await asyncio.to_thread(screens.end)
        self._ended = True
        drain.cancel()
        if code > 0 and screens.said:
            return " ".join(screens.said.rpartition("tutor: ")[2].split())
        return reason

    async def _show(self, packets: asyncio.Queue[Packet | None]) -> str:
        """Hand to the page what the screens send."""
        while packet := await packets.get():
            if packet.kind == b"M":
                message = json.loads(packet.payload)
                if message["type"] == "exit":
                    break
                if message["type"] == "open_url" and is_web(message["url"]):
                    about = {"url": message["url"], "new_tab": True}
                    await self._page.send_json(["open_url", about])
            elif packet.kind == b"D":
                await self._page.send_bytes(packet.payload)
        return LEFT

    async def _listen(self, screens: Screens) -> str:
        """Hand to the screens what the page sends."""
        async for message in self._page:
            if message.type is not WSMsgType.TEXT:
                return TOO_MUCH
            try:
                kind, value = read(message.data)
            except Misuse:
                return TOO_MUCH
            if kind == "ping":
                await self._page.send_json(["pong", value])
                continue
            if kind == "stdin":
                self._acted.set()
                await asyncio.to_thread(screens.type, str(value))
            elif kind == "resize":
                width, height = size(value["width"], value["height"])
                await asyncio.to_thread(screens.message, kind, width=width, height=height)
            else:
                await asyncio.to_thread(screens.message, kind)
        return LEFT

    async def _watch(self) -> str:
        """Wait until nothing was typed or clicked for a while."""
        while True:
            self._acted.clear()
            try:
                await asyncio.wait_for(self._acted.wait(), self._idle_s)
            except asyncio.TimeoutError:
                return IDLE

    async def _told(self) -> str:
        return await self._leave


async def part(page: web.WebSocketResponse, code: int, sentence: str) -> None:
    """Tell the page why it ends. As a message: a proxy may forget the reason of a close."""

    async def tell() -> None:
        await page.send_json(["left", sentence])
        await page.close(code=code)

    with suppress(OSError, RuntimeError, asyncio.TimeoutError):  # it has gone, or hangs
        await asyncio.wait_for(tell(), PARTING_S)


def read(text: str) -> tuple[str, Any]:
    """A message of the page: what kind it is, and its value; Misuse where it is none."""
    try:
        message = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise Misuse from error
    if not isinstance(message, list) or not 1 <= len(message) <= 2:
        raise Misuse
    kind, value = message[0], message[1] if len(message) == 2 else None
    fits = {
        "stdin": isinstance(value, str),
        "ping": isinstance(value, str) and len(value) < 40,
        "resize": isinstance(value, dict) and {"width", "height"} <= {*value},
        "focus": True,
        "blur": True,
    }
    if not isinstance(kind, str) or not fits.get(kind, False):
        raise Misuse
    return kind, value


def size(width: object, height: object) -> tuple[int, int]:
    """Columns and rows of the page, kept within what a screen can be."""
    return _within(width, 80, WIDTHS), _within(height, 24, HEIGHTS)


def is_web(url: object) -> bool:
    """Whether a link leads to a web page; a browser would run other kinds here."""
    return isinstance(url, str) and url.startswith(("https://", "http://"))


def _within(value: object, usual: int, limits: tuple[int, int]) -> int:
    text = str(value)[:6]
    number = int(text) if text.isascii() and text.isdecimal() else usual
    return max(limits[0], min(number, limits[1]))


async def _drain(packets: asyncio.Queue[Packet | None]) -> None:
    """Read and forget."""
    while await packets.get():
        pass
