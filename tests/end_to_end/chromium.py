"""A real Chromium without windows, driven over its DevTools protocol."""

from __future__ import annotations

import asyncio
import base64
import itertools
import json
import subprocess
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import aiohttp

PATIENCE_S = 60
"""Before a text is missed. Generous: nothing here measures time."""
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--no-first-run",
    "--enable-unsafe-swiftshader",  # WebGL without a graphics card
    "--remote-debugging-port=0",
)

# The page keeps its terminal to itself: whatever gets a property of this name is kept for us.
CATCH = """
Object.defineProperty(Object.prototype, "terminal", {
  configurable: true,
  set(value) {
    Object.defineProperty(this, "terminal", {value, writable: true, configurable: true});
    if (value && value.buffer) window.caught = value;
  },
});
"""
TEXT = """
(() => {
  if (!window.caught) return document.body ? document.body.innerText : "";
  if (document.body.classList.contains("-closed")) return document.body.innerText;
  const rows = window.caught.buffer.active;
  return [...Array(window.caught.rows).keys()]
    .map((row) => rows.getLine(row)?.translateToString(true) ?? "").join("\\n");
})()
"""
PASTE = """
((text) => {
  const clipboardData = new DataTransfer();
  clipboardData.setData("text/plain", text);
  document.activeElement.dispatchEvent(
    new ClipboardEvent("paste", {clipboardData, bubbles: true, cancelable: true}));
})(%s)
"""
KEYS = {"Enter": (13, "\r"), "Escape": (27, ""), "F5": (116, ""), "F7": (118, ""), "F8": (119, "")}
CONTROL = 2


class Page:
    """A page of a browser that shares nothing with the others."""

    def __init__(self, chromium: Chromium, session: str, context: str) -> None:
        self._chromium, self._session, self.context = chromium, session, context
        self.asked: list[str] = []
        """Every address that was asked for."""
        self.complaints: list[str] = []
        """What the browser's console says is wrong."""

    async def do(self, method: str, **parameters: object) -> dict[str, Any]:
        return await self._chromium.do(method, parameters, self._session)

    def heard(self, method: str, parameters: dict[str, Any]) -> None:
        if method == "Network.requestWillBeSent":
            self.asked.append(parameters["request"]["url"])
        elif method == "Network.webSocketCreated":
            self.asked.append(parameters["url"])
        elif method == "Runtime.exceptionThrown":
            self.complaints.append(str(parameters["exceptionDetails"]))
        elif method == "Log.entryAdded" and parameters["entry"]["level"] == "error":
            self.complaints.append(parameters["entry"]["text"])

    async def open(self, url: str) -> None:
        await self.do("Page.navigate", url=url)

    async def run(self, script: str) -> Any:
        given = await self.do(
            "Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True
        )
        return given["result"].get("value")

    async def text(self) -> str:
        return str(await self.run(TEXT) or "")

    async def until(self, wanted: str, *, gone: bool = False) -> str:
        """Wait until the words stand there, or are gone, whatever frames are between."""
        end = time.monotonic() + PATIENCE_S
        text = ""
        while time.monotonic() < end:
            text = await self.text()
            bare = "".join(" " if sign in "│─┌┐└┘▎▏▕" else sign for sign in text)
            if (wanted in " ".join(bare.split())) is not gone:
                return text
            await asyncio.sleep(0.05)
        raise AssertionError(f"{wanted!r} is {'still' if gone else 'not'} there:\n{text}")

    async def press(self, key: str) -> None:
        """A key by its name, or a letter; `^` before a letter is Control."""
        control, letter = key.startswith("^"), key.removeprefix("^")
        code, text = KEYS.get(letter, (ord(letter[0].upper()), "" if control else letter))
        about: dict[str, object] = {
            "key": letter,
            "code": letter if letter in KEYS else f"Key{letter.upper()}",
            "windowsVirtualKeyCode": code,
            "modifiers": CONTROL if control else 0,
        }
        await self.do("Input.dispatchKeyEvent", type="keyDown", text=text, **about)
        await self.do("Input.dispatchKeyEvent", type="keyUp", **about)

    async def paste(self, text: str) -> None:
        await self.run(PASTE % json.dumps(text))

    async def picture(self, file: Path) -> None:
        given = await self.do("Page.captureScreenshot", format="png")
        file.write_bytes(base64.b64decode(given["data"]))

    async def close(self) -> None:
        await self._chromium.do("Target.disposeBrowserContext", {"browserContextId": self.context})


