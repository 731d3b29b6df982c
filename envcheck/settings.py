"""What a project asks of envcheck, in `envcheck.toml` or in `[tool.envcheck]` of pyproject.toml.

As ruff does it: the nearest folder counts, from the current one upwards; in one folder
envcheck.toml goes before pyproject.toml, and a pyproject.toml without that table is passed by.
Options of the command line go before the file.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping

from envcheck.checks import ALL
from envcheck.profile import BUILT_IN
from envcheck.records import Record
from envcheck.waivers import Entry, Waivers

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date
    from typing import Any

THRESHOLDS = ("error", "warning", "unknown", "never")
KEYS = ("select", "ignore", "fail-on", "profile", "waivers")
FILES = ("envcheck.toml", "pyproject.toml")
LIMIT = 1 << 18
"""Bytes; the reader of TOML is slow, and nobody writes settings of that length."""


class BrokenSettings(Exception):
    """The file does not say what it may say. Its text is one sentence for the user."""

    def __init__(self, file: str, what: str) -> None:
        """Which file, and what it says that it may not."""
        super().__init__(f"{file}: {what}.")


class Settings(Record):
    """What the file says; None where it says nothing."""

    source: str | None = None
    select: str | None = None
    ignore: str | None = None
    fail_on: str | None = None
    profile: str | None = None
    waivers: Waivers | None = None


def settings_here() -> Settings:
    """The settings that hold in the current folder, today. Raises `BrokenSettings`."""
    try:
        folder = os.getcwd()
    except OSError:  # it was deleted
        return Settings()
    return settings_for(folder)


def settings_for(folder: str, today: date | None = None) -> Settings:
    """The settings that hold in a folder, today or on that day. Raises `BrokenSettings`."""
    for place in _upwards(folder):
        for name in FILES:
            table = _table_of(place, name)
            if table is not None:
                return _settings(table, os.path.join(place, name), today)
    return Settings()


def _upwards(folder: str) -> Iterator[str]:
    """The folder and those above it."""
    yield folder
    while (above := os.path.dirname(folder)) != folder:
        yield above
        folder = above


def _table_of(folder: str, name: str) -> Mapping[str, Any] | None:
    """What the file says to envcheck; None where it says nothing."""
    file = os.path.join(folder, name)
    try:
        with open(file, "rb") as stream:
            content = stream.read(LIMIT + 1)
    except FileNotFoundError:
        return None
    except OSError as error:
        # Folders above may be closed to us, and most files of that other name are not about us.
        if name == "pyproject.toml" or not os.access(folder, os.X_OK):
            return None
        raise BrokenSettings(file, f"cannot be read: {error.strerror}") from None
    own = name == "envcheck.toml"
    if not own and not _may_speak_to_us(content):
        return None  # most projects: their file need not be read, nor be sound, for us
    if len(content) > LIMIT:
        raise BrokenSettings(file, f"is longer than the {LIMIT} bytes that are read")
    told = _parsed(file, content)
    if own:
        return told
    tool = told.get("tool", {})
    table = tool.get("envcheck") if isinstance(tool, dict) else None
    if table is not None and not isinstance(table, dict):
        raise BrokenSettings(file, "tool.envcheck is no table")
    return table


def _may_speak_to_us(content: bytes) -> bool:
    """Whether `tool.envcheck` may be in it, in a way that TOML can spell it: reading it is slow."""
    if b"envcheck" not in content:
        return False
    bare = content.translate(None, b" \t\"'")
    spellings = (b"tool.envcheck", b"[tool]", b"\ntool=", b"\\u", b"\\U")
    return bare.startswith(b"tool=") or any(spelling in bare for spelling in spellings)


def _parsed(file: str, content: bytes) -> dict[str, Any]:
    if sys.version_info >= (3, 11):
        import tomllib
    else:
        import tomli as tomllib
    try:
        told: dict[str, Any] = tomllib.loads(content.decode("utf-8"))
    except UnicodeDecodeError:
        raise BrokenSettings(file, "is not UTF-8, as TOML has to be") from None
    except ValueError as error:  # TOML's own, and that of a number with thousands of digits
        raise BrokenSettings(file, f"is not TOML: {error}") from None
    except RecursionError:
        raise BrokenSettings(file, "is not TOML that can be read: it is nested too deep") from None
    return told


def _settings(table: Mapping[str, Any], source: str, today: date | None) -> Settings:
    for key in table:
        if key not in KEYS:
            raise BrokenSettings(source, f"there is no setting {key!r}; there are {_or(KEYS)}")
    return Settings(
        source=source,
        select=_ids(table, "select", source),
        ignore=_ids(table, "ignore", source),
        fail_on=_one_of(table, "fail-on", THRESHOLDS, source),
        profile=_profile(table.get("profile"), source),
        waivers=_waivers(table.get("waivers"), source, today),
    )


def _ids(table: Mapping[str, Any], key: str, source: str) -> str | None:
    """A list of ids, as the option of that name takes it."""
    ids = table.get(key)
    if ids is None:
        return None
    if not isinstance(ids, list) or not all(isinstance(id, str) for id in ids):
        raise BrokenSettings(source, f'{key} is no list of ids, as in {key} = ["PK101", "TO"]')
    return ",".join(ids)


def _one_of(
    table: Mapping[str, Any], key: str, allowed: tuple[str, ...], source: str
) -> str | None:
    value = table.get(key)
    if value is not None and value not in allowed:
        raise BrokenSettings(source, f"{key} is {value!r}; it may be {_or(allowed)}")
    return value


def _profile(told: object, source: str) -> str | None:
    """A name, or the path of a file: one that is not whole starts at the settings' own folder."""
    names = ("auto", *BUILT_IN)
    if told is None or told in names:
        return told
    if not isinstance(told, str) or not any(sign in told for sign in "./\\"):
        raise BrokenSettings(source, f"profile is {told!r}; it may be {_or(names)}, or a file")
    return os.path.join(os.path.dirname(source), os.path.expanduser(told))


def _waivers(told: object, source: str, today: date | None) -> Waivers | None:
    if told is None:
        return None
    if not isinstance(told, list) or not all(isinstance(entry, dict) for entry in told):
        raise BrokenSettings(source, "waivers is no list of tables with id, reason and until")
    from datetime import date

    entries = tuple(_entry(entry, source) for entry in told)
    return Waivers(entries, source, today or date.today(), tuple(check.id for check in ALL))


def _entry(told: Mapping[str, Any], source: str) -> Entry:
    for key in told:
        if key not in ("id", "reason", "until"):
            raise BrokenSettings(source, f"a waiver has id, reason and until, and no {key!r}")
    id, reason = told.get("id"), told.get("reason", "")
    if not isinstance(id, str) or not id.strip():
        raise BrokenSettings(source, 'a waiver has no id, as in id = "PK101"')
    if not isinstance(reason, str):
        raise BrokenSettings(source, f"the reason to waive {id!r} is no text")
    return Entry(id.strip().upper(), reason.strip(), _until(told.get("until"), id, source))


def _until(told: object, id: str, source: str) -> date | None:
    """A date of TOML, or the same in quotes."""
    from datetime import date, datetime

    if isinstance(told, datetime):
        return told.date()
    if told is None or isinstance(told, date):
        return told
    try:
        return date.fromisoformat(told)  # type: ignore[arg-type]  # what is no text is refused
    except (TypeError, ValueError):
        said = f"until of the waiver of {id!r} is no date, as in until = 2027-01-31"
        raise BrokenSettings(source, said) from None


def _or(words: tuple[str, ...]) -> str:
    return f"{', '.join(words[:-1])} or {words[-1]}"
