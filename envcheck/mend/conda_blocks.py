"""conda's lines in start files: put in, taken out, put right."""

from __future__ import annotations

import re
from collections.abc import Mapping

from envcheck.facts import Conda, CondaBlock, Facts, Shells, StartFile
from envcheck.findings import Finding
from envcheck.mend.draft import Draft
from envcheck.mend.lines import appended, comment_out, without_lines
from envcheck.mend.places import login_of, main_file, own
from envcheck.mend.statements import CSH, statements

TYPE_CHECKING = False
if TYPE_CHECKING:
    from envcheck.mend.plans import Planner

BOURNE = re.compile(r"2>|\$\(|setenv\s+PATH=|^\s*export\s|\bfi\b", re.M)
"""What csh does not understand."""
SAFE = re.compile(r"[^'\"\\$`!\n]+")
"""Paths that may stand between quotes of any shell."""
BEGINS, ENDS = "# >>> conda initialize >>>", "# <<< conda initialize <<<"
NOTE = "# !! Contents within this block are managed by 'conda init' !!"
BASHRC = 'if [ -n "$BASH_VERSION" ] && [ -f ~/.bashrc ]; then . ~/.bashrc; fi'
"""A ~/.profile is read by other shells, too, which would stumble over bash's own language."""


def initialise(facts: Facts, finding: Finding, draft: Draft) -> None:
    """SH101: the block of the conda that is there, or the way from the login file to it."""
    shells, conda = facts.shells, facts.conda
    if not isinstance(shells, Shells) or not isinstance(conda, Conda):
        return
    if finding.cause == "login-shell-skips-bashrc":
        _read_bashrc_at_login(shells, finding, draft)
        return
    login = login_of(shells)
    prefix = next((one.prefix for one in conda.installs if one.command), None)
    block = block_for(login, prefix) if prefix else None
    path = main_file(shells)
    if block is None or path is None:
        return
    text = draft.text(path) or ""
    if any(file.path == path and any(b.conda_exists for b in file.blocks) for file in own(shells)):
        return  # conda's lines are there, and something before them ends the file
    done = draft.put(path, appended(text, block), f"{finding.id}: a new terminal finds {prefix}")
    if done and login == "bash" and not _login_reads_bashrc(shells):
        _read_bashrc_at_login(shells, finding, draft)


def _login_reads_bashrc(shells: Shells) -> bool:
    read = [file for file in shells.files if file.shell == "bash" and "login" in file.kinds]
    names = {path.rpartition("/")[2] for file in read for path in (file.path, *file.sources)}
    return ".bashrc" in names


def block_for(shell: str, prefix: str) -> tuple[str, ...] | None:
    """The lines that bring a conda to new shells of this kind, between conda's own marks."""
    if not SAFE.fullmatch(prefix):
        return None
    conda = f"{prefix}/bin/conda"
    lines = {
        "bash": (f"eval \"$('{conda}' 'shell.bash' 'hook' 2> /dev/null)\"",),
        "zsh": (f"eval \"$('{conda}' 'shell.zsh' 'hook' 2> /dev/null)\"",),
        "fish": (
            f'if test -f "{conda}"',
            f'    eval "{conda}" "shell.fish" "hook" $argv | source',
            "end",
        ),
    }
    csh = f"{prefix}/etc/profile.d/conda.csh"
    lines["tcsh"] = (f'if ( -f "{csh}" ) source "{csh}"',)
    # Nothing comes of that file in the csh that is no tcsh.
    lines["csh"] = (f'if ( -d "{prefix}/condabin" ) set path = ( "{prefix}/condabin" $path )',)
    return (BEGINS, NOTE, *lines[shell], ENDS) if shell in lines else None


