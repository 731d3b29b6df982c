"""conda's lines in start files: put in, taken out, put right."""

from __future__ import annotations

from collections.abc import Mapping

from envcheck.facts import Conda, CondaBlock, Facts, Shells, StartFile, is_inside
from envcheck.findings import Finding
from envcheck.mend.draft import Draft
from envcheck.mend.lines import appended, comment_out, without_lines
from envcheck.mend.places import OTHERS, own

TYPE_CHECKING = False
if TYPE_CHECKING:
    from envcheck.mend.plans import Planner

BEGINS, ENDS = "# >>> conda initialize >>>", "# <<< conda initialize <<<"
NOTE = "# !! Contents within this block are managed by 'conda init' !!"
BASHRC = 'if [ -f "$HOME/.bashrc" ]; then . "$HOME/.bashrc"; fi'


def initialise(facts: Facts, finding: Finding, draft: Draft) -> None:
    """SH101: the block of the conda that is there, or the way from the login file to it."""
    shells, conda = facts.shells, facts.conda
    if not isinstance(shells, Shells) or not isinstance(conda, Conda):
        return
    if finding.cause == "login-shell-skips-bashrc":
        _read_bashrc_at_login(shells, finding, draft)
        return
    login = shells.login or ""
    prefix = next((one.prefix for one in conda.installs if one.command), None)
    block = block_for(login, prefix) if prefix else None
    if block is None or login not in OTHERS:
        return
    path = f"{shells.home}/{_target(shells, login)}"
    text = draft.text(path) or ""
    if BEGINS not in text:
        draft.put(path, appended(text, block), f"{finding.id}: a new terminal finds {prefix}")


def _target(shells: Shells, login: str) -> str:
    """The file that this shell reads: tcsh reads ~/.cshrc only where there is no ~/.tcshrc."""
    there = {file.path.rpartition("/")[2] for file in shells.files if file.shell == login}
    if login == "tcsh" and ".tcshrc" not in there:
        return ".cshrc"
    return OTHERS[login][2] if login == "zsh" else OTHERS[login][0]


def block_for(shell: str, prefix: str) -> tuple[str, ...] | None:
    """The lines that bring a conda to new shells of this kind, between conda's own marks."""
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
    lines["tcsh"] = lines["csh"] = (f'if ( -f "{csh}" ) source "{csh}"',)
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
            if lines and text and "conda.csh" not in block.text:
                rest = without_lines(text, block.line, block.last_line)
                why = f"{finding.id}: conda's lines are in csh's language"
                draft.put(file.path, appended(rest, lines), why)


def without_stale_paths(facts: Facts, finding: Finding, draft: Draft) -> None:
    """SP103: lines that put folders of a conda that is gone on PATH."""
    if isinstance(facts.shells, Shells):
        gone = facts.search_path.missing if hasattr(facts.search_path, "missing") else ()
        _comment_paths(facts.shells, finding, draft, gone)


def without_other_condas(facts: Facts, finding: Finding, draft: Draft) -> None:
    """SP104: lines that put a second conda on PATH, where blocks bring the first."""
    shells, conda = facts.shells, facts.conda
    if not isinstance(shells, Shells) or not isinstance(conda, Conda):
        return
    kept = {block.prefix for file in own(shells) for block in file.blocks if block.conda_exists}
    others = [one.prefix for one in conda.installs if one.prefix not in kept] if kept else []
    folders = [f"{prefix}/{name}" for prefix in others for name in ("bin", "condabin")]
    _comment_paths(shells, finding, draft, folders)


def _comment_paths(
    shells: Shells, finding: Finding, draft: Draft, folders: tuple[str, ...] | list[str]
) -> None:
    for file in own(shells):
        for line in file.path_lines:
            hit = [f for f in line.folders if any(is_inside(f, folder) for folder in folders)]
            text = draft.text(file.path)
            if hit and len(hit) == len(line.folders) and text is not None:
                why = f"{finding.id}: {', '.join(hit)} is not put on PATH any more"
                draft.put(file.path, comment_out(text, line.line, line.line), why)


def _without(file: StartFile, blocks: list[CondaBlock], draft: Draft, why: str) -> None:
    """Comment blocks out: their lines keep the numbers that other findings go by."""
    for block in blocks:
        text = draft.text(file.path)
        if text is not None:
            after = comment_out(text, block.line, block.last_line)
            marked = after.split("\n")
            for number in (block.line - 1, block.last_line - 1):
                marked[number] = marked[number].replace(">>>", "---").replace("<<<", "---")
            draft.put(file.path, "\n".join(marked), why)


PLANNERS: Mapping[str, Planner] = {
    "SH101": initialise,
    "SH102": take_out_dead,
    "SH103": keep_one,
    "SH104": into_cshrc,
    "SH105": in_csh,
    "SP103": without_stale_paths,
    "SP104": without_other_condas,
}
