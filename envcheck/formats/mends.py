"""What a fix would do, as text and as one JSON document. Nothing here prints."""

from __future__ import annotations

import difflib
from collections.abc import Iterator

from envcheck.findings import Fix
from envcheck.formats.readable import spelt_out
from envcheck.mend.draft import Change
from envcheck.mend.plans import Outcome, Plan
from envcheck.plain import plain
from envcheck.records import items

TYPE_CHECKING = False
if TYPE_CHECKING:
    from envcheck.redact import Redactor

SCHEMA = "envcheck/plan/1"
OUTCOME = "envcheck/mended/1"


def as_json(plan: Plan, redactor: Redactor | None) -> str:
    """Every mend with its files and its commands, and the difference of each file."""
    import json

    said = {
        "schema": SCHEMA,
        "mends": [
            {
                "id": mend.finding.id,
                "cause": mend.finding.cause,
                "message": mend.finding.message,
                "files": list(mend.files),
                "risk": mend.risk.value,
                "fix": plain(mend.finding.fix),
            }
            for mend in plan.mends
        ],
        "changes": [
            {"path": one.path, "whys": list(one.whys), "diff": "\n".join(difference(one))}
            for one in plan.changes
        ],
    }
    return json.dumps(redactor.document(said) if redactor else said, indent=1) + "\n"


def outcome_as_json(outcome: Outcome, redactor: Redactor | None) -> str:
    """What became of it."""
    import json

    said = {"schema": OUTCOME, **dict(items(outcome))}
    return json.dumps(redactor.document(said) if redactor else said, indent=1) + "\n"


def outcome_as_text(outcome: Outcome) -> str:
    """What became of it, and where the old files are."""
    if outcome.undone:
        lines = [f"All is as it was: {outcome.undone}."]
        if outcome.left:
            lines = [f"{outcome.undone[:1].upper()}{outcome.undone[1:]}, so it was undone."]
            lines += [f"{path} could not be put back." for path in outcome.left]
            lines.append(f"The old files are in {outcome.backup}.")
        return "\n".join(lines) + "\n"
    lines = [f"{name} is mended." for name in outcome.mended]
    lines += [f"{name} is not, though files were changed for it." for name in outcome.not_mended]
    lines += [
        f"The old files are in {outcome.backup}.",
        "Open a new terminal to have the changes in force.",
    ]
    return "\n".join(lines) + "\n"


def as_text(plan: Plan) -> str:
    """What a person decides on: the changes that can be undone, then what is left to do."""
    if not plan.mends:
        return "There is nothing to mend.\n"
    lines: list[str] = []
    if plan.changes:
        lines.append("These files would change; the old ones are kept:")
        for change in plan.changes:
            lines += ["", *(f"# {why}" for why in change.whys), *difference(change)]
    if plan.left:
        lines += ["", "Left to you:"] if lines else ["Left to you:"]
        for mend in plan.left:
            fix = mend.finding.fix
            lines += ["", f"{mend.finding.id}  {mend.finding.message.splitlines()[0]}"]
            lines += _told(fix) if fix else ["       There is no mend to tell."]
    return "\n".join(map(spelt_out, lines)) + "\n"


def _told(fix: Fix) -> Iterator[str]:
    risk = fix.risk.value.replace("-", " ")
    yield f"       {fix.text}{'' if risk == 'none' else f' ({risk})'}"
    yield from (f"         $ {command}" for command in fix.commands)


def difference(change: Change) -> Iterator[str]:
    """The change as `diff -u` writes it."""
    before = (change.before or "").splitlines()
    if change.after is None:
        yield f"--- {change.path}"
        yield f"+++ put aside as {change.path}.envcheck-aside"
        return
    after = change.after.splitlines()
    if before == after:  # ends of lines alone
        yield f"+++ {change.path}: other ends of lines"
    yield from difflib.unified_diff(before, after, change.path, change.path, lineterm="", n=2)
