"""`tutor serve` as a command: what it refuses, what it prints, how it ends."""

from __future__ import annotations

import asyncio
import signal
import socket
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager

import aiohttp
import psutil
import pytest

from tutor.cli import serve
from tutor.cli.options import parse
from tutor.cli.refusal import Refusal

PATIENCE_S = 60


@contextmanager
def served(environment: dict[str, str], *words: str) -> Iterator[subprocess.Popen[str]]:
    """A server that runs, and is ended by the block."""
    command = [sys.executable, "-m", "tutor", "serve", *words]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, env=environment, stdout=pipe, stderr=pipe, text=True) as process:
        try:
            yield process
        finally:
            process.kill()


def test_other_machines_need_a_word_of_its_own(command):
    for host in ("0.0.0.0", "::", "192.0.2.1"):
        out, err = command("serve", "--host", host, code=2)
        assert out == ""
        assert err == (
            f"tutor: Other machines reach {host}, and whoever has the link runs code here as you; "
            "say --let-others-in if that is meant.\n"
        )


def test_what_cannot_be_served_is_said_in_one_sentence(command, monkeypatch):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        _, err = command("serve", "--port", port, code=2)
        assert err.startswith(f"tutor: Nobody can listen at 127.0.0.1, port {port}: ")
    _, err = command("serve", "--host", "no such host", code=2)
    assert err == "tutor: 'no such host' is no address that can be found.\n"
    _, err = command("serve", "--base-url", "hub", code=2)
    assert err.startswith("tutor: 'hub' is neither a URL such as ")
    _, err = command("serve", "--course", "/no/such", code=2)
    assert "/no/such" in err
    monkeypatch.setenv("TUTOR_SERVE_TOKEN", "short")
    _, err = command("serve", code=2)
    assert err.startswith("tutor: $TUTOR_SERVE_TOKEN has to be 16 letters and digits or more; ")


def test_without_the_extra_it_says_how_to_get_it(command, monkeypatch):
    monkeypatch.setattr(serve, "NEEDED", ("sys", "no_such_package"))
    _, err = command("serve", code=2)
    need = "`tutor serve` needs no-such-package: `pip install 'envcheck-tutor[serve]'`."
    assert err == f"tutor: {need}\n"


@pytest.mark.parametrize(
    "words",
    [
        ["--port", "65536"],
        ["--port", "-1"],
        ["--port", "²"],
        ["--sessions", "0"],
        ["--idle", "0"],
        ["--idle", "1e9"],
    ],
)
def test_numbers_out_of_range(words):
    with pytest.raises(Refusal, match="is not a whole number from"):
        parse(["serve", *words])


@pytest.mark.skipif(sys.platform == "win32", reason="needs macOS or Linux: signals")
@pytest.mark.parametrize(
    ("words", "number", "code"),
    [
        (["--base-url", "https://hub.example/ann/"], signal.SIGINT, 130),
        (["--host", "0.0.0.0", "--let-others-in", "--one-learner"], signal.SIGTERM, 143),
    ],
)
def test_the_link_is_all_that_stdout_holds_and_a_signal_ends_it(environment, words, number, code):
    environment["TUTOR_SERVE_TOKEN"] = "chosen-by-the-hub"
    with served(environment, *words) as process:
        link = process.stdout.readline()
        assert "Ctrl-C ends it." in next(line for line in process.stderr if "link in" in line)
        process.send_signal(number)
        out, err = process.communicate(timeout=PATIENCE_S)
    assert (process.returncode, out, err) == (code, "", "")
    if "--let-others-in" in words:
        assert link.startswith(f"http://{socket.gethostname().lower()}:")
    else:
        assert link == "https://hub.example/ann/?token=chosen-by-the-hub\n"


def test_letting_others_in_is_warned_of(environment):
    with served(environment, "--host", "0.0.0.0", "--let-others-in") as process:
        port = process.stdout.readline().split(":")[2].split("/")[0]
        assert process.stderr.readline().startswith("tutor: warning: whoever reaches this machine ")
        for host, status in ((f"127.0.0.2:{port}", "403 NO"), ("evil.example", "403 isn")):
            request = urllib.request.Request(f"http://127.0.0.1:{port}/", headers={"Host": host})
            with pytest.raises(urllib.error.HTTPError) as refused:
                urllib.request.urlopen(request, timeout=PATIENCE_S)
            text = refused.value.read().decode()
            refused.value.close()
            assert refused.value.code == 403
            assert ("known by the name" in text) is (status == "403 isn")


@pytest.mark.skipif(sys.platform == "win32", reason="needs macOS or Linux: kill -9")
async def test_screens_do_not_outlive_a_server_that_is_killed(environment, small_course):
    words = ["--course", str(small_course), "--one-learner"]
    jar = aiohttp.CookieJar(unsafe=True)
    with served(environment, *words) as process:
        link = process.stdout.readline().strip()
        base = link.partition("?")[0]
        async with aiohttp.ClientSession(cookie_jar=jar) as client:
            async with client.get(link) as answer:
                assert answer.status == 200
            headers = {"Origin": base.rstrip("/")}
            async with client.ws_connect(f"{base}screens", headers=headers) as line:
                await line.receive(timeout=PATIENCE_S)
                started = psutil.Process(process.pid).children(recursive=True)
                process.kill()
        assert started
        _, alive = await asyncio.to_thread(psutil.wait_procs, started, PATIENCE_S)
        assert not alive
