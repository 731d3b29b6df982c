"""Lines of start files that change PATH."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from envcheck.facts import Conda, Facts, PathLine, SearchPath, Shells, StartFile, is_inside
from envcheck.findings import Finding
from envcheck.mend.draft import Draft
from envcheck.mend.lines import comment_out, with_line, without_folder
from envcheck.mend.places import own
from envcheck.mend.statements import CSH, Statement, statements

TYPE_CHECKING = False
if TYPE_CHECKING:
    from envcheck.mend.plans import Planner

OF_CONDA = re.compile(r"(?:mini|ana)conda\d*|mini?forge\d*|mambaforge\d*|micromamba", re.I)
TURNS = (
    (
        r"((?:export\s+)?PATH=\"?)((?:\$\{?HOME\}?/)?[^\s\"':$]+):(\$\{?PATH\}?)(\"?)",
        r"\1\3:\2\4",
    ),
    (r"(path=\(\s*)(\S+)\s+(\$path)(\s*\))", r"\1\3 \2\4"),
    (r"(set\s+path\s*=\s*\(\s*)(\S+)\s+(\$path)(\s*\))", r"\1\3 \2\4"),
    (r"(setenv\s+PATH\s+\"?)([^\s\"':]+):(\$\{?PATH\}?)(\"?)", r"\1\3:\2\4"),
    (r"(set\s+-\w+\s+PATH\s+)(\S+)\s+(\$PATH)()", r"\1\3 \2\4"),
    (r"(fish_add_path\s+)((?:(?!-)\S+))()()", r"\1--append \2"),
)  # fmt: skip
"""Plain ways to put one folder first, and the same with it last."""


def without_stale(facts: Facts, finding: Finding, draft: Draft) -> None:
    """SP103: folders of a conda that is gone are put on PATH no more."""
    shells, search_path = facts.shells, facts.search_path
    if isinstance(shells, Shells) and isinstance(search_path, SearchPath):
        gone = [f for f in search_path.missing if any(map(OF_CONDA.fullmatch, f.split("/")))]
        _take_off(shells, finding, draft, gone)


def without_other_condas(facts: Facts, finding: Finding, draft: Draft) -> None:
    """SP104: a second conda is not put on PATH, where blocks bring the first."""
    shells, conda = facts.shells, facts.conda
    if not isinstance(shells, Shells) or not isinstance(conda, Conda):
        return
    kept = {block.prefix for file in own(shells) for block in file.blocks if block.conda_exists}
    others = [one.prefix for one in conda.installs if one.prefix not in kept] if kept else []
    folders = [f"{prefix}/{name}" for prefix in others for name in ("bin", "condabin")]
    _take_off(shells, finding, draft, folders)


def _take_off(shells: Shells, finding: Finding, draft: Draft, folders: Iterable[str]) -> None:
    wanted = tuple(folders)
    for file in own(shells):
        for line in file.path_lines:
            hit = [f for f in line.folders if any(is_inside(f, folder) for folder in wanted)]
            if hit and _without(file, line, hit, shells.home, finding, draft):
                draft.expect_path(gone=tuple(hit))


def _without(
    file: StartFile, line: PathLine, hit: list[str], home: str, finding: Finding, draft: Draft
) -> bool:
    """The line without these folders, or out of force where it has no others."""
    one = _statement_at(draft, file, line.line)
    text = draft.text(file.path)
    if one is None or text is None:
        return False
    why = f"{finding.id}: {', '.join(hit)} is not put on PATH any more"
    if len(hit) == len(line.folders):
        stand_in = ": " if one.needed and file.shell not in (*CSH, "fish") else ""
        return draft.put(file.path, comment_out(text, one.first, one.last, stand_in), why)
    new: str | None = text.split("\n")[one.first - 1]
    for folder in hit:
        new = without_folder(new, folder, home) if new else None
    if new is None or one.first != one.last:
        return False
    return draft.put(file.path, with_line(text, one.first, new), why)


def _statement_at(draft: Draft, file: StartFile, line: int) -> Statement | None:
    """The command at a line that the facts name; None where it is not the only one there."""
    text = draft.text(file.path)
    if text is None or not draft.is_as_read(file.path, line, line):
        return None
    found = [s for s in statements(text, file.shell) if s.first <= line <= s.last]
    one = found[0] if len(found) == 1 else None
    return one if one and one.alone and draft.is_as_read(file.path, one.first, one.last) else None


def active_first(facts: Facts, finding: Finding, draft: Draft) -> None:
    """SP101: what stands before the active environment goes behind it."""
    search_path, shells = facts.search_path, facts.shells
    if not isinstance(search_path, SearchPath) or not isinstance(shells, Shells):
        return
    programs = search_path.programs
    first = next(iter(programs.get("python") or programs.get("python3") or ()), None)
    folder = first.path.rpartition("/")[0] if first else ""
    done = False
    for file in own(shells):
        if finding.cause == "path-shadowed-by-pyenv":
            done |= _pyenv_before_conda(file, finding, draft)
        elif finding.cause == "path-shadowed-by-rc-export":
            done |= _put_last(file, folder, finding, draft)
    if done and folder:
        draft.expect_path(behind=(folder,))


def _put_last(file: StartFile, folder: str, finding: Finding, draft: Draft) -> bool:
    done = False
    for line in file.path_lines:
        one = _statement_at(draft, file, line.line) if line.folders == (folder,) else None
        text = draft.text(file.path)
        if one is None or one.first != one.last or text is None:
            continue
        old = text.split("\n")[one.first - 1]
        command = old.strip()
        turned = (re.sub(was, now, command) for was, now in TURNS if re.fullmatch(was, command))
        if new := next(turned, None):
            indent = old[: len(old) - len(old.lstrip())]
            why = f"{finding.id}: {folder} stands last on PATH"
            done |= draft.put(file.path, with_line(text, one.first, indent + new), why)
    return done


def _pyenv_before_conda(file: StartFile, finding: Finding, draft: Draft) -> bool:
    """The lines of pyenv stand before conda's, which then come first on PATH."""
    text = draft.text(file.path)
    conda = min((b.line for b in file.blocks if b.tool == "conda" and b.conda_exists), default=0)
    if text is None or not conda or not draft.is_as_read(file.path, 1, text.count("\n") + 1):
        return False
    lines = text.split("\n")
    behind = [s for s in statements(text, file.shell) if s.first > conda]
    own_lines = [s for s in behind if "pyenv" in "\n".join(lines[s.first - 1 : s.last]).lower()]
    if not own_lines or not all(s.alone and not s.needed and s.first == s.last for s in own_lines):
        return False
    numbers = [s.first for s in own_lines]
    if any(lines[number - 1][:1].isspace() for number in numbers):  # in a body
        return False
    moved = [lines[number - 1] for number in numbers]
    rest = [line for number, line in enumerate(lines, 1) if number not in numbers]
    new = [*rest[: conda - 1], *moved, *rest[conda - 1 :]]
    if new[-1] and text.endswith("\n"):
        new.append("")
    why = f"{finding.id}: pyenv's lines stand before conda's"
    return draft.put(file.path, "\n".join(new), why)


PLANNERS: Mapping[str, Planner] = {
    "SP101": active_first,
    "SP103": without_stale,
    "SP104": without_other_condas,
}
