"""How programs reach the network: proxies, and the certificates they trust. Nothing is tried."""

from __future__ import annotations

from envcheck.records import Record


class Proxy(Record):
    """One setting that names a proxy."""

    name: str
    """HTTPS_PROXY, conda's `proxy_servers: https`, pip's `proxy`."""
    place: str
    """Where it stands, as evidence names it; the login left out."""
    url: str
    """The login left out."""
    scheme: str | None
    """In small letters; None: none is written."""
    host: str | None
    port: str | None
    fault: str | None
    """Why it is no URL of a proxy."""


class NoProxy(Record):
    """One variable that lists what is reached without a proxy."""

    name: str
    entries: tuple[str, ...]
    separator: str
    """comma, space, semicolon; "" for a single entry."""


class CertificateSetting(Record):
    """One setting that names a file or a folder of certificates."""

    name: str
    place: str
    path: str
    state: str
    """fine, missing, unreadable, no certificates, a folder, a file, an empty folder, not known."""


class Network(Record):
    """What leads to the network."""

    proxies: tuple[Proxy, ...] = ()
    no_proxies: tuple[NoProxy, ...] = ()
    certificates: tuple[CertificateSetting, ...] = ()
    authorities: tuple[str, ...] = ()
    """Files of certificate authorities that somebody added to this system's own."""
