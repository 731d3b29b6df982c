"""The web server: a page, its files, and a connection for the screens."""

from __future__ import annotations

import asyncio
import hashlib
import signal
import socket
from collections.abc import Awaitable, Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from aiohttp import WSCloseCode, web

from tutor.serve import pages
from tutor.serve.door import Door, earlier_browser
from tutor.serve.process import Packet, Screens, command, environment
from tutor.serve.session import LARGEST_MESSAGE, Limits, Session, part, size
from tutor.serve.sessions import Full, Sessions

BROWSERS = "browsers"
"""The folder in the workspace where each browser has a workspace of its own."""
COOKIE_S = 365 * 24 * 60 * 60
HEARTBEAT_S = 20.0

_ASK_EACH_TIME = {"Cache-Control": "private, no-cache"}

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


@dataclass(frozen=True)
class Serving:
    """What is served, to whom, and how browsers see it."""

    door: Door
    limits: Limits
    workspace: Path
    one_learner: bool
    """Whether all browsers go on in that workspace, and not each in a folder of it."""
    arguments: Sequence[str]
    """Of `tutor`, for all learners."""
    variables: dict[str, str]
    path: str = "/"
    """How a proxy's path begins for us; ends with a slash."""
    is_secure: bool = False
    """Whether browsers speak https to the proxy."""


async def serve(serving: Serving, listening: socket.socket, ready: Callable[[], None]) -> int:
    """Serve until a signal ends it; the signal's number. No process outlives it."""
    loop = asyncio.get_running_loop()
    stop: asyncio.Future[int] = loop.create_future()
    # A session that hangs holds a thread, and needs another one to be ended.
    loop.set_default_executor(ThreadPoolExecutor(2 * serving.limits.sessions + 4))
    runner = web.AppRunner(application(serving), access_log=None, handle_signals=False)
    await runner.setup()
    try:
        await web.SockSite(runner, listening).start()
        _stop_on_signals(stop)
        ready()
        return await stop
    finally:
        await runner.cleanup()


