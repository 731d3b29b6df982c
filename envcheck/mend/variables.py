"""Variables that start files set, and that are better not set."""

from __future__ import annotations

from envcheck.facts import Facts, Shells
from envcheck.findings import Finding
from envcheck.mend.draft import Draft
from envcheck.mend.lines import comment_out, setting_lines
from envcheck.mend.places import own_start_files


def take_out(facts: Facts, finding: Finding, draft: Draft, name: str) -> None:
    """Put the lines of one's own start files that set the variable out of force."""
    if not isinstance(facts.shells, Shells):
        return
    for path in own_start_files(facts.shells):
        text = draft.text(path)
        if text is None:
            continue
        after = text
        for number in setting_lines(text, name):
            after = comment_out(after, number, number)
        draft.put(path, after, f"{finding.id}: {name} is not set any more")
