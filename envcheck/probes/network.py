"""Proxies and certificates, by variables and settings. Nothing is ever connected to."""

from __future__ import annotations

import os

from envcheck.facts import (
    CertificateSetting,
    CondaSettings,
    Network,
    NoProxy,
    PipSettings,
    Proxy,
    Setting,
    Unknown,
)
from envcheck.facts.conda_keys import is_on
from envcheck.masking import mask_login
from envcheck.probes.files import join, names_in, real
from envcheck.probes.place import Place
from envcheck.probes.settings_files import expand
from envcheck.probes.text import whole

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

PROXIES = ("http_proxy", "https_proxy", "all_proxy")
SCHEMES = ("http", "https", "socks4", "socks4a", "socks5", "socks5h")
CERTIFICATES = {
    "REQUESTS_CA_BUNDLE": ("file", "folder"),
    "CURL_CA_BUNDLE": ("file", "folder"),
    "SSL_CERT_FILE": ("file",),
    "SSL_CERT_DIR": ("folder",),
    "NODE_EXTRA_CA_CERTS": ("file",),
    "GIT_SSL_CAINFO": ("file",),
}
"""Variables that name certificates, and what each may name."""
ADDED = (
    "/usr/local/share/ca-certificates",
    "/etc/pki/ca-trust/source/anchors",
    "/etc/ca-certificates/trust-source/anchors",
    "/etc/pki/trust/anchors",
)
"""Where administrators of Linux machines put authorities of their own."""
BEGINS = (b"-----BEGIN CERTIFICATE-----", b"-----BEGIN TRUSTED CERTIFICATE-----")
LIMIT = 1 << 22


def probe(
    place: Place, conda: CondaSettings | Unknown | None, pip: PipSettings | Unknown
) -> Network:
    """What variables, conda's and pip's settings say of the way to the network."""
    return Network(
        proxies=(*_of_variables(place), *_of_settings(conda, pip)),
        no_proxies=tuple(_no_proxies(place)),
        certificates=tuple(_certificates(place, conda, pip)),
        authorities=_authorities(place),
    )


def parse_proxy(name: str, text: str, place: str | None = None) -> Proxy:
    """A proxy's parts, its login left out; with a fault where it is none."""
    text = mask_login(text)
    scheme, slashes, rest = text.strip().partition("://")
    if not slashes:
        scheme, rest = "", text.strip()
    address = rest.rpartition("@")[2].partition("/")[0]
    host, _, port = address.rpartition(":") if _has_port(address) else (address, "", "")
    fault = _fault(text, scheme, host, port)
    place = place or f"{name}={text}"
    return Proxy(name, place, text, scheme.lower() or None, host or None, port or None, fault)


def _has_port(address: str) -> bool:
    """Whether a colon stands in front of a port, and not in an address in brackets."""
    return ":" in address and not address.endswith("]")


def _fault(text: str, scheme: str, host: str, port: str) -> str | None:
    if text[:1] in "'\"" or text[-1:] in "'\"":
        return "quotes are a part of it"
    if any(sign.isspace() for sign in text.strip()):
        return "a space stands in it"
    if not scheme and text.partition(":")[0] in SCHEMES:
        return "`://` has to stand behind the scheme"
    if scheme and scheme.lower() not in SCHEMES:
        return f"`{scheme}` is no scheme of a proxy"
    if not host:
        return "it names no host"
    if port and not 0 < (whole(port) or 0) < 65536:
        return f"`{port}` is no port"
    return None


def _of_variables(place: Place) -> Iterator[Proxy]:
    for small in PROXIES:
        for name in (small, small.upper()):
            if text := place.environ.get(name):
                yield parse_proxy(name, text)


def _of_settings(
    conda: CondaSettings | Unknown | None, pip: PipSettings | Unknown
) -> Iterator[Proxy]:
    servers = conda.setting("proxy_servers") if isinstance(conda, CondaSettings) else None
    for scheme, text in (servers.table if servers else {}).items():
        if servers and text not in ("", "null", "~"):
            yield parse_proxy(f"proxy_servers: {scheme}", text, servers.place)
    proxy = pip.pip("proxy") if isinstance(pip, PipSettings) else None
    if proxy and proxy.text:
        yield parse_proxy("pip's proxy", proxy.text, proxy.place)


def _no_proxies(place: Place) -> Iterator[NoProxy]:
    for name in ("no_proxy", "NO_PROXY"):
        text = place.environ.get(name, "").strip()
        if text:
            marks = {",": "comma", ";": "semicolon", " ": "space"}
            sign = next((sign for sign in marks if sign in text), "")
            parts = text.split(sign) if sign else [text]
            entries = tuple(part.strip() for part in parts if part.strip())
            yield NoProxy(name, entries, marks.get(sign, ""))


def _certificates(
    place: Place, conda: CondaSettings | Unknown | None, pip: PipSettings | Unknown
) -> Iterator[CertificateSetting]:
    seen: dict[str, str] = {}

    def setting(name: str, where: str, path: str, kinds: tuple[str, ...]) -> CertificateSetting:
        key = f"{path}:{kinds}"
        if key not in seen:
            seen[key] = _state(place, path, kinds)
        return CertificateSetting(name, where, path, seen[key])

    for name, kinds in CERTIFICATES.items():
        text = place.environ.get(name) or ""
        paths = text.split(place.listsep) if kinds == ("folder",) else [text]
        yield from (setting(name, f"{name}={text}", path, kinds) for path in paths if path)
    for name, found in _of_programs(conda, pip):
        yield setting(name, found.place, found.text, ("file", "folder"))


def _of_programs(
    conda: CondaSettings | Unknown | None, pip: PipSettings | Unknown
) -> Iterator[tuple[str, Setting]]:
    """The settings of conda and pip that name certificates."""
    verify = conda.setting("ssl_verify") if isinstance(conda, CondaSettings) else None
    if verify and verify.text != "truststore" and is_on(verify.text) is None:
        yield "conda's ssl_verify", verify
    cert = pip.pip("cert") if isinstance(pip, PipSettings) else None
    if cert and cert.text:
        yield "PIP_CERT" if cert.written == "PIP_CERT" else "pip's cert", cert


def _state(place: Place, path: str, kinds: tuple[str, ...]) -> str:
    """What lies where certificates are said to be."""
    path = expand(place, path)
    if "$" in path:
        return "not known"  # the variable in it is not set here
    is_whole = path.startswith(("/", "\\")) or path[1:2] == ":"
    found = real(place, path if is_whole or not place.cwd else join(place, place.cwd, path))
    if os.path.isdir(found):
        if "folder" not in kinds:
            return "a folder"
        try:
            return "fine" if os.listdir(found) else "an empty folder"
        except OSError:
            return "unreadable"
    if not os.path.isfile(found):
        return "missing"
    if "file" not in kinds:
        return "a file"
    try:
        with open(found, "rb") as stream:
            # The first certificate of a long bundle stands near its head.
            head = stream.read(1 << 16)
            fine = any(begin in head or begin in head + stream.read(LIMIT) for begin in BEGINS)
    except OSError:
        return "unreadable"
    return "fine" if fine else "no certificates"


def _authorities(place: Place) -> tuple[str, ...]:
    if place.platform != "linux":
        return ()
    endings = (".crt", ".pem", ".cer")
    return tuple(
        join(place, folder, name)
        for folder in ADDED
        for name in names_in(place, folder)
        if name.endswith(endings)
    )
