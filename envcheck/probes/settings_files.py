"""Reading one settings file of any program: its settings, or why and where it cannot be read."""

from __future__ import annotations

import os
import stat

from envcheck.facts import Setting, SettingsFile, Unknown
from envcheck.masking import MASK, mask, mask_login
from envcheck.patterns import pattern
from envcheck.probes.files import parent, read_text, real
from envcheck.probes.place import Place
from envcheck.probes.text import read_bytes

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections.abc import Callable

    Parse = Callable[[str, str], tuple[Setting, ...]]


VARIABLE = pattern(r"\$(\w+)|\$\{(\w+)\}|%(\w+)%")
PROXIES = ("proxy", "proxy_servers")
URLS = (
    *("channels", "channel_alias", "default_channels", "custom_channels", "custom_multichannels"),
    *("allowlist_channels", "denylist_channels", "mirrored_channels", "default-channels"),
    *("index-url", "default-index", "extra-index-url", "index", "find-links"),
)
"""Settings whose texts are URLs: what stands there before an @ is a login, however malformed."""


class Unreadable(Exception):
    """A text that holds no settings: why, and the line."""

    def __init__(self, why: str, line: int | None = None) -> None:
        super().__init__(why)
        self.why, self.line = why, line


def read(place: Place, path: str, readers: tuple[str, ...], parse: Parse) -> SettingsFile | None:
    """What a file says; None when it is not there."""
    text = read_text(place, path)
    if text is None:
        return None
    if isinstance(text, str) and "pip" in readers and _begins_with_mark(place, path):
        trouble = "an editor's byte order mark stands before its first section"
        return SettingsFile(path, readers, trouble=trouble, line=1)
    try:
        if isinstance(text, Unknown):
            raise Unreadable(text.reason)
        if not text.isascii():
            _require_utf8(text)
        settings = parse(text, path)
    except Unreadable as error:
        return SettingsFile(path, readers, trouble=error.why, line=error.line)
    secret = any(MASK in setting.text for setting in settings)
    for_all = _is_for_all(place, path) if secret else None
    return SettingsFile(path, readers, settings, has_secret=secret, for_all=for_all)


def expand(place: Place, text: str) -> str:
    """A path with ~ and variables put in, as conda does it; those that are not set stay."""

    def value(found: re.Match[str]) -> str:
        return place.environ.get(found[1] or found[2] or found[3]) or found[0]

    text = place.expand(text)
    return VARIABLE.sub(value, text) if "$" in text or "%" in text else text


def _begins_with_mark(place: Place, path: str) -> bool:
    """Whether a file begins with a mark that pip, other than conda, takes for text."""
    head = read_bytes(real(place, path), 3)
    return head == b"\xef\xbb\xbf"


def clean(text: str, key: str = "") -> str:
    """A value in one line, without secrets."""
    text = " ".join(text.split())
    if key in PROXIES:
        return mask_login(text)
    text = mask(text)
    is_path = text.startswith(("/", "~", ".", "file:"))
    return mask_login(text) if key in URLS and MASK not in text and not is_path else text


def _require_utf8(text: str) -> None:
    for number, line in enumerate(text.split("\n"), 1):
        try:
            line.encode()
        except UnicodeEncodeError:
            raise Unreadable("it is not UTF-8", number) from None


def _is_for_all(place: Place, path: str) -> bool | None:
    """Whether every account may read a file: it is open to all, and so is the way to it."""
    if place.platform == "windows":
        return None
    try:
        if not os.stat(real(place, path)).st_mode & stat.S_IROTH:
            return False
        while path := parent(place, path):
            if not os.stat(real(place, path)).st_mode & stat.S_IXOTH:
                return False
    except OSError:
        return None
    return True