def _stop_on_signals(stop: asyncio.Future[int]) -> None:
    """Have Ctrl-C, a plain kill and a closed terminal end it in order."""
    loop = asyncio.get_running_loop()

    def end(number: int) -> None:
        if not stop.done():
            stop.set_result(number)

    for name in ("SIGINT", "SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)
        if number is not None:
            with suppress(NotImplementedError):  # Windows: Ctrl-C is a KeyboardInterrupt there
                loop.add_signal_handler(number, partial(end, number))


def application(serving: Serving) -> web.Application:
    """All that is answered; what is not named here is not found."""
    server = _Server(serving)
    app = web.Application(middlewares=[server.guard], client_max_size=1)
    for start in sorted({"/", serving.path}):  # a proxy may cut its path off, or not
        app.router.add_get(start, server.page)
        app.router.add_get(f"{start}screens", server.screens)
        app.router.add_get(f"{start}static/{{name}}", server.static)
    app.on_response_prepare.append(_add_headers)
    app.on_shutdown.append(server.close)
    return app


async def _add_headers(request: web.Request, response: web.StreamResponse) -> None:
    response.headers.update(pages.HEADERS)
    response.headers.setdefault("Cache-Control", "no-store")


class _Server:
    """Answers requests, all of which the guard has looked at before."""

    def __init__(self, serving: Serving) -> None:
        self._serving = serving
        self._sessions = Sessions(serving.limits.sessions)
        self._files = pages.static_files()
        self._page = pages.page()
        mark = hashlib.sha256(str(serving.workspace).encode("utf-8", "surrogateescape"))
        self._cookie = f"tutor-{mark.hexdigest()[:12]}"

    async def close(self, app: web.Application) -> None:
        """End every session."""
        await self._sessions.close()

    @web.middleware
    async def guard(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """Let in who may come in; a page with one sentence for all others."""
        door, host = self._serving.door, request.headers.get("Host")
        origin = request.headers.get("Origin")
        if request.body_exists:
            return _refuse(413, pages.NO_BODY, close=True)
        if not door.knows_host(host):
            return _refuse(403, pages.WRONG_HOST)
        is_connection = "Upgrade" in request.headers or request.path.endswith("/screens")
        if (origin is not None or is_connection) and not door.is_own_page(origin, host):
            return _refuse(403, pages.FOREIGN_PAGE)
        if request.method not in ("GET", "HEAD"):
            return _refuse(405, pages.NO_BODY)
        if "token" in request.query and not request.path.endswith("/screens"):
            return self._let_in(request)
        if self._browser(request) is None:
            return _refuse(403, pages.NO_SECRET)
        try:
            return await handler(request)
        except web.HTTPException as error:
            return _refuse(error.status, error.reason)

    async def page(self, request: web.Request) -> web.StreamResponse:
        """The page, unless there is no room for one more."""
        if not self._sessions.has_room(self._learner(request)):
            return _refuse(503, pages.FULL.format(most=self._sessions.most))
        return web.Response(text=self._page, content_type="text/html")

    async def static(self, request: web.Request) -> web.StreamResponse:
        """A file of the page."""
        file = self._files.get(request.match_info["name"])
        if file is None:
            return _refuse(404, "Not Found")
        return web.FileResponse(file.path, headers={"Content-Type": file.kind, **_ASK_EACH_TIME})

    async def screens(self, request: web.Request) -> web.StreamResponse:
        """The screens, for as long as the page shows them."""
        page = web.WebSocketResponse(heartbeat=HEARTBEAT_S, max_msg_size=LARGEST_MESSAGE)
        if not page.can_prepare(request):
            return _refuse(400, "Only the page itself connects here.")
        await page.prepare(request)
        learner = self._learner(request)
        session = Session(page, self._serving.limits.idle_s)
        width, height = size(request.query.get("width"), request.query.get("height"))
        settings = environment(width, height, self._serving.variables)
        try:
            async with self._sessions.place(learner, session):
                reason = await session.run(partial(self._start, learner, settings))
            await part(page, WSCloseCode.OK, reason)
        except Full:
            await part(
                page, WSCloseCode.TRY_AGAIN_LATER, pages.FULL.format(most=self._sessions.most)
            )
        return page

    def _let_in(self, request: web.Request) -> web.StreamResponse:
        """Give a browser that has the link its cookie, and the page without the secret in it."""
        if not self._serving.door.opens(request.query.get("token")):
            return _refuse(403, pages.NO_SECRET)
        browser = earlier_browser(request.cookies.get(self._cookie))
        response = web.Response(status=303, headers={"Location": "./"})
        response.set_cookie(
            self._cookie,
            self._serving.door.pass_for(browser),
            max_age=COOKIE_S,
            path=self._serving.path,
            httponly=True,
            samesite="Lax",  # Strict: a link in a mail or a chat would lead to a refusal
            secure=self._serving.is_secure,
        )
        return response

    def _browser(self, request: web.Request) -> str | None:
        return self._serving.door.browser_of(request.cookies.get(self._cookie))

    def _learner(self, request: web.Request) -> str:
        """Whose session it is: the browser's, or the only one there is."""
        return "" if self._serving.one_learner else self._browser(request) or ""

    def _start(
        self, learner: str, settings: Mapping[str, str], tell: Callable[[Packet | None], None]
    ) -> Screens:
        """Start the screens over the learner's workspace."""
        home = self._serving.workspace
        if learner:
            home = home / BROWSERS / learner
            home.mkdir(mode=0o700, parents=True, exist_ok=True)
        return Screens(
            command(["--workspace", str(home), *self._serving.arguments]), settings, tell
        )


def _refuse(status: int, sentence: str, *, close: bool = False) -> web.Response:
    """A page that says why not."""
    response = web.Response(status=status, text=pages.refusal(sentence), content_type="text/html")
    if close:
        response.force_close()
    return response
