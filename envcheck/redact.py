"""What must not leave the machine: the home folder, names of user and host, secrets in text."""

from __future__ import annotations

import re

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

LOGIN_IN_URL = re.compile(r"(\b[a-z][a-z0-9+.-]{0,30}://)[^\s/@:]*(?::[^\s/@]*)?@", re.I)
TOKEN_IN_URL = re.compile(r"(/t/)[^/\s]+")
SECRET = re.compile(
    r"((?:token|secret|passw(?:or)?d|api[_-]?key|access[_-]?key)[a-z0-9_-]{0,40}\s{0,8}[=:]\s{0,8})"
    r"[^\s\"',;&]+",
    re.I,
)
"""Bounded, and without a part before the word: text of an examined machine may be long."""
COMMON_NAMES = ("root", "user", "admin", "student", "ubuntu", "runner", "conda", "home")
"""Account names that say nothing of a person, and are words of their own in other texts."""


class Redactor:
    """Takes out of text what must not leave the machine."""

    def __init__(self, home: str, user: str = "", host: str = "") -> None:
        """A home of "/" is no home; short or common names are left, they would garble text."""
        has_home = len(home.rstrip("/\\")) > 1
        self._home = _whole_path(home) if has_home else None
        self._quoted_home = _quoted_path(home) if has_home else None
        names = [(user, "<user>")] if len(user) > 2 and user not in COMMON_NAMES else []
        names += [(host, "<host>")] if len(host) > 2 and host != "localhost" else []
        self._names = [(_whole_word(name), mask) for name, mask in names]

    def text(self, text: str) -> str:
        """One text without them."""
        if self._home and self._quoted_home:
            text = self._quoted_home.sub(r"~/\1", text)
            text = self._home.sub("~", text)
        for name, mask in self._names:
            text = name.sub(mask, text)
        if "://" in text:
            text = LOGIN_IN_URL.sub(r"\1***@", text)
            text = TOKEN_IN_URL.sub(r"\1***", text)
        return SECRET.sub(r"\1***", text)

    def document(self, value: Any) -> Any:
        """Every text in what JSON can hold, keys included."""
        if isinstance(value, str):
            return self.text(value)
        if isinstance(value, dict):
            return {self.text(key): self.document(item) for key, item in value.items()}
        if isinstance(value, list):
            return [self.document(item) for item in value]
        return value


def _whole_path(home: str) -> re.Pattern[str]:
    """The home folder as whole parts of a path: not in /home/annabel for /home/anna."""
    return re.compile(re.escape(home.rstrip("/\\")) + r"(?![\w.-])")


def _quoted_path(home: str) -> re.Pattern[str]:
    """The home folder right behind a quote: a shell expands ~ only in front of one."""
    return re.compile(r"(['\"])" + re.escape(home.rstrip("/\\")) + "/(?=.)")


def _whole_word(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){re.escape(name)}(?![\w-])")
