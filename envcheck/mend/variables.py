"""Variables that start files set: taken out, or set right."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

from envcheck.facts import Facts, Rooms, Shells, Target
from envcheck.findings import Finding
from envcheck.mend.draft import Draft
from envcheck.mend.lines import MARK, appended
from envcheck.mend.places import login_of, main_file, own_start_files
from envcheck.mend.statements import setting_of, without_variable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from envcheck.mend.plans import Planner

PLAIN = re.compile(r"[\w.:/@%+,~-]+|\"\$\w+\"|'[^'\n]*'")
"""Values that every shell takes as they are written."""


def take_out(facts: Facts, finding: Finding, draft: Draft, name: str) -> bool:
    """Have new terminals be without the variable; whether a file of one's own sets it."""
    if not isinstance(facts.shells, Shells):
        return False
    found = False
    for path, shell in own_start_files(facts.shells):
        found |= _take_out_of(path, shell, finding, draft, name)
    found |= _out_of_environment(facts, finding, draft, name)
    if found:
        draft.expect(name, None)
    return found


def _take_out_of(path: str, shell: str, finding: Finding, draft: Draft, name: str) -> bool:
    text = draft.text(path)
    after = text if text is None else without_variable(text, name, shell)
    return draft.put(path, after, f"{finding.id}: {name} is not set any more")


def _out_of_environment(facts: Facts, finding: Finding, draft: Draft, name: str) -> bool:
    """What `conda env config vars set` wrote down."""
    target = facts.target
    if not isinstance(target, Target) or target.kind != "conda" or not target.prefix:
        return False
    path = f"{target.prefix}/conda-meta/state"
    try:
        state = json.loads(draft.text(path) or "{}")
        del state["env_vars"][name]
    except (ValueError, RecursionError, KeyError, TypeError):
        return False
    return draft.put(path, json.dumps(state) + "\n", f"{finding.id}: {name} is not set any more")


def set_to(facts: Facts, finding: Finding, draft: Draft, name: str, value: str) -> bool:
    """Have new terminals of the login shell set the variable; whether that could be done."""
    shells = facts.shells
    path = main_file(shells) if isinstance(shells, Shells) else None
    if path is None or not isinstance(shells, Shells) or not PLAIN.fullmatch(value):
        return False
    if "***" in value or name == "PATH":
        return False
    for other, shell in own_start_files(shells):
        _take_out_of(other, shell, finding, draft, name)
    line = setting_of(name, value, login_of(shells))
    block = (f"# {MARK}{finding.id}, {finding.title[:1].lower()}{finding.title[1:]}", line)
    done = draft.put(path, appended(draft.text(path) or "", block), f"{finding.id}: {line}")
    if done:
        draft.expect(name, value)
    return done


def right_home(facts: Facts, finding: Finding, draft: Draft) -> None:
    """CO105: HOME as a list; the files that make it one lie in one of its folders."""
    shells = facts.shells
    if not isinstance(shells, Shells):
        return
    for home in re.split(r"[:;]", shells.home):
        files = own_start_files(shells, home) if home.startswith("/") else ()
        found = [_take_out_of(path, shell, finding, draft, "HOME") for path, shell in files]
        if any(found):
            draft.expect("HOME", f"'{home}'")
            return


def temporary_files_at_home(facts: Facts, finding: Finding, draft: Draft) -> None:
    """MA102: TMPDIR in the home folder, where that has more room."""
    if not isinstance(facts.rooms, Rooms) or not isinstance(facts.shells, Shells):
        return
    free = {room.place: room.free_mib for room in facts.rooms.rooms}
    if finding.cause != "tmp-too-small-for-install" or "export TMPDIR=~/tmp" not in _told(finding):
        return
    if free.get("home", 0) > 2 * free.get("temporary", 0) and set_to(
        facts, finding, draft, "TMPDIR", "~/tmp"
    ):
        about = "Temporary files: TMPDIR leads here.\n"
        why = f"{finding.id}: the folder that TMPDIR names"
        draft.put(f"{facts.shells.home}/tmp/README.envcheck", about, why)


def _told(finding: Finding) -> tuple[str, ...]:
    return finding.fix.commands if finding.fix else ()


PLANNERS: Mapping[str, Planner] = {
    "CO105": right_home,
    "MA102": temporary_files_at_home,
}
