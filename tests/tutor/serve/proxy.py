"""A reverse proxy as small as one can be: what jupyter-server-proxy and nginx do to requests."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import aiohttp
from aiohttp import web

NOT_HANDED_ON = {"connection", "upgrade", "transfer-encoding", "content-length"}


class Proxy:
    """Shows a server under a path; the browser's headers are handed on, Host as is said."""

    def __init__(self, inside: str, path: str, *, cuts: bool, own_host: bool) -> None:
        self._inside, self._path, self._cuts, self._own_host = inside, path, cuts, own_host

    async def answer(self, request: web.Request) -> web.StreamResponse:
        tail = request.raw_path.removeprefix(self._path) if self._cuts else request.raw_path[1:]
        headers = {
            name: value
            for name, value in request.headers.items()
            if name.lower() not in NOT_HANDED_ON and not name.lower().startswith("sec-websocket")
        }
        if self._own_host:
            del headers["Host"]
        async with aiohttp.ClientSession(auto_decompress=False) as client:
            if "Upgrade" in request.headers:
                async with client.ws_connect(self._inside + tail, headers=headers) as inner:
                    return await _between(request, inner)
            how = {"headers": headers, "allow_redirects": False}
            async with client.request(request.method, self._inside + tail, **how) as inner:
                kept = [(n, v) for n, v in inner.headers.items() if n.lower() not in NOT_HANDED_ON]
                return web.Response(status=inner.status, headers=kept, body=await inner.read())


async def _between(
    request: web.Request, inner: aiohttp.ClientWebSocketResponse
) -> web.WebSocketResponse:
    """Hand on what each side of a connection says, until one of them ends it."""
    outer = web.WebSocketResponse()
    await outer.prepare(request)

    async def hand_on(
        one: aiohttp.ClientWebSocketResponse | web.WebSocketResponse,
        other: aiohttp.ClientWebSocketResponse | web.WebSocketResponse,
    ) -> None:
        async for message in one:
            if message.type is aiohttp.WSMsgType.TEXT:
                await other.send_str(message.data)
            else:
                await other.send_bytes(message.data)
        await other.close()

    await asyncio.gather(hand_on(inner, outer), hand_on(outer, inner))
    return outer


@asynccontextmanager
async def proxy(
    inside: str, path: str, at: socket.socket, *, cuts: bool = True, own_host: bool = False
) -> AsyncIterator[str]:
    """The address under which browsers see the server while the proxy runs."""
    app = web.Application()
    shows = Proxy(inside, path, cuts=cuts, own_host=own_host)
    app.router.add_route("*", "/{tail:.*}", shows.answer)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=1)
    await runner.setup()
    await web.SockSite(runner, at).start()
    try:
        yield f"http://127.0.0.1:{at.getsockname()[1]}{path}"
    finally:
        await runner.cleanup()
