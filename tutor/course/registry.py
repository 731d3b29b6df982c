"""Enters a new name into course.toml or lesson.md; every other sign of the file stays."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from typing import Any

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

EXERCISES = re.compile(r"^exercises[ \t]*:[ \t]*\[([^\]\r\n]*)\]", re.MULTILINE)


class RegistryError(Exception):
    """A file that can't be added to by a program; the message says what to write there."""


def with_exercise(page: str, id: str) -> str:
    """The text of a lesson.md with one more exercise in its head."""
    start = page.find("---\n") + 4
    end = page.find("\n---", start - 1)
    found = EXERCISES.search(page, start, end) if end >= 0 else None
    if found is None:
        raise RegistryError(f"write `exercises: [..., {id}]` into its head")
    names = found[1].rstrip().rstrip(",")
    position = found.start(1)
    return page[:position] + (f"{names}, {id}" if names.strip() else id) + page[found.end(1) :]


def with_lesson(toml: str, track: str, id: str) -> str:
    """The text of a course.toml with one more lesson in a track that it has."""
    wanted = _read(toml)
    (table,) = [table for table in wanted["track"] if table["id"] == track]
    table.setdefault("lessons", []).append(id)
    for text in _with_one_more(toml, json.dumps(id)):
        if _reads_as(text, wanted):
            return text
    raise RegistryError(f'add "{id}" to the `lessons` of the track {track!r}')


def with_track(toml: str, track: str, title: str, lesson: str) -> str:
    """The text of a course.toml with one more track, which has one lesson."""
    table = {"id": track, "title": title, "lessons": [lesson]}
    wanted = _read(toml)
    wanted.setdefault("track", []).append(table)
    text = f"{toml.rstrip()}\n\n[[track]]\n{_table(table)}"
    if not _reads_as(text, wanted):
        raise RegistryError(f'add a track {track!r} with `lessons = ["{lesson}"]`')
    return text


def quoted(text: str) -> str:
    """The text as TOML writes it."""
    return json.dumps(text, ensure_ascii=False)


def _table(values: dict[str, Any]) -> str:
    return "".join(f"{key} = {quoted(value)}\n" for key, value in values.items())


def _with_one_more(toml: str, item: str) -> Iterator[str]:
    """The text with the item at the end of each of its arrays in turn, as tidily as may be.

    Which array is which, the parser says better than we could: the caller asks it.
    """
    for bracket in (place.start() for place in re.finditer("]", toml)):
        head, tail = toml[:bracket], toml[bracket:]
        body = head.rstrip()
        space = head[len(body) :]
        if "\n" in space:
            last = body[body.rfind("\n") + 1 :]
            line = "\n" + last[: len(last) - len(last.lstrip())]
            yield f"{body}{line}{item},{space}{tail}"  # behind a comma
            yield f"{body},{line}{item}{space}{tail}"
            yield f"{body}{line}, {item}{space}{tail}"  # behind a comment
        yield f"{body}, {item}{space}{tail}"
        yield f"{body} {item}{space}{tail}"
        yield f"{body}{item}{space}{tail}"


def _read(toml: str) -> dict[str, Any]:
    values: dict[str, Any] = tomllib.loads(toml.removeprefix("\ufeff"))
    return values


def _reads_as(toml: str, wanted: dict[str, Any]) -> bool:
    try:
        return _read(toml) == wanted
    except (ValueError, RecursionError):  # nested too deep for Python to compare
        return False
