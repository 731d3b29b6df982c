"""Proxies that programs misunderstand, and those that they understand."""

import pytest

from envcheck.checks import proxies as family
from envcheck.facts import Distribution, Network, NoProxy
from envcheck.findings import Severity
from envcheck.probes.network import parse_proxy
from envcheck.records import replace
from tests.envcheck.known import PACKAGES, SITE, judged, passes

CHECKS = (
    *(family.proxy_malformed, family.proxy_by_tls, family.proxies_contradict),
    *(family.proxy_for_http_only, family.no_proxy_misread, family.socks_not_spoken),
)
HTTP = "http://proxy.example.edu:3128"


def network(no_proxy=None, separator="comma", **variables):
    proxies = tuple(parse_proxy(name, text) for name, text in variables.items())
    entries = (NoProxy("NO_PROXY", no_proxy, separator),) if no_proxy else ()
    return Network(proxies, entries)


@pytest.mark.parametrize(
    "known",
    [
        Network(),
        network(HTTP_PROXY=HTTP, HTTPS_PROXY=HTTP, http_proxy=HTTP, https_proxy=HTTP),
        network(ALL_PROXY=HTTP),
        network(HTTPS_PROXY=HTTP, https_proxy=HTTP + "/"),
        network(HTTPS_PROXY="http://anna:pw1@proxy:80"),
        network(("localhost", "127.0.0.1", ".example.edu", "10.0.0.0/8"), HTTPS_PROXY=HTTP),
        Network(no_proxies=(NoProxy("NO_PROXY", ("*",), ""),)),
    ],
)
@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.id)
def test_usual_proxies_are_fine(check, known):
    assert passes(check, network=known)


def test_a_proxy_that_is_no_url():
    known = network(HTTPS_PROXY="http:/proxy.example.edu:3128")
    found = judged(family.proxy_malformed, network=known)
    assert (found.severity, found.expected) == (Severity.WARNING, "http://HOST:PORT")
    assert "`://` has to stand behind the scheme" in found.message


def test_a_proxy_without_a_scheme():
    known = network(HTTPS_PROXY="proxy.example.edu:3128")
    found = judged(family.proxy_malformed, network=known)
    assert (found.severity, found.expected) == (Severity.INFO, HTTP)


def test_a_proxy_by_https():
    known = network(HTTPS_PROXY="https://proxy.example.edu:3128")
    found = judged(family.proxy_by_tls, network=known)
    assert (found.severity, found.expected) == (Severity.WARNING, HTTP)
    assert found.fix.commands == (f"export HTTPS_PROXY={HTTP}",)


def test_a_login_is_not_taken_away_by_the_mend():
    found = judged(family.proxy_by_tls, network=network(HTTPS_PROXY="https://a:pw1@proxy:1"))
    assert found.fix.commands == ()
    assert "pw1" not in str(found)


@pytest.mark.parametrize(
    ("known", "names"),
    [
        (network(http_proxy=HTTP, HTTP_PROXY="http://old:1"), "http_proxy and HTTP_PROXY"),
        (
            Network(no_proxies=(NoProxy("no_proxy", ("a",), ""), NoProxy("NO_PROXY", ("b",), ""))),
            "no_proxy and NO_PROXY",
        ),
    ],
)
def test_two_spellings_that_differ(known, names):
    found = judged(family.proxies_contradict, network=known)
    assert found.severity is Severity.WARNING
    assert found.message.startswith(f"{names} differ")


def test_a_proxy_for_http_alone():
    found = judged(family.proxy_for_http_only, network=network(http_proxy=HTTP))
    assert (found.severity, found.fix.commands) == (
        Severity.INFO,
        ('export HTTPS_PROXY="$http_proxy"',),
    )


@pytest.mark.parametrize(
    ("entries", "separator", "word"),
    [
        (("*",), "", "turns every proxy off"),
        (("localhost", "b"), "space", "a space stands between"),
        (("localhost", "b"), "semicolon", "a semicolon stands between"),
        (("http://localhost",), "", "has a scheme"),
        (("localhost", "*.example.edu"), "comma", "`.example.edu` works"),
    ],
)
def test_entries_that_match_nothing(entries, separator, word):
    known = network(entries, separator, HTTPS_PROXY=HTTP)
    found = judged(family.no_proxy_misread, network=known)
    assert found.severity is Severity.INFO
    assert word in found.message


def test_socks():
    known = network(ALL_PROXY="socks5h://127.0.0.1:1080")
    found = judged(family.socks_not_spoken, network=known)
    assert found.severity is Severity.WARNING
    with_it = (*PACKAGES.distributions, Distribution("pysocks", "1.7.1", "pip", SITE))
    packages = replace(PACKAGES, distributions=with_it)
    assert passes(family.socks_not_spoken, network=known, packages=packages)
    assert passes(family.socks_not_spoken, network=known, packages=None)
