"""What differs between two machines, as one JSON document and as text. Nothing here prints."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from envcheck.differences import Change, Turn
from envcheck.formats.readable import spelt_out
from envcheck.plain import plain

TYPE_CHECKING = False
if TYPE_CHECKING:
    from envcheck.redact import Redactor
    from envcheck.schema import JsonObject

SCHEMA = "envcheck/difference/1"


def as_json(turns: Sequence[Turn], changes: Sequence[Change], redactor: Redactor | None) -> str:
    """The document, redacted unless there is no redactor."""
    import json

    said: JsonObject = {"schema": SCHEMA, "checks": plain(turns), "facts": plain(changes)}
    return json.dumps(redactor.document(said) if redactor else said, indent=1) + "\n"


def as_text(turns: Sequence[Turn], changes: Sequence[Change], names: tuple[str, str]) -> str:
    """What a person reads: the checks that ended otherwise, then fact by fact."""
    if not turns and not changes:
        return "There is no difference.\n"
    lines = [f"- {names[0]}", f"+ {names[1]}", ""]
    for turn in turns:
        lines += [f"{turn.id}  {turn.before} -> {turn.after}  {turn.title}"]
        lines += [f"       {line}" for line in turn.message.splitlines()]
    lines += [""] if turns else []
    for fact, group in groupby(changes, key=lambda change: change.place.partition(".")[0]):
        lines += [f"{fact.replace('_', ' ')}", *_told(list(group))]
    return "\n".join(map(spelt_out, lines)) + "\n"


def _told(changes: Sequence[Change]) -> Iterator[str]:
    for change in changes:
        name = change.place.partition(".")[2]
        label = f"{name}: " if name else ""
        if change.before is not None and change.after is not None:
            yield f"  {label}{change.before} -> {change.after}"
        elif change.before is not None:
            yield f"- {label}{change.before}"
        else:
            yield f"+ {label}{change.after}"
