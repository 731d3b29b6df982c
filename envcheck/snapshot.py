"""Facts that travel: one machine's, as a JSON document, to be judged on another.

A report is taken for a snapshot too, for the facts that it was judged from. Documents come from
strangers: whatever they hold, they are read into facts or refused in one sentence.
"""

from __future__ import annotations

import json
import re

from envcheck import __version__
from envcheck.facts import Facts
from envcheck.plain import plain
from envcheck.records import Record
from envcheck.report import Tool
from envcheck.unplain import Misfit, Reading, shown

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, NoReturn

    from envcheck.redact import Redactor

SCHEMA = "envcheck/snapshot/1"
READ = re.compile(r"envcheck/(snapshot|report)/1(\.\d+)?")
"""Schema ids that are read: ours and that of reports, and additions to them."""
OTHERS = re.compile(r"envcheck/(?:snapshot|report)/(\d{1,9})(?:\.\d+)?")
LIMIT = 8 << 20
"""Bytes of a document: one of 100 packages has 100,000, and one as long as this takes seconds."""
DIGITS = 18
"""Digits of a whole number; to read a million of them would take minutes."""
SHOWN = 5
"""Places that one notice names."""
ANEW = "Take it anew there: `envcheck snapshot --output FILE`"


class SnapshotError(Exception):
    """The document is no snapshot that can be judged. Its text is one sentence for the user."""


class Snapshot(Record):
    """What is known of one machine, and when and how it was read."""

    tool: Tool
    taken_at: str
    """UTC, ISO 8601."""
    mode: str
    """quick or deep."""
    facts: Facts
    notices: tuple[str, ...] = ()
    """What the document holds beyond that; each a sentence for the user."""


def document_of(facts: Facts, *, mode: str, taken_at: str) -> dict[str, Any]:
    """The snapshot as the contract of `envcheck/snapshot/1` has it."""
    tool = plain(Tool("envcheck", __version__))
    return {
        "schema": SCHEMA,
        "tool": tool,
        "taken_at": taken_at,
        "mode": mode,
        "facts": plain(facts),
    }


def render(facts: Facts, redactor: Redactor | None, *, mode: str, taken_at: str) -> str:
    """The snapshot as text, redacted unless there is no redactor."""
    said = document_of(facts, mode=mode, taken_at=taken_at)
    return json.dumps(redactor.document(said) if redactor else said, indent=1) + "\n"


def facts_of(document: object) -> Facts:
    """The facts in a snapshot or a report. Raises `SnapshotError`."""
    return snapshot_of(document).facts


def load(content: bytes) -> Snapshot:
    """The snapshot that a file holds. Raises `SnapshotError`."""
    return snapshot_of(parse(content))


def parse(content: bytes) -> object:
    """The one JSON value that a file holds. Raises `SnapshotError`."""
    if len(content) > LIMIT:
        raise SnapshotError(f"It is {len(content)} bytes long, and {LIMIT} are read at most.")
    try:
        return json.loads(
            _decoded(content),
            object_pairs_hook=_each_once,
            parse_int=_whole,
            parse_constant=_refuse_constant,
        )
    except UnicodeDecodeError as error:
        raise SnapshotError(
            f"It is not UTF-8 text: byte {error.start} is of no character. {ANEW}."
        ) from None
    except json.JSONDecodeError as error:
        raise SnapshotError(f"It is no JSON: {error.msg}, line {error.lineno}. {ANEW}.") from None
    except RecursionError:
        raise SnapshotError(f"It is nested deeper than any snapshot. {ANEW}.") from None


def _decoded(content: bytes) -> str:
    """Its text; what PowerShell's `>` writes is UTF-16, and begins with its mark."""
    utf_16 = content.startswith((b"\xff\xfe", b"\xfe\xff"))
    return content.decode("utf-16" if utf_16 else "utf-8-sig")


def snapshot_of(document: object) -> Snapshot:
    """The snapshot in what JSON holds. Raises `SnapshotError`."""
    said = document if isinstance(document, dict) else {}
    schema = said.get("schema")
    if not isinstance(schema, str) or not READ.fullmatch(schema):
        raise SnapshotError(_what_it_is(schema))
    reading, kind = Reading(), schema.split("/")[1]
    time = "generated_at" if kind == "report" else "taken_at"
    try:
        for key in ("tool", time, "mode", "facts"):
            if key not in said:
                raise Misfit(f"{key} is missing")
        tool = reading.record(said["tool"], Tool, "tool")
        taken_at = reading.value(said[time], str, time)
        mode = reading.value(said["mode"], str, "mode")
        if mode not in ("quick", "deep"):
            raise Misfit(f'mode is "{shown(mode)}", not one of quick, deep')
        facts = reading.record(said["facts"], Facts, "facts")
    except Misfit as misfit:
        raise SnapshotError(f"{misfit}. {ANEW}.") from None
    return Snapshot(tool, taken_at, mode, facts, _notices(tool, reading))


def _what_it_is(schema: object) -> str:
    newer = OTHERS.fullmatch(schema) if isinstance(schema, str) else None
    if newer:
        return (
            f"It is of another envcheck ({schema}); this one, {__version__}, reads {SCHEMA}. "
            "Update the older of the two: `python -m pip install -U envcheck-tutor`."
        )
    what = f'its schema is "{shown(schema)}"' if isinstance(schema, str) else "it names no schema"
    return (
        f"It is neither a snapshot nor a report of envcheck: {what}. "
        "Make one: `envcheck snapshot --output FILE`."
    )


def _notices(tool: Tool, reading: Reading) -> tuple[str, ...]:
    places = sorted(reading.left_out)
    if not places:
        return ()
    more = f" and {len(places) - SHOWN} more" if len(places) > SHOWN else ""
    return (
        f"Taken by envcheck {shown(tool.version)}, which says more than {__version__} reads: "
        f"{', '.join(places[:SHOWN])}{more} left out.",
    )


def _each_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in pairs:
        if key in found:
            raise SnapshotError(f'The key "{shown(key)}" stands twice in one object. {ANEW}.')
        found[key] = value
    return found


def _whole(digits: str) -> int:
    if len(digits) > DIGITS:
        raise SnapshotError(f"It holds a number of {len(digits)} digits. {ANEW}.")
    return int(digits)


def _refuse_constant(name: str) -> NoReturn:
    raise SnapshotError(f"It holds {name}, which is no number of JSON's. {ANEW}.")
