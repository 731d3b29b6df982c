"""Real screens over real connections: who gets a place, and what ends them."""

from __future__ import annotations

import asyncio
import json
from contextlib import AsyncExitStack
from dataclasses import replace

import psutil
import pytest

from tests.tutor.serve.conftest import PATIENCE_S, browser, quit_by_key, reason, running, shows
from tutor.serve import session
from tutor.serve.session import LARGEST_MESSAGE, Limits, Misuse, read, size


def started() -> set[psutil.Process]:
    """Every process that runs below us."""
    return set(psutil.Process().children(recursive=True))


async def ended(processes: set[psutil.Process]) -> None:
    _, alive = await asyncio.to_thread(psutil.wait_procs, processes, PATIENCE_S)
    assert not alive


async def test_each_browser_has_its_own_workspace_and_there_are_as_many_as_may_be(serving):
    """One more is told so; a second window of the same browser takes the place of the first."""
    async with AsyncExitStack() as stack:
        base = await stack.enter_async_context(running(serving))
        ann, bob, eve = [await stack.enter_async_context(browser(base)) for _ in range(3)]
        for one in (ann, bob, eve):
            await one.let_in()
        before = started()
        anns, bobs = [await stack.enter_async_context(one.connect()) for one in (ann, bob)]
        await shows(anns)
        await shows(bobs)
        folders = sorted((serving.workspace / "browsers").iterdir())
        assert len(folders) == 2
        assert all((folder / "progress.sqlite").exists() for folder in folders)
        assert all(folder.stat().st_mode & 0o077 == 0 for folder in folders)

        status, text = await eve.get("")
        assert (status, "No place is left: 2 at a time" in text) == (503, True)
        eves = await stack.enter_async_context(eve.connect())
        code, why = await reason(eves)
        assert (code, why.startswith("No place is left: 2 at a time")) == (1013, True)

        assert (await ann.get(""))[0] == 200
        again = await stack.enter_async_context(ann.connect())
        assert (await reason(anns))[1] == session.ELSEWHERE
        await shows(again)
        assert sorted((serving.workspace / "browsers").iterdir()) == folders

        bobs_and_anns = started() - before
        assert len(bobs_and_anns) >= 2
        await bobs.close()
        assert (await eve.get(""))[0] in (200, 503)  # 503 until Bob's screens have ended
        await again.close()
        await ended(bobs_and_anns)
        assert (await eve.get(""))[0] == 200


async def test_one_learner_goes_on_in_the_workspace_itself(serving):
    alone = replace(serving, one_learner=True)
    async with running(alone) as base, browser(base) as ann, browser(base) as tablet:
        await ann.let_in()
        await tablet.let_in()
        async with ann.connect() as first:
            await shows(first)
            assert (serving.workspace / "progress.sqlite").exists()
            async with tablet.connect() as second:
                assert (await reason(first))[1] == session.ELSEWHERE
                await shows(second)
    assert not (serving.workspace / "browsers").exists()


async def test_idle_screens_end_and_so_do_all_when_the_server_stops(serving):
    impatient = replace(serving, limits=Limits(sessions=2, idle_s=0.2))
    async with running(impatient) as base, browser(base) as ann:
        await ann.let_in()
        async with ann.connect() as line:
            assert await reason(line) == (1000, session.IDLE)
    async with AsyncExitStack() as stack:
        ann = None
        async with running(serving) as base:  # which sees to it that no process is left
            ann = await stack.enter_async_context(browser(base))
            await ann.let_in()
            line = await stack.enter_async_context(ann.connect())
            await shows(line)
            waiting = asyncio.ensure_future(reason(line))
        assert await waiting == (1000, session.STOPPED)


async def test_quitting_and_what_a_page_does_not_send(serving):
    async with running(serving) as base, browser(base) as ann:
        await ann.let_in()
        async with ann.connect() as line:
            await shows(line)
            await line.send_str(json.dumps(["ping", "17"]))
            for message in (["focus"], ["resize", {"width": 10**9, "height": "x"}], ["blur"]):
                await line.send_str(json.dumps(message))
            assert await quit_by_key(line) == (1000, session.LEFT)
        async with ann.connect() as line:
            await line.send_str('["stdin", 1]')
            assert await reason(line) == (1000, session.TOO_MUCH)
        async with ann.connect() as line:
            await line.send_str(json.dumps(["stdin", "x" * LARGEST_MESSAGE]))
            assert (await reason(line))[0] == 1009


async def test_a_learner_is_told_why_there_are_no_screens(serving):
    """Because its folder can't be made, and because `tutor` refused."""
    serving.workspace.mkdir()
    (serving.workspace / "browsers").write_text("in the way", encoding="utf-8")
    async with running(serving) as base, browser(base) as ann:
        await ann.let_in()
        async with ann.connect() as line:
            assert (await reason(line))[1].startswith("The tutor can't be started: ")
    (serving.workspace / "browsers").unlink()
    lost = replace(serving, arguments=["--course", "/no/such"])
    async with running(lost) as base, browser(base) as ann:
        await ann.let_in()
        async with ann.connect() as line:
            assert "/no/such" in (await reason(line))[1]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        "null",
        "[1]",
        "[[]]",
        '["stdin"]',
        '["stdin", 5]',
        '["stdin", "a", "b"]',
        '["quit"]',
        '["resize", [80, 24]]',
        '["resize", {"width": 80}]',
        f'["ping", "{"1" * 40}"]',
        "[" * 100_000,
        '["stdin", "a"',
    ],
)
def test_what_makes_no_sense(text):
    with pytest.raises(Misuse):
        read(text)


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ((100, 30), (100, 30)),
        (("100", "30"), (100, 30)),
        ((None, None), (80, 24)),
        ((0, 0), (20, 4)),
        ((10**30, 10**30), (500, 300)),
        (("x", "²"), (80, 24)),
        ((-5, 1.5), (80, 24)),
        (([], {}), (80, 24)),
    ],
)
def test_sizes_stay_within_what_a_screen_can_be(given, kept):
    assert size(*given) == kept