def _read_bashrc_at_login(shells: Shells, finding: Finding, draft: Draft) -> None:
    names = (".bash_profile", ".bash_login", ".profile")
    paths = [f"{shells.home}/{name}" for name in names]
    path = next((path for path in paths if draft.text(path) is not None), paths[0])
    text = draft.text(path) or ""
    if BASHRC not in text:
        why = f"{finding.id}: login shells read ~/.bashrc too"
        draft.put(path, appended(text, (BASHRC,)), why)


def take_out_dead(facts: Facts, finding: Finding, draft: Draft) -> None:
    """SH102: blocks whose installation is gone."""
    if isinstance(facts.shells, Shells):
        for file in own(facts.shells):
            dead = [b for b in file.blocks if b.prefix and not b.conda_exists]
            _without(file, dead, draft, f"{finding.id}: the conda that they set up is gone")
            draft.expect_path(gone=tuple(str(block.prefix) for block in dead))


def keep_one(facts: Facts, finding: Finding, draft: Draft) -> None:
    """SH103: of several blocks in the files of one shell the last, which is in force."""
    if not isinstance(facts.shells, Shells):
        return
    for shell in {file.shell for file in facts.shells.files}:
        files = [file for file in own(facts.shells) if file.shell == shell and file.kinds]
        alive = [(f, b) for f in files for b in f.blocks if b.conda_exists and b.tool == "conda"]
        for file, block in alive[:-1]:
            _without(file, [block], draft, f"{finding.id}: the last block was in force already")


def into_cshrc(facts: Facts, finding: Finding, draft: Draft) -> None:
    """SH104: conda's lines move to ~/.cshrc, which tcsh and csh both read; ~/.tcshrc goes aside."""
    if not isinstance(facts.shells, Shells):
        return
    new, old = (f"{facts.shells.home}/{name}" for name in (".tcshrc", ".cshrc"))
    text = draft.text(new)
    if text is None:
        return
    why = f"{finding.id}: ~/.cshrc is in force again, with conda's lines"
    draft.put(old, appended(draft.text(old) or "", text.strip("\n").split("\n")), why)
    draft.put(new, None, why)


def in_csh(facts: Facts, finding: Finding, draft: Draft) -> None:
    """SH105: the same block in the language of csh."""
    if not isinstance(facts.shells, Shells):
        return
    for file in own(facts.shells):
        if file.shell not in ("tcsh", "csh"):
            continue
        for block in file.blocks:
            lines = block_for(file.shell, block.prefix) if block.prefix else None
            text = draft.text(file.path)
            as_read = draft.is_as_read(file.path, block.line, block.last_line)
            if lines and text and as_read and BOURNE.search(block.text):
                rest = without_lines(text, block.line, block.last_line)
                why = f"{finding.id}: conda's lines are in csh's language"
                draft.put(file.path, appended(rest, lines), why)


def _without(file: StartFile, blocks: list[CondaBlock], draft: Draft, why: str) -> None:
    """Comment blocks out: their lines keep the numbers that other findings go by."""
    for block in blocks:
        text = draft.text(file.path)
        if text is not None and draft.is_as_read(file.path, block.line, block.last_line):
            stand_in = ": " if _is_needed(text, file.shell, block) else ""
            after = comment_out(text, block.line, block.last_line, stand_in)
            marked = after.split("\n")
            for number in (block.line - 1, block.last_line - 1):
                marked[number] = marked[number].replace(">>>", "---").replace("<<<", "---")
            draft.put(file.path, "\n".join(marked), why)


def _is_needed(text: str, shell: str, block: CondaBlock) -> bool:
    """Whether sh would stand before an empty body without the block."""
    inside = (s for s in statements(text, shell) if block.line <= s.first <= block.last_line)
    first = next(inside, None)
    return first is not None and first.needed and shell not in (*CSH, "fish")


PLANNERS: Mapping[str, Planner] = {
    "SH101": initialise,
    "SH102": take_out_dead,
    "SH103": keep_one,
    "SH104": into_cshrc,
    "SH105": in_csh,
}
