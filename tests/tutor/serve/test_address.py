"""Where is listened, and how proxies show us."""

import pytest

from tutor.serve.address import (
    AddressError,
    Outside,
    is_own_machine,
    listen,
    netloc,
    outside,
    own_hosts,
)


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("/", Outside()),
        ("/user/ann/tutor/", Outside(path="/user/ann/tutor/")),
        ("/user/ann%40x/tutor", Outside(path="/user/ann%40x/tutor/")),
        ("https://hub.example", Outside("https", "hub.example", "/")),
        ("http://Hub.Example:8080/t/", Outside("http", "hub.example:8080", "/t/")),
    ],
)
def test_what_a_proxy_shows(text, way):
    assert outside(text) == way


@pytest.mark.parametrize(
    "text",
    [
        "",
        "tutor",
        "ftp://hub.example/",
        "https://",
        "https://hub.example:port/",
        "https://a:b@hub.example/",
        "https://hub.example/?x=1",
        "https://hub.example/#x",
        "//hub.example/",
        "/a/../b/",
        "/a//b/",
        "/a b/",
        "/{name}/",
        "/a\r\nSet-Cookie: x/",
        "http://[/",
    ],
)
def test_what_is_no_address_of_a_proxy_is_said(text):
    with pytest.raises(AddressError) as caught:
        outside(text)
    assert str(caught.value).endswith(
        "is neither a URL such as https://host/path/ nor a path such as /path/."
    )


def test_what_only_this_machine_reaches():
    assert is_own_machine("127.0.0.1")
    assert is_own_machine("127.8.8.8")
    assert is_own_machine("localhost")
    assert not is_own_machine("0.0.0.0")
    assert not is_own_machine("::")
    assert not is_own_machine("192.0.2.1")


def test_an_address_that_cannot_be_found():
    for host in ("no such host", "a" * 300, "256.1.1.1.1"):
        with pytest.raises(AddressError, match="is no address that can be found"):
            is_own_machine(host)


def test_two_cannot_listen_at_once():
    with listen("127.0.0.1", 0) as first:
        port = first.getsockname()[1]
        with pytest.raises(AddressError) as caught:
            listen("127.0.0.1", port)
    assert str(caught.value).startswith(f"Nobody can listen at 127.0.0.1, port {port}: ")


def test_an_address_of_another_machine():
    with pytest.raises(AddressError, match=r"Nobody can listen at 192\.0\.2\.1, port 0: "):
        listen("192.0.2.1", 0)


def test_names_as_browsers_send_them():
    assert netloc("LocalHost", 8000) == "localhost:8000"
    assert netloc("::1", 8000) == "[::1]:8000"
    assert netloc("example.org", 80) == "example.org"
    assert own_hosts("127.0.0.1", 80) == {"127.0.0.1", "localhost", "[::1]"}
