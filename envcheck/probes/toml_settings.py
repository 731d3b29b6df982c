"""The settings of pixi and uv: TOML."""

from __future__ import annotations

import re
import sys

from envcheck.facts import Setting
from envcheck.probes.settings_files import Unreadable, clean

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


LONGEST = 1 << 17
"""Characters; the reader of TOML is slow, and nobody writes settings of that length."""


def parse(text: str, path: str) -> tuple[Setting, ...]:
    """The settings at the top, and the tables below it. Raises `Unreadable`."""
    said = _read(text)
    return tuple(
        Setting(key, key, path, _line(text, key), *_value(value)) for key, value in said.items()
    )


def _read(text: str) -> dict[str, Any]:
    if len(text) > LONGEST:
        raise Unreadable(f"it is longer than the {LONGEST} characters that are read")
    # Here, because few machines have such a file.
    if sys.version_info >= (3, 11):
        import tomllib
    else:
        import tomli as tomllib
    try:
        found: dict[str, Any] = tomllib.loads(text)
    except ValueError as error:  # TOML's own, and that of a number with thousands of digits
        line = re.search(r"at line (\d+)", str(error))
        why = str(error).partition(" (at ")[0]
        raise Unreadable(f"it is no TOML: {why}", int(line[1]) if line else None) from None
    except RecursionError:
        raise Unreadable("it is nested too deep") from None
    return found


def _value(value: Any) -> tuple[str, tuple[str, ...], dict[str, str]]:
    if isinstance(value, list):
        return "list", tuple(_text(item) for item in value), {}
    if isinstance(value, dict):
        return "table", (), {str(key): _text(part) for key, part in value.items()}
    return "text", (_text(value),), {}


def _text(value: Any) -> str:
    """A value in one line: of a table its `url`, which is all that matters of an index."""
    if isinstance(value, dict):
        return clean(str(value.get("url") or ", ".join(map(str, value))))
    if isinstance(value, list):
        return clean(", ".join(map(_text, value)))
    return ("true" if value else "false") if isinstance(value, bool) else clean(str(value))


def _line(text: str, key: str) -> int | None:
    found = re.search(rf"^[ \t]*\[*[ \t]*[\"']?{re.escape(key)}[\"']?[ \t]*[\].=]", text, re.M)
    return text.count("\n", 0, found.start()) + 1 if found else None
