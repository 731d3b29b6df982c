"""What is answered without any screens: who gets in, which files there are, what is refused."""

from __future__ import annotations

import asyncio
import re
import socket
from dataclasses import replace

import pytest

from tests.tutor.serve.conftest import SECRET, browser, running
from tutor.serve import pages

ELSEWHERE = re.compile(r"""(?:src|href|url|import|fetch)\s*[=(]\s*["']?\s*(?:[a-z]+:)?//""", re.I)


async def raw(base: str, text: str) -> str:
    """What comes back for these very bytes."""
    reader, writer = await asyncio.open_connection(*base.split("/")[2].split(":"))
    writer.write(text.encode())
    await writer.drain()
    answer = await asyncio.wait_for(reader.read(65536), 30)
    writer.close()
    return answer.decode("latin-1")


async def test_the_link_lets_in_and_is_not_seen_again(serving):
    async with running(serving) as base, browser(base) as someone:
        status, text = await someone.get("")
        assert (status, pages.NO_SECRET in text) == (403, True)
        async with someone.client.get(someone.link(), allow_redirects=False) as answer:
            assert (answer.status, answer.headers["Location"]) == (303, "./")
            cookie = answer.headers["Set-Cookie"]
            assert {"HttpOnly", "SameSite=Lax", "Path=/"} <= {*cookie.split("; ")}
            assert SECRET not in cookie
        assert await someone.get("") == (200, pages.page())


@pytest.mark.parametrize("secret", ["", "wrong", SECRET[:-1], f"{SECRET}x", "%00", "%ff", "é"])
async def test_a_wrong_secret(serving, secret):
    async with running(serving) as base, browser(base) as someone:
        assert (await someone.get(someone.link(secret)))[0] == 403
        assert (await someone.get(""))[0] == 403


async def test_every_file_and_connection_needs_the_cookie(serving):
    async with running(serving) as base, browser(base) as someone:
        for place in ("", "static/page.js", "static/mono.ttf", "screens", "nothing"):
            headers = {"Origin": someone.origin}
            assert (await someone.get(place, headers=headers))[0] == 403
        token = f"screens?token={SECRET}"  # the secret is for pages, where it is not kept in a log
        assert (await someone.get(token, headers=headers))[0] == 403


async def test_a_foreign_host_and_a_foreign_page_are_refused_with_the_cookie(serving):
    async with running(serving) as base, browser(base) as someone:
        await someone.let_in()
        for host in ("evil.example", "evil.example:80", "127.0.0.1:1"):
            status, text = await someone.get("", headers={"Host": host})
            assert (status, "isn&#x27;t known by the name" in text) == (403, True)
        port = base.split(":")[2].strip("/")
        for origin in (
            "http://evil.example",
            "null",
            "http://127.0.0.1:1",
            f"file://127.0.0.1:{port}",
        ):
            for place in ("", "screens", "static/page.js"):
                status, text = await someone.get(place, headers={"Origin": origin})
                assert (status, pages.FOREIGN_PAGE in text) == (403, True)
        status, text = await someone.get("screens", headers={"Upgrade": "websocket"})
        assert (status, pages.FOREIGN_PAGE in text) == (403, True)
        assert (await someone.get("screens", headers={"Origin": someone.origin}))[0] == 400


async def test_no_way_to_other_files(serving):
    ways = [
        "static/",
        "static",
        "static/nothing",
        "static/../server.py",
        "static/..%2fserver.py",
        "static/%2e%2e/server.py",
        "static/%2e%2e%5cserver.py",
        "static//etc/passwd",
        "static/page.js%00.css",
        "static/page.js/../../server.py",
        "../../../etc/passwd",
        "page.html",
        "templates/app_index.html",
    ]
    async with running(serving) as base, browser(base) as someone:
        await someone.let_in()
        host, cookie = base.split("/")[2], "=".join(someone.cookie)
        lines = ("HTTP/1.1", f"Host: {host}", f"Cookie: {cookie}", "Connection: close", "", "")
        head = "\r\n".join(lines)
        assert (await raw(base, f"GET /static/page.js {head}")).startswith("HTTP/1.1 200 ")
        for way in ways:
            answer = await raw(base, f"GET /{way} {head}")
            assert answer.startswith(("HTTP/1.1 404 ", "HTTP/1.1 400 ")), way
            assert "import" not in answer


