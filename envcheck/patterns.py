"""Regular expressions that are compiled when they are first used.

Most of ours read what few machines have, and compiling them all took as long as a start of Python.
"""

from __future__ import annotations

import re

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, AnyStr


def pattern(text: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """What `re.compile` gives, later."""
    return _Later(text, flags)  # type: ignore[return-value]  # it has all that one has


class _Later:
    def __init__(self, text: str | bytes, flags: int) -> None:
        self._text, self._flags = text, flags

    def __getattr__(self, name: str) -> Any:
        compiled = re.compile(self._text, self._flags)
        method = getattr(compiled, name)
        setattr(self, name, method)
        return method
