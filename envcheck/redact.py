"""What must not leave the machine: the home folder, names of user and host, secrets in text."""

from __future__ import annotations

import re
from collections.abc import Iterable

from envcheck.masking import mask
from envcheck.records import Record, items, replace

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

COMMON_NAMES = frozenset({
    "root", "user", "admin", "student", "ubuntu", "runner", "home", "jovyan", "pi", "vagrant",
    "localhost", "dev", "usr", "lib", "bin", "opt", "tmp", "var", "etc", "mnt", "run", "srv",
    "data", "local", "share", "site-packages", "conda", "mamba", "python", "python3", "pip",
    "jupyter", "notebook", "ipython", "kernel", "numpy", "scipy", "torch", "pytorch", "cuda",
    "nvidia", "amd", "intel", "apple", "linux", "macos", "windows", "debian", "fedora", "wsl",
    "docker", "container", "native", "venv", "system", "base", "default", "test",
})  # fmt: skip
"""Names of accounts and machines that say nothing of a person, and are words of their own in other
texts: without them those would be garbled, and facts could not be judged any more."""


ROUNDS = 64
"""What one rule leaves may be what another looks for; no text of people's needs three. A URL of
URLs needs one for every 256 characters, which is as far as a rule reaches."""


class Redactor:
    """Takes out of text what must not leave the machine."""

    def __init__(self, home: str, user: str = "", host: str = "") -> None:
        """A home of "/" is no home; short or common names are left, they would garble text."""
        has_home = len(home.rstrip("/\\:")) > 1
        self._home = _whole_path(home) if has_home else None
        self._quoted_home = _quoted_path(home) if has_home else None
        names = [(user, "<user>")] if len(user) > 2 and user not in COMMON_NAMES else []
        names += [(host, "<host>")] if len(host) > 2 and host not in COMMON_NAMES else []
        self._names = [(_whole_word(name), instead) for name, instead in names]
        self._signs = (*_signs(home if has_home else ""), *dict(names))
        """A text without any of these names nobody, and most texts are so."""
        self._told: dict[str, str] = {}

    def text(self, text: str) -> str:
        """One text without them; once more redacted, it stays as it is."""
        for _ in range(ROUNDS):
            before = text
            text = mask(text)  # first: a name may be the login in front of a password
            if any(sign in text for sign in self._signs):
                text = self._without_names(text)
            if text == before:
                break
        return text

    def _without_names(self, text: str) -> str:
        if self._home and self._quoted_home:
            text = self._quoted_home.sub(r"~/\1", text)
            text = self._home.sub("~", text)
        for name, instead in self._names:
            text = name.sub(instead, text)
        return text

    def leave(self, texts: Iterable[str]) -> None:
        """Let documents keep these whole texts: they are our own, and name nobody."""
        self._told.update({text: text for text in texts})

    def once(self, text: str) -> str:
        """One text of a document, which says most of its words many times, without them."""
        known = self._told.get(text)
        if known is None:
            known = self._told[text] = self.text(text)
        return known

    def record(self, value: Any) -> Any:
        """Every text in a record, before it is laid out: a line may end within a secret."""
        if isinstance(value, str):
            return self.text(value)
        if isinstance(value, Record):
            return replace(value, **{name: self.record(part) for name, part in items(value)})
        return tuple(self.record(part) for part in value) if isinstance(value, tuple) else value

    def document(self, value: Any) -> Any:
        """Every text in what JSON can hold, keys included."""
        if isinstance(value, str):
            return self.once(value)
        if isinstance(value, dict):
            return {self.document(key): self.document(item) for key, item in value.items()}
        if isinstance(value, list):
            return [self.document(item) for item in value]
        return value


def _signs(home: str) -> tuple[str, ...]:
    """What every text with the home folder in it holds."""
    return (":",) if home[1:2] == ":" else (home.rstrip("/"),) if home else ()


def _whole_path(home: str) -> re.Pattern[str]:
    """The home folder as whole parts of a path: not in /home/annabel for /home/anna.

    Windows takes either kind of letter and of stroke, and errors write each stroke twice.
    """
    if home[1:2] != ":":
        return re.compile(re.escape(home.rstrip("/")) + r"(?![\w.-])")
    parts = re.split(r"[/\\]+", home.rstrip("/\\"))
    return re.compile(r"[/\\]{1,2}".join(map(re.escape, parts)) + r"(?![\w.-])", re.I)


def _quoted_path(home: str) -> re.Pattern[str]:
    """The home folder right behind a quote: a shell expands ~ only in front of one."""
    return re.compile(r"(['\"])" + re.escape(home.rstrip("/\\")) + "/(?=.)")


def _whole_word(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){re.escape(name)}(?![\w-])")
