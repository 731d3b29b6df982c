"""Who may come in: hosts, pages, secrets and cookies, one by one."""

import re

import pytest

from tutor.serve.door import ID, Door, earlier_browser, new_secret

HOSTS = frozenset({"127.0.0.1:8000", "localhost:8000", "[::1]:8000"})
ALONE = Door("s" * 20, HOSTS)
OTHERS = Door("s" * 20, HOSTS, any_address_at=8000)
BEHIND = Door("s" * 20, HOSTS, any_host=True)


@pytest.mark.parametrize(
    "host", ["127.0.0.1:8000", "localhost:8000", "LocalHost:8000", "[::1]:8000"]
)
def test_own_names(host):
    assert ALONE.knows_host(host)


@pytest.mark.parametrize(
    "host",
    [
        None,
        "",
        "evil.example",
        "evil.example:8000",
        "127.0.0.1",
        "127.0.0.1:8001",
        "localhost:8000.evil.example",
        "localhost:8000@evil.example",
        "10.0.0.7:8000",
    ],
)
def test_foreign_names(host):
    assert not ALONE.knows_host(host)


@pytest.mark.parametrize("host", ["10.0.0.7:8000", "[fe80::1]:8000", "localhost:8000"])
def test_any_number_will_do_where_others_are_let_in(host):
    assert OTHERS.knows_host(host)


@pytest.mark.parametrize(
    "host",
    ["evil.example:8000", "10.0.0.7:8001", "10.0.0.7", "x@10.0.0.7:8000", "10.0.0.7:x", "[:8000"],
)
def test_but_no_name_and_no_other_port(host):
    assert not OTHERS.knows_host(host)


@pytest.mark.parametrize(
    ("origin", "host", "door"),
    [
        ("http://127.0.0.1:8000", "127.0.0.1:8000", ALONE),
        ("http://localhost:8000", "127.0.0.1:8000", ALONE),
        ("https://hub.example", "hub.example", BEHIND),
        ("http://10.0.0.7:8000", "10.0.0.7:8000", OTHERS),
    ],
)
def test_own_pages(origin, host, door):
    assert door.is_own_page(origin, host)


@pytest.mark.parametrize("door", [ALONE, OTHERS, BEHIND])
@pytest.mark.parametrize(
    "origin",
    [
        None,
        "",
        "null",
        "http://evil.example",
        "http://127.0.0.1:8001",
        "http://127.0.0.1:8000.evil.example",
        "http://127.0.0.1:8000@evil.example",
        "file://127.0.0.1:8000",
        "chrome-extension://127.0.0.1:8000",
        "http://[",
    ],
)
def test_foreign_pages(origin, door):
    assert not door.is_own_page(origin, "127.0.0.1:8000")


def test_a_page_is_foreign_where_no_host_is_named():
    assert not BEHIND.is_own_page("http://127.0.0.1:8000", None)


def test_only_the_whole_secret_opens():
    assert ALONE.opens("s" * 20)
    for wrong in (None, "", "s" * 19, "s" * 21, "S" * 20, "é" * 20, "\udcff" * 20):
        assert not ALONE.opens(wrong)


def test_secrets_differ_and_fit_a_link():
    made = {new_secret() for _ in range(100)}
    assert len(made) == 100
    assert all(re.fullmatch(r"[A-Za-z0-9_-]{32,}", one) for one in made)


def test_a_cookie_of_this_server_says_who_it_is():
    browser = earlier_browser(None)
    assert ID.fullmatch(browser)
    assert ALONE.browser_of(ALONE.pass_for(browser)) == browser


def test_cookies_of_another_server_and_forged_ones_open_nothing():
    browser, other = earlier_browser(None), earlier_browser("x")
    given = Door("t" * 20, HOSTS).pass_for(browser)
    seal = ALONE.pass_for(browser).partition(".")[2]
    forged = [None, "", ".", browser, f"{browser}.", f"{other}.{seal}", given, f"../../x.{seal}"]
    assert [ALONE.browser_of(cookie) for cookie in forged] == [None] * len(forged)


def test_who_has_the_link_of_a_new_server_is_known_again():
    browser = earlier_browser(None)
    assert earlier_browser(Door("t" * 20, HOSTS).pass_for(browser)) == browser


@pytest.mark.parametrize("cookie", ["", "..", "../../etc.x", "A" * 32, "0" * 31, "0" * 33])
def test_what_is_no_cookie_of_ours_is_somebody_new(cookie):
    browser = earlier_browser(cookie)
    assert ID.fullmatch(browser)
    assert browser != earlier_browser(cookie)
