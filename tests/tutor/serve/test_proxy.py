"""Behind a proxy under a path of its own, as JupyterHub shows it."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from dataclasses import replace

import pytest

from tests.tutor.serve.conftest import Browser, browser, quit_by_key, running, shows
from tests.tutor.serve.proxy import proxy
from tutor.serve.address import listen
from tutor.serve.session import LEFT

PATH = "/user/ann/tutor/"


@pytest.fixture
def place() -> Iterator[socket.socket]:
    """Where the proxy listens."""
    with listen("127.0.0.1", 0) as listening:
        yield listening


@pytest.mark.parametrize("cuts", [True, False], ids=["cut off", "kept"])
async def test_under_a_path_of_a_host_that_is_not_known(serving, place, cuts):
    """Jupyter hands on the host of the hub, and cuts its path off or not."""
    behind = replace(serving, door=replace(serving.door, any_host=True), path=PATH)
    async with running(behind) as inside, proxy(inside, PATH, place, cuts=cuts) as outside:
        async with browser(outside) as ann:
            assert (await ann.get(""))[0] == 403
            await ann.let_in()
            assert (await ann.get("static/page.js"))[0] == 200
            status, _ = await ann.get("screens", headers={"Origin": "http://evil.example"})
            assert status == 403
            await shown_and_left(ann)
        async with browser(outside.removesuffix(PATH) + "/user/bob/tutor/") as bob:
            assert (await bob.get(""))[0] == 403


async def test_behind_a_host_that_is_not_handed_on(serving, place):
    host = f"127.0.0.1:{place.getsockname()[1]}"
    known = replace(serving, door=replace(serving.door, hosts=frozenset({host})), path=PATH)
    for one, status in ((serving, 403), (known, 400)):
        async with running(one) as inside, browser(f"http://{host}{PATH}") as ann:
            again = place.dup()  # a proxy closes where it has listened
            async with proxy(inside, PATH, again, own_host=True):
                asked = await ann.get(ann.link(), allow_redirects=False)
                assert asked[0] == 303
                cookie = "=".join(ann.cookie)
                headers = {"Origin": f"http://{host}", "Cookie": cookie}
                assert (await ann.get("screens", headers=headers))[0] == status
                if one is known:
                    await shown_and_left(ann)


async def shown_and_left(ann: Browser) -> None:
    async with ann.connect() as line:
        await shows(line)
        assert await quit_by_key(line) == (1000, LEFT)