class Chromium:
    """The browser, and the line on which it is told what to do."""

    def __init__(self, line: aiohttp.ClientWebSocketResponse) -> None:
        self._line = line
        self._numbers = itertools.count(1)
        self._waiting: dict[int, asyncio.Future[dict[str, Any]]] = {}
        self._pages: dict[str, Page] = {}

    async def do(
        self, method: str, parameters: dict[str, object], session: str | None = None
    ) -> dict[str, Any]:
        number = next(self._numbers)
        self._waiting[number] = asyncio.get_running_loop().create_future()
        about = {"id": number, "method": method, "params": parameters}
        await self._line.send_json(about | ({"sessionId": session} if session else {}))
        answer = await asyncio.wait_for(self._waiting[number], PATIENCE_S)
        assert "error" not in answer, f"{method}: {answer['error']}"
        return dict(answer["result"])

    async def listen(self) -> None:
        async for message in self._line:
            heard = json.loads(message.data)
            if "id" in heard:
                self._waiting.pop(heard["id"]).set_result(heard)
            elif heard.get("sessionId") in self._pages:
                self._pages[heard["sessionId"]].heard(heard["method"], heard["params"])

    async def page(self, width: int = 1000, height: int = 640) -> Page:
        """A page in a browser that knows no cookie."""
        context = (await self.do("Target.createBrowserContext", {}))["browserContextId"]
        about: dict[str, object] = {"url": "about:blank", "browserContextId": context}
        return await self._attach(about, width, height)

    async def another(self, page: Page, width: int = 1000, height: int = 640) -> Page:
        """A second window of the same browser."""
        about: dict[str, object] = {"url": "about:blank", "browserContextId": page.context}
        return await self._attach(about, width, height)

    async def _attach(self, about: dict[str, object], width: int, height: int) -> Page:
        target = (await self.do("Target.createTarget", about))["targetId"]
        how: dict[str, object] = {"targetId": target, "flatten": True}
        session = (await self.do("Target.attachToTarget", how))["sessionId"]
        page = self._pages[session] = Page(self, session, str(about["browserContextId"]))
        for domain in ("Page", "Runtime", "Network", "Log"):
            await page.do(f"{domain}.enable")
        await page.do("Page.addScriptToEvaluateOnNewDocument", source=CATCH)
        shape = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
        await page.do("Emulation.setDeviceMetricsOverride", **shape)
        await page.do("Emulation.setFocusEmulationEnabled", enabled=True)
        return page


@asynccontextmanager
async def started(program: str, profile: Path) -> AsyncIterator[Chromium]:
    """A browser that ends with the block."""
    argv = [program, *FLAGS, f"--user-data-dir={profile}", "about:blank"]
    quiet = subprocess.DEVNULL
    process = subprocess.Popen(argv, stdin=quiet, stdout=quiet, stderr=quiet)
    try:
        said = profile / "DevToolsActivePort"
        end = time.monotonic() + PATIENCE_S
        while not (said.exists() and len(said.read_text().split()) == 2):
            assert time.monotonic() < end
            assert process.poll() is None
            await asyncio.sleep(0.05)
        port, path = said.read_text().split()
        async with (
            aiohttp.ClientSession() as client,
            client.ws_connect(f"ws://127.0.0.1:{port}{path}", max_msg_size=0) as line,
        ):
            chromium = Chromium(line)
            listening = asyncio.ensure_future(chromium.listen())
            yield chromium
            await chromium.do("Browser.close", {})
            await listening
        process.wait(PATIENCE_S)
    finally:
        process.kill()
        process.wait()
