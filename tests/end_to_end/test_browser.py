"""The whole product in a real browser: `tutor serve`, the real course, the real judge."""

from __future__ import annotations

import asyncio
import os
import shutil
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path

import psutil
import pytest
import pytest_asyncio
from aiohttp import test_utils, web

from tests.end_to_end.chromium import Chromium, Page, started
from tests.tutor.serve.proxy import proxy
from tutor.course.load import load
from tutor.course.progress import Progress, default_file
from tutor.serve.address import listen

PROJECT = Path(__file__).resolve().parents[2]
PATIENCE_S = 60

pytestmark = [pytest.mark.slow, pytest.mark.asyncio(loop_scope="module")]  # one browser for all


class Server:
    """`tutor serve` with a home of its own."""

    def __init__(self, home: Path, *words: str) -> None:
        kept = {name: os.environ[name] for name in ("PATH", "TMPDIR") if name in os.environ}
        self.work = home / "work"
        command = [sys.executable, "-m", "tutor", "serve", "--workspace", str(self.work), *words]
        environment = kept | {"HOME": str(home), "PYTHONPATH": str(PROJECT), "LC_ALL": "C.UTF-8"}
        self.process = subprocess.Popen(
            command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
        )
        assert self.process.stdout is not None
        with self.process.stdout as stdout:
            self.link = stdout.readline().strip()
        self.base, _, self.query = self.link.partition("?")

    def family(self) -> set[psutil.Process]:
        return set(psutil.Process(self.process.pid).children(recursive=True))

    def close(self) -> None:
        self.process.terminate()
        assert self.process.wait(PATIENCE_S) == 143


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Callable[..., Server]]:
    """Starts a server, which ends with the test."""
    home, started = tmp_path / "home", []
    home.mkdir()

    def server(*words: str) -> Server:
        started.append(Server(home, *words))
        return started[-1]

    yield server
    for one in started:
        one.close()


@pytest.fixture
def server(start: Callable[..., Server]) -> Server:
    return start()


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def chromium(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Chromium]:
    program = shutil.which("chromium")
    if program is None:
        pytest.skip("needs the program chromium")
    async with started(program, tmp_path_factory.mktemp("profile")) as browser:
        yield browser


async def test_two_learners_from_the_link_to_a_right_answer(server, chromium):
    """One solves an exercise and closes the window; the other sees nothing of it, and quits."""
    course = load()
    first, second = course.exercises[:2]
    ann, bob = await chromium.page(), await chromium.page()
    await ann.open(server.link)
    await go_to_answer(ann, first)
    assert await ann.run("location.href") == server.base

    await ann.press("F5")
    await ann.until("✗ Not right yet")
    await select_all(ann)
    await ann.paste(first.solution.read_text(encoding="utf-8"))
    await ann.until(first.solution.read_text(encoding="utf-8").splitlines()[-1])
    await ann.press("F5")
    await ann.until("✓ Right")
    await ann.press("F8")
    await ann.until(second.start.read_text(encoding="utf-8").splitlines()[0])
    await select_all(ann)
    await ann.paste("# half a thought\n")
    await ann.until("# half a thought")
    anns = server.family()
    await ann.close()

    await bob.open(server.link)
    await bob.until("tutor › Machine")
    await bob.press("c")
    await bob.until(f"0 of {len(course.exercises)} solved")
    await bob.press("q")
    await bob.until("You have left the tutor. What you wrote is kept.")
    await bob.run('document.getElementById("again").click()')
    await bob.until("tutor › Machine")
    for page in (ann, bob):
        assert {url.split("/")[2] for url in page.asked} == {server.base.split("/")[2]}
        assert page.complaints == []

    assert not psutil.wait_procs(anns, PATIENCE_S)[1]
    of_ann, of_bob = workspaces(server, first.id)
    assert Progress(default_file(of_ann)).states()[first.id].solved
    assert (of_ann / f"{second.id}.py").read_text().startswith("# half a thought\n")
    assert Progress(default_file(of_bob)).states() == {}
    assert not list(of_bob.glob("*.py"))


async def go_to_answer(page: Page, exercise) -> None:
    """From wherever the tutor opens to the editor of the first exercise."""
    await page.until("Go on to the course")
    await page.press("c")
    await page.until(f"0 of {len(load().exercises)} solved")
    await page.until("? Help q Quit")
    await page.press("Enter")
    await page.until("Start the exercises")
    await page.press("Enter")
    await page.until("f5 Run")
    await page.until(exercise.start.read_text(encoding="utf-8").splitlines()[-1])
    await page.until("? Help", gone=True)  # the editor, where ? is a letter, has the keys


async def select_all(page: Page) -> None:
    """Select everything in the editor, so that what is pasted takes its place."""
    second_line = "window.caught.buffer.active.getLine(2)"
    cells = "[...Array(window.caught.cols).keys()]"
    ground = f"{cells}.map((at) => {second_line}.getCell(at).getBgColor()).join()"
    before, end = await page.run(ground), time.monotonic() + PATIENCE_S
    while await page.run(ground) == before:
        assert time.monotonic() < end
        await page.press("F7")  # again and again: what is drawn already may not yet have the keys
        await asyncio.sleep(0.2)


def workspaces(server: Server, id: str) -> tuple[Path, Path]:
    """That of who has solved it, and that of the other one."""
    folders = list((server.work / "browsers").iterdir())
    assert len(folders) == 2
    solved = [Progress(default_file(folder)).states().get(id) for folder in folders]
    return (folders[0], folders[1]) if solved[0] else (folders[1], folders[0])


async def test_foreign_pages_and_a_second_window(server, chromium):
    """A page of another site gets no connection, though the browser has the cookie."""
    page = await chromium.page()
    await page.open(f"{server.base}?token=wrong")
    await page.until("This needs the whole link")
    await page.open(server.link)
    await page.until("tutor › Machine")
    again = await chromium.another(page)
    await again.open(server.base)
    await again.until("tutor › Machine")
    await page.until("You have opened the tutor in another window")
    try_it = """
    new Promise((resolve) => {
      const line = new WebSocket("%s");
      line.onopen = () => resolve("open");
      line.onerror = () => resolve("refused");
    })
    """
    where = server.base.replace("http", "ws") + "screens"
    async with test_utils.RawTestServer(foreign) as other:
        await page.open(str(other.make_url("/")))
        await page.until("a foreign page")
        assert await page.run(try_it % where) == "refused"
        assert await page.run(f"fetch('{server.base}').then(() => 'read', () => 'kept')") == "kept"


async def foreign(request: web.BaseRequest) -> web.Response:
    return web.Response(text="<p>a foreign page", content_type="text/html")


async def test_behind_a_proxy_as_in_jupyterhub(start, chromium):
    path = "/user/ann/tutor/"
    hub = start("--base-url", path, "--one-learner")
    inside = f"http://127.0.0.1:{port_of(hub)}/"
    with listen("127.0.0.1", 0) as place:
        async with proxy(inside, path, place) as outside:
            page = await chromium.page()
            await page.open(f"{outside}?{hub.query}")
            await page.until("tutor › Machine")
            assert await page.run("location.href") == outside
            await page.press("q")
            await page.until("You have left the tutor. What you wrote is kept.")
            assert page.complaints == []


def port_of(server: Server) -> int:
    end = time.monotonic() + PATIENCE_S
    while time.monotonic() < end:
        for one in psutil.Process(server.process.pid).net_connections("inet"):
            if one.status == psutil.CONN_LISTEN:
                return int(one.laddr.port)
    raise AssertionError("it listens nowhere")
