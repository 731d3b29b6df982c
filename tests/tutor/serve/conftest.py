"""Servers on real sockets, and browsers that are only a client with cookies."""

from __future__ import annotations

import asyncio
import json
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

import aiohttp
import psutil
import pytest
from aiohttp import web

from tutor.serve.address import listen, own_hosts
from tutor.serve.door import Door
from tutor.serve.server import Serving, application
from tutor.serve.session import Limits

SECRET = "a-secret-of-the-tests"
PATIENCE_S = 60


class Browser:
    """One browser: its cookies, and where it goes."""

    def __init__(self, client: aiohttp.ClientSession, base: str) -> None:
        self.client, self.base = client, base
        self.origin = base.partition("://")[0] + "://" + base.split("/")[2]

    def link(self, secret: str = SECRET) -> str:
        return f"{self.base}?token={secret}"

    async def get(self, url: str, **how: object) -> tuple[int, str]:
        """The status and the text of an answer; a name stands for a path of the server."""
        place = url if "://" in url else self.base + url
        async with self.client.get(place, **how) as answer:
            return answer.status, await answer.text(errors="replace")

    @property
    def cookie(self) -> tuple[str, str]:
        """The name and the value of its only cookie."""
        (cookie,) = self.client.cookie_jar
        return cookie.key, cookie.value

    async def let_in(self) -> None:
        assert (await self.get(self.link()))[0] == 200

    def connect(self, **how: object) -> aiohttp.client._WSRequestContextManager:
        """The connection that the page makes."""
        usual = {"headers": {"Origin": self.origin}}
        return self.client.ws_connect(f"{self.base}screens?width=90&height=30", **(usual | how))


@asynccontextmanager
async def browser(base: str) -> AsyncIterator[Browser]:
    jar = aiohttp.CookieJar(unsafe=True)  # cookies of a numeric address
    async with aiohttp.ClientSession(cookie_jar=jar) as client:
        yield Browser(client, base)


@pytest.fixture
def serving(tmp_path: Path, small_course: Path) -> Serving:
    """What a server serves, but for its door, which knows the port."""
    home = tmp_path / "home"
    home.mkdir()
    kept = {
        name: os.environ[name] for name in ("PATH", "SYSTEMROOT", "TMPDIR") if name in os.environ
    }
    return Serving(
        door=Door(SECRET, frozenset()),
        limits=Limits(sessions=2, idle_s=600),
        workspace=tmp_path / "work",
        one_learner=False,
        arguments=["--course", str(small_course)],
        variables=kept | {"HOME": str(home), "USERPROFILE": str(home), "PYTHONUTF8": "1"},
    )


@asynccontextmanager
async def running(serving: Serving) -> AsyncIterator[str]:
    """The server's address while it runs. No process of it may be left afterwards."""
    before = set(psutil.Process().children(recursive=True))
    with listen("127.0.0.1", 0) as listening:
        port = listening.getsockname()[1]
        door = replace(serving.door, hosts=serving.door.hosts | own_hosts("127.0.0.1", port))
        runner = web.AppRunner(application(replace(serving, door=door)), access_log=None)
        await runner.setup()
        await web.SockSite(runner, listening).start()
        try:
            yield f"http://127.0.0.1:{port}/"
        finally:
            await runner.cleanup()
    assert set(psutil.Process().children(recursive=True)) <= before


async def reason(line: aiohttp.ClientWebSocketResponse) -> tuple[int, str]:
    """Read to the end of a connection: its code, and why it ended."""
    return await asyncio.wait_for(_reason(line), PATIENCE_S)


async def _reason(line: aiohttp.ClientWebSocketResponse) -> tuple[int, str]:
    why = ""
    async for message in line:
        if message.type is aiohttp.WSMsgType.TEXT:
            kind, value = json.loads(message.data)
            why = value if kind == "left" else why
    return line.close_code or 0, why


async def quit_by_key(line: aiohttp.ClientWebSocketResponse) -> tuple[int, str]:
    """Press q until it is heard: the first one may end the tour that begins just then."""

    async def press() -> None:
        while not line.closed:
            await line.send_str(json.dumps(["stdin", "q"]))
            await asyncio.sleep(1)

    pressing = asyncio.ensure_future(press())
    try:
        return await reason(line)
    finally:
        pressing.cancel()


async def shows(line: aiohttp.ClientWebSocketResponse) -> None:
    """Wait until the screens have drawn something."""
    while True:
        message = await line.receive(timeout=PATIENCE_S)
        assert message.type is aiohttp.WSMsgType.BINARY, message
        if b"Machine" in message.data:
            return
