"""Proxies, by variables and settings. Nothing here, or before, connects anywhere."""

from __future__ import annotations

from collections.abc import Iterator

from envcheck.check import Problems, check
from envcheck.facts import Network, Packages, Unknown
from envcheck.findings import Fix, Problem, Risk, Severity

SEEN = ("env | grep -i proxy",)


@check("NW101", "Proxies are written so that programs understand them", Severity.WARNING)
def proxy_malformed(network: Network) -> Problems:
    """
    ## What it looks at
    HTTP_PROXY, HTTPS_PROXY, ALL_PROXY in capital and small letters, conda's `proxy_servers` and
    pip's `proxy`: scheme, host, port, stray quotes and spaces. Passwords are never shown.

    ## Why it matters
    pip ends with `InvalidProxyURL` or `InvalidURL`, conda with "an error in your proxy
    configuration", and downloads of data sets fail.
    """
    for proxy in network.proxies:
        if proxy.fault or proxy.scheme is None:
            why = proxy.fault or "it has no scheme, which some programs need"
            address = f"{proxy.host}:{proxy.port}" if proxy.port else proxy.host
            right = f"http://{address}" if proxy.host and not proxy.fault else "http://HOST:PORT"
            yield Problem(
                f"{proxy.name} is not written as a proxy is: {why}.",
                expected=right,
                actual=proxy.url,
                evidence=(proxy.place,),
                fix=Fix(f"Write {right} (with USER:PASSWORD@ before the host if it needs that)."),
                verify=SEEN,
                severity=None if proxy.fault else Severity.INFO,
            )


@check("NW102", "Proxies are spoken to in the language they speak", Severity.WARNING)
def proxy_by_tls(network: Network) -> Problems:
    """
    ## What it looks at
    Proxies whose own URL begins with `https://`.

    ## Why it matters
    HTTPS_PROXY means "the proxy for https", not "a proxy by https". Nearly all proxies speak
    plain http, and pass encrypted connections on. Asked by https, they break off: pip and conda
    report `WRONG_VERSION_NUMBER`, `SSLError` or "Cannot connect to proxy".
    """
    for proxy in network.proxies:
        if proxy.scheme == "https" and not proxy.fault:
            right = proxy.url.lower().replace("https://", "http://", 1)
            is_variable = proxy.name.lower().endswith("_proxy")
            yield Problem(
                f"{proxy.name} speaks to the proxy itself by https, which few proxies understand.",
                expected=right,
                actual=proxy.url,
                evidence=(proxy.place,),
                fix=Fix(
                    "Unless your administrator says https, write http:// there.",
                    (f"export {proxy.name}={right}",) if is_variable and "***" not in right else (),
                    Risk.REVERSIBLE,
                ),
                verify=SEEN,
            )


@check("NW103", "A proxy is the same in capital and in small letters", Severity.WARNING)
def proxies_contradict(network: Network) -> Problems:
    """
    ## What it looks at
    The two spellings of each proxy variable, where both are set.

    ## Why it matters
    Python takes the small letters first, curl reads http_proxy in small letters only, other
    programs the capital ones: some then go through a proxy that is no longer there.
    """
    values = {proxy.name: proxy.url.rstrip("/") for proxy in network.proxies}
    values |= {one.name: ",".join(sorted(one.entries)) for one in network.no_proxies}
    for small in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        large = small.upper()
        if small in values and large in values and values[small] != values[large]:
            yield Problem(
                f"{small} and {large} differ; Python takes {small}, other programs {large}.",
                expected="the same in both",
                actual=f"{values[small]} and {values[large]}",
                evidence=(f"{small}={values[small]}", f"{large}={values[large]}"),
                fix=Fix(
                    "Keep the one that is right, and set the other to it in your start files.",
                    (f'export {small}="${large}"',),
                    Risk.REVERSIBLE,
                ),
                verify=SEEN,
            )


@check("NW104", "What is loaded by https has a proxy too", Severity.INFO)
def proxy_for_http_only(network: Network) -> Problems:
    """
    ## What it looks at
    HTTP_PROXY without HTTPS_PROXY or ALL_PROXY.

    ## Why it matters
    pip, conda and data sets are loaded by https. HTTP_PROXY counts for http alone: where there
    is no way out but the proxy, all of them wait until they time out.
    """
    names = {proxy.name.lower(): proxy for proxy in network.proxies}
    if "http_proxy" in names and not {"https_proxy", "all_proxy"} & names.keys():
        proxy = names["http_proxy"]
        yield Problem(
            f"{proxy.name} is set and HTTPS_PROXY is not: pip and conda, which load by https, "
            "go past the proxy.",
            expected=f"HTTPS_PROXY={proxy.url}",
            actual="HTTPS_PROXY is not set",
            evidence=(proxy.place,),
            fix=Fix(
                "Set both to the same proxy.",
                (f'export HTTPS_PROXY="${proxy.name}"',),
                Risk.REVERSIBLE,
            ),
            verify=SEEN,
        )


@check("NW105", "NO_PROXY is read as it was meant", Severity.INFO)
def no_proxy_misread(network: Network) -> Problems:
    """
    ## What it looks at
    The entries of NO_PROXY where a proxy is set: their separator, schemes and stars in them, and
    a single `*`.

    ## Why it matters
    Entries are host names with commas between them. Others match nothing, so that notebooks and
    other servers on this machine are looked for through the proxy, or the proxy is never used.
    """
    if not any(proxy.name.lower().endswith("_proxy") for proxy in network.proxies):
        return
    for one in network.no_proxies:
        for fault in _faults_of(one.entries, one.separator):
            yield Problem(
                f"{one.name}: {fault}",
                expected="localhost,127.0.0.1,.example.edu",
                actual=",".join(one.entries),
                evidence=(f"{one.name}={','.join(one.entries)}",),
                fix=Fix("Write host names with commas between them, without schemes and stars."),
                verify=SEEN,
            )


def _faults_of(entries: tuple[str, ...], separator: str) -> Iterator[str]:
    if entries == ("*",):
        yield "`*` turns every proxy off, although one is set."
        return
    if separator in ("space", "semicolon"):
        yield f"a {separator} stands between its entries, and programs read commas."
    for entry in entries:
        if "://" in entry:
            yield f"`{entry}` has a scheme, and is compared with host names: it matches nothing."
        elif "*" in entry:
            yield f"`{entry}` has a star, which few programs read; `{_suffix(entry)}` works."


def _suffix(entry: str) -> str:
    return "." + entry.lstrip("*.")


@check("NW106", "Programs can speak to a SOCKS proxy", Severity.WARNING)
def socks_not_spoken(network: Network, packages: Packages | Unknown | None) -> Problems:
    """
    ## What it looks at
    Proxies with a `socks` scheme, and whether PySocks is installed in the target.

    ## Why it matters
    Without it pip, conda and requests end with "Missing dependencies for SOCKS support".
    """
    installed = (
        {one.name for one in packages.distributions} if isinstance(packages, Packages) else None
    )
    for proxy in network.proxies:
        is_socks = (proxy.scheme or "").startswith("socks") and not proxy.fault
        if is_socks and installed is not None and "pysocks" not in installed:
            yield Problem(
                f"{proxy.name} names a SOCKS proxy, and the target has no PySocks to speak to it.",
                expected="the package PySocks, or a proxy that speaks http",
                actual="PySocks is not installed",
                evidence=(proxy.place,),
                fix=Fix(
                    "Install PySocks where there is a direct way out, or name an http proxy.",
                    ("python -m pip install PySocks",),
                    Risk.REVERSIBLE,
                ),
                verify=('python -c "import socks"',),
            )