async def test_bodies_other_methods_and_long_heads_are_refused(serving):
    async with running(serving) as base, browser(base) as someone:
        await someone.let_in()
        for method in ("POST", "PUT", "GET", "DELETE"):
            async with someone.client.request(method, base, data=b"x" * 100_000) as answer:
                assert answer.status == 413
        for method in ("POST", "PUT", "DELETE", "OPTIONS", "TRACE"):
            async with someone.client.request(method, base) as answer:
                assert answer.status in (405, 413)
        host = base.split("/")[2]
        long = await raw(base, f"GET / HTTP/1.1\r\nHost: {host}\r\nX: {'x' * 100_000}\r\n\r\n")
        assert " 400 " in long.splitlines()[0]
        endless = f"GET / HTTP/1.1\r\nHost: {host}\r\nContent-Length: {10**12}\r\n\r\n"
        assert " 413 " in (await raw(base, endless)).splitlines()[0]


async def test_every_answer_forbids_loading_from_elsewhere(serving):
    async with running(serving) as base, browser(base) as someone:
        for place in (someone.link("x"), "", someone.link(), "", "static/page.css", "nothing"):
            url = place if "://" in place else base + place
            async with someone.client.get(url) as answer:
                assert answer.headers["Content-Security-Policy"] == pages.POLICY
                assert answer.headers["X-Content-Type-Options"] == "nosniff"
                assert answer.headers["Referrer-Policy"] == "no-referrer"
                assert "aiohttp" not in str(answer.headers)
    assert "http" not in pages.POLICY
    assert "*" not in pages.POLICY


async def test_nothing_is_loaded_from_elsewhere(serving):
    async with running(serving) as base, browser(base) as someone:
        await someone.let_in()
        text = (await someone.get(""))[1]
        found = set(re.findall(r'(?:src|href)="([^"]+)"', text)) - {"data:,"}
        for name in sorted(found | {"static/mono-italic.ttf"}):
            status, content = await someone.get(name)
            assert (name, status) == (name, 200)
            text += content if name.endswith((".css", ".js")) else ""
    assert len(found) == 5
    assert ELSEWHERE.findall(text) == []
    assert ELSEWHERE.findall('<link href="https://fonts.example/css">') != []
    assert ELSEWHERE.findall("@import url(//fonts.example/css)") != []


async def test_who_comes_again_with_the_link_is_the_same_learner(serving):
    """The cookie of an earlier server opens nothing by itself, and keeps its workspace."""
    earlier = replace(serving, door=replace(serving.door, secret="another-secret-of-tests"))
    async with running(earlier) as base, browser(base) as someone:
        assert (await someone.get(someone.link("another-secret-of-tests")))[0] == 200
        name, earlier_pass = someone.cookie
    headers = {"Cookie": f"{name}={earlier_pass}"}
    async with running(serving) as base, browser(base) as someone:
        assert (await someone.get("", headers=headers))[0] == 403
        async with someone.client.get(
            someone.link(), headers=headers, allow_redirects=False
        ) as answer:
            given = answer.cookies[name].value
    assert given != earlier_pass
    assert given.partition(".")[0] == earlier_pass.partition(".")[0]


async def test_under_the_path_of_a_proxy(serving):
    under = replace(serving, path="/user/ann/tutor/", is_secure=True)
    async with running(under) as base, browser(base) as someone:
        for place in ("", "user/ann/tutor/"):
            async with someone.client.get(
                f"{base}{place}?token={SECRET}", allow_redirects=False
            ) as answer:
                assert {"Path=/user/ann/tutor/", "Secure"} <= {
                    *answer.headers["Set-Cookie"].split("; ")
                }
        assert (await someone.get("user/bob/tutor/"))[0] == 403


async def test_a_browser_that_sends_half_a_request_holds_nobody_up(serving):
    async with running(serving) as base, browser(base) as someone:
        host, port = base.split("/")[2].split(":")
        with socket.create_connection((host, int(port))) as half:
            half.sendall(b"GET / HTTP/1.1\r\nHos")
            await someone.let_in()
            assert (await someone.get(""))[0] == 200
