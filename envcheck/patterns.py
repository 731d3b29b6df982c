"""Regular expressions that are compiled when they are first used.

Most of ours read what few machines have, and compiling them all took as long as a start of Python.
"""

from __future__ import annotations

import re

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, AnyStr


def pattern(text: AnyStr, flags: int = 0, *, sign: AnyStr | None = None) -> re.Pattern[AnyStr]:
    """What `re.compile` gives, later.

    `sign` stands in every text that it fits; a text without it has nothing compiled.
    """
    if sign is not None:
        return _Signed(text, flags, sign)  # type: ignore[return-value]  # all that is asked of it
    return _Later(text, flags)  # type: ignore[return-value]  # it has all that one has


class _Later:
    def __init__(self, text: str | bytes, flags: int) -> None:
        self._text, self._flags = text, flags

    def __getattr__(self, name: str) -> Any:
        compiled = re.compile(self._text, self._flags)
        method = getattr(compiled, name)
        setattr(self, name, method)
        return method


class _Signed(_Later):
    def __init__(self, text: str | bytes, flags: int, sign: str | bytes) -> None:
        super().__init__(text, flags)
        self._sign = sign

    def search(self, text: Any) -> Any:
        return self._search(text) if self._sign in text else None

    def match(self, text: Any) -> Any:
        return self._match(text) if self._sign in text else None

    def fullmatch(self, text: Any) -> Any:
        return self._fullmatch(text) if self._sign in text else None

    def __getattr__(self, name: str) -> Any:
        method = super().__getattr__(name.lstrip("_"))
        setattr(self, name, method)
        return method
