"""Where the server listens, and by which names and paths browsers reach it."""

from __future__ import annotations

import ipaddress
import re
import socket
from dataclasses import dataclass
from urllib.parse import urlsplit

_PATH = re.compile(r"/(?:[A-Za-z0-9._~@%+-]+/)*")


class AddressError(Exception):
    """Nobody can listen there, or be reached so; the message is one sentence for people."""


@dataclass(frozen=True)
class Outside:
    """How a proxy shows us to browsers: the host is None where only the path is known."""

    scheme: str = "http"
    host: str | None = None
    path: str = "/"
    """Begins and ends with a slash."""


def outside(text: str) -> Outside:
    """Read a URL, or only its path; AddressError where it is neither."""
    try:
        parts = urlsplit(text)
        _ = parts.port  # raises where that is no number
    except ValueError:
        parts = urlsplit("")
    path = parts.path if parts.path.endswith("/") else f"{parts.path}/"
    is_url = parts.scheme in ("http", "https") and parts.hostname is not None
    is_path = not parts.scheme and not parts.netloc and text.startswith("/")
    climbs = {".", ".."} & {*path.split("/")}
    if not (is_url or is_path) or parts.query or parts.fragment or parts.username or climbs:
        raise _no_url(text)
    if not _PATH.fullmatch(path):
        raise _no_url(text)
    if is_path:
        return Outside(path=path)
    return Outside(parts.scheme, parts.netloc.lower(), path)


def _no_url(text: str) -> AddressError:
    return AddressError(
        f"'{text}' is neither a URL such as https://host/path/ nor a path such as /path/."
    )


def is_own_machine(host: str) -> bool:
    """Whether only this machine reaches that address; AddressError where there is no such one."""
    try:
        found = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise AddressError(f"'{host}' is no address that can be found.") from error
    return all(ipaddress.ip_address(str(one[4][0]).split("%")[0]).is_loopback for one in found)


def listen(host: str, port: int) -> socket.socket:
    """A socket that listens; AddressError says why there can be none."""
    try:
        family, kind, protocol, _, place = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[
            0
        ]
        listening = socket.socket(family, kind, protocol)
    except (OSError, UnicodeError) as error:
        raise AddressError(f"'{host}' is no address that can be found.") from error
    try:
        if hasattr(socket, "SO_EXCLUSIVEADDRUSE"):  # Windows: else two could listen at once
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
        else:
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind(place)
        listening.listen(64)
    except OSError as error:
        listening.close()
        why = (error.strerror or str(error)).lower()
        raise AddressError(
            f"Nobody can listen at {host}, port {port}: {why}; --port names another."
        ) from error
    return listening


def netloc(host: str, port: int) -> str:
    """The host as a browser sends it."""
    name = f"[{host}]" if ":" in host else host
    return name.lower() if port == 80 else f"{name.lower()}:{port}"


def own_hosts(host: str, port: int) -> frozenset[str]:
    """By which names browsers on this machine, or in its network, may ask for us."""
    names = {host, "localhost", "127.0.0.1", "::1"}
    if not is_own_machine(host):
        names |= {socket.gethostname(), socket.getfqdn()}
    return frozenset(netloc(name, port) for name in names)
