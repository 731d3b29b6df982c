"""Who may come in: by the host that was asked for, the page that asks, and a secret.

Whoever comes in runs code with the server's rights, so each of the three has to be right. The
secret alone would do against strangers; the host and the page guard against other web pages, which
a learner's browser shows at the same time and which may try to use its cookie.
"""

from __future__ import annotations

import hashlib
import hmac
import ipaddress
import re
import secrets
from dataclasses import dataclass
from urllib.parse import urlsplit

ID = re.compile(r"[0-9a-f]{32}")
LEAST_SECRET = 16
"""Characters of a secret that somebody else has chosen."""


def new_secret() -> str:
    """A secret nobody guesses, as a link can hold it."""
    return secrets.token_urlsafe(24)


@dataclass(frozen=True)
class Door:
    """What is asked of each request. Hosts are names with their port, as browsers send them."""

    secret: str
    hosts: frozenset[str]
    any_address_at: int | None = None
    """A port, where every numeric address will do: no foreign page has a number for its name."""
    any_host: bool = False
    """Behind a proxy that does not say by which names it is known, and checks them itself."""

    def knows_host(self, host: str | None) -> bool:
        """Whether this is a name of ours: a foreign name that leads here is somebody's trick."""
        if host is None:
            return False
        host = host.lower()
        return self.any_host or host in self.hosts or self._is_address(host)

    def is_own_page(self, origin: str | None, host: str | None) -> bool:
        """Whether the page that asks is one of ours."""
        if not origin or not host:
            return False
        try:
            scheme, place = urlsplit(origin)[:2]
        except ValueError:
            return False
        is_ours = place.lower() == host.lower() or place.lower() in self.hosts
        return scheme in ("http", "https") and is_ours

    def opens(self, token: str | None) -> bool:
        """Whether this is the secret."""
        return token is not None and _same(token, self.secret)

    def pass_for(self, browser: str) -> str:
        """What a browser's cookie holds from now on: who it is, and that it had the link."""
        return f"{browser}.{self._seal(browser)}"

    def browser_of(self, cookie: str | None) -> str | None:
        """Who this is; None for who has not had this server's link."""
        browser, _, seal = (cookie or "").partition(".")
        if not ID.fullmatch(browser) or not _same(seal, self._seal(browser)):
            return None
        return browser

    def _seal(self, browser: str) -> str:
        return hmac.new(self.secret.encode(), browser.encode(), hashlib.sha256).hexdigest()

    def _is_address(self, host: str) -> bool:
        if self.any_address_at is None:
            return False
        try:
            place = urlsplit(f"//{host}")
            ipaddress.ip_address(place.hostname or "")
            port = place.port or 80
        except ValueError:
            return False
        return port == self.any_address_at and place.username is None


def earlier_browser(cookie: str | None) -> str:
    """Who a browser was with an earlier server, else somebody new. Only for who has the link.

    That one knows the number is proof enough: it is in that browser only, and nobody guesses it.
    """
    browser = (cookie or "").partition(".")[0]
    return browser if ID.fullmatch(browser) else secrets.token_hex(16)


def _same(one: str, other: str) -> bool:
    """Compared in a time that does not tell how much of it was right."""
    return hmac.compare_digest(one.encode("utf-8", "replace"), other.encode())
