"""What a new terminal finds, and what the start files of the shells say of conda."""

from __future__ import annotations

import re
from collections.abc import Iterator

from envcheck.check import Problems, check
from envcheck.checks.words import in_double_quotes, parts, quoted
from envcheck.facts import Conda, CondaBlock, CondaInstall, Shells, StartFile, is_inside
from envcheck.findings import Fix, Problem, Risk, Severity
from envcheck.patterns import pattern

CAUSES = {
    "zsh": "shell-zsh-not-initialised",
    "fish": "shell-fish-not-initialised",
    "tcsh": "shell-csh-not-initialised",
    "csh": "shell-csh-not-initialised",
    "bsd-csh": "shell-csh-not-initialised",
}
BASH_LOGIN = (".bash_profile", ".bash_login", ".profile")
BOURNE = pattern(r"2>|\$\(|setenv\s+PATH=|^\s*export\s|\bfi\b", re.M)
"""What csh does not understand."""


@check("SH101", "A new terminal finds conda", Severity.WARNING)
def conda_not_in_new_shell(shells: Shells, conda: Conda) -> Problems:
    """
    ## What it looks at
    The start files that a new shell of yours reads, without running any: whether one of
    them brings conda, in a plain terminal and in a login shell (ssh, tmux, macOS).

    ## Why it matters
    conda is there, and the next terminal still says "conda: command not found", or
    `conda activate` asks for `conda init`.
    """
    install = _to_initialise(conda)
    found = shells.conda_in_new_shell
    if install is None or _uses_mamba(shells) or found.get("login") is not False:
        return
    if found.get("interactive") is False:
        yield _never_initialised(shells, install, conda)
    elif found.get("interactive") and shells.login == "bash":
        yield _login_shell_skips_bashrc(shells)


@check("SH102", "The conda lines of the start files lead to a conda", Severity.WARNING)
def dead_conda_block(shells: Shells) -> Problems:
    """
    ## What it looks at
    The blocks that `conda init` and `mamba shell init` wrote into start files, and
    whether the installation that each names is still there.

    ## Why it matters
    They outlive the installation: every new terminal is slower, prints errors, or has
    folders on PATH that are gone.
    """
    for file, block in _blocks(shells):
        if block.prefix and not block.conda_exists:
            gone = "its program is not there" if block.prefix_exists else "it is gone"
            yield Problem(
                f"{file.path} sets up the {block.tool} of {block.prefix}, but {gone} "
                f"(lines {block.line} to {block.last_line}).",
                cause="conda-stale-path-after-uninstall",
                expected=f"{block.prefix} with its {block.tool}",
                actual=gone,
                evidence=(f"{file.path}:{block.line}",),
                fix=_take_out(file, block),
                verify=(f"{_search(file)} {quoted(file.path)}",),
            )


@check("SH103", "One conda is set up in the start files, once", Severity.WARNING)
def several_conda_blocks(shells: Shells) -> Problems:
    """
    ## What it looks at
    The conda blocks in the start files that one new shell reads: of how many
    installations they are, and whether a file has one twice.

    ## Why it matters
    The last one wins. Which `conda` and which base a terminal has is then decided by
    the order of lines in a file, and differs between kinds of terminals.
    """
    for shell in sorted({file.shell for file in shells.files}):
        here = [
            (file, block)
            for file, block in _blocks(shells, shell)
            if file.kinds and block.tool == "conda" and block.prefix and block.conda_exists
        ]
        prefixes = tuple(dict.fromkeys(str(block.prefix) for _, block in here))
        if len(prefixes) > 1:
            yield Problem(
                f"A new {shell} sets up conda from {' and '.join(prefixes)}; the last one wins.",
                cause="other-conda-first-in-path",
                expected="one installation",
                actual=", ".join(prefixes),
                evidence=tuple(f"{file.path}:{block.line}: {block.prefix}" for file, block in here),
                fix=Fix(
                    "Keep the block of the one you use; have the other take its own out.",
                    (f"{quoted(prefixes[0])}/bin/conda init --reverse {shell}",),
                    Risk.REVERSIBLE,
                ),
                verify=("conda info --base",),
            )
        yield from _twice(here)


@check("SH104", "A ~/.tcshrc leaves ~/.cshrc in force", Severity.WARNING)
def tcshrc_hides_cshrc(shells: Shells) -> Problems:
    """
    ## What it looks at
    Whether there are both a ~/.tcshrc with conda's block and a ~/.cshrc that is not read
    any more because of it.

    ## Why it matters
    tcsh reads ~/.cshrc only where there is no ~/.tcshrc. `conda init tcsh` makes one, and
    all that the user had in ~/.cshrc is gone from new terminals.
    """
    files = {parts(file.path)[-1]: file for file in shells.files if file.shell == "tcsh"}
    new, old = files.get(".tcshrc"), files.get(".cshrc")
    if not new or not old or old.kinds or not new.blocks or old.path in new.sources:
        return
    yield Problem(
        f"{new.path}, which conda made, hides {old.path}: tcsh reads only the first of them.",
        cause="conda-init-unsupported-shell-name",
        expected=f"{old.path} is read",
        actual=f"only {new.path} is read",
        evidence=(f"{new.path}:{new.blocks[0].line}",),
        fix=Fix(
            "Put conda's block at the end of ~/.cshrc, where tcsh and csh both find it, and "
            "put the file that conda made aside.",
            ("cat ~/.tcshrc >> ~/.cshrc", "mv ~/.tcshrc ~/.tcshrc.bak"),
            Risk.REVERSIBLE,
        ),
        verify=("tcsh -c 'which conda'",),
    )


@check("SH105", "conda's lines in csh files are in csh's language", Severity.WARNING)
def bourne_lines_in_csh_file(shells: Shells) -> Problems:
    """
    ## What it looks at
    Conda's blocks in ~/.tcshrc and ~/.cshrc: whether they hold lines of bash.

    ## Why it matters
    Old versions of `conda init` wrote bash into these files. csh stops at the first such
    line, with "Illegal variable name" or "Ambiguous output redirect", and conda stays unknown.
    """
    for file, block in _blocks(shells):
        if file.shell in ("tcsh", "csh") and (line := BOURNE.search(block.text)):
            cut = _take_out(file, block)
            yield Problem(
                f"The block of {block.tool} in {file.path} is not in csh's language.",
                cause="conda-init-csh-block-bash-syntax",
                expected="source .../etc/profile.d/conda.csh",
                actual=block.text[line.start() :].splitlines()[0].strip(),
                evidence=(f"{file.path}:{block.line}",),
                fix=Fix(
                    "Take the block out and have a current conda write it anew.",
                    (*cut.commands, *_init_commands(block, "tcsh")),
                    Risk.REVERSIBLE,
                ),
                verify=("tcsh -c 'which conda'",),
            )


def _to_initialise(conda: Conda) -> CondaInstall | None:
    """The installation that a terminal should find; micromamba and pixi have ways of their own."""
    with_conda = (install for install in conda.installs if install.command)
    return next(with_conda, None)


def _uses_mamba(shells: Shells) -> bool:
    return any(
        block.tool == "mamba" and block.conda_exists and file.kinds
        for file, block in _blocks(shells)
    )


def _never_initialised(shells: Shells, install: CondaInstall, conda: Conda) -> Problem:
    shell = shells.login or "sh"
    # One that others put there for all, and that nobody has used yet, may be left alone.
    own = bool(shells.home) and is_inside(install.prefix, shells.home)
    used = own or len(conda.environments) > len(conda.installs)
    return Problem(
        f"conda is in {install.prefix}, but a new {shell} will not find it: "
        "none of its start files leads there.",
        cause=CAUSES.get(shell, "shell-not-initialised"),
        expected="conda in a new terminal",
        actual="conda: command not found",
        evidence=_read_files(shells, shell),
        fix=_initialise(shells, shell, install),
        verify=(f"{shell} -i -c '{'which' if 'csh' in shell else 'command -v'} conda'",),
        severity=None if used else Severity.INFO,
    )


def _initialise(shells: Shells, shell: str, install: CondaInstall) -> Fix:
    prefix, program = install.prefix, quoted(install.command or "conda")
    text = "Have conda write its lines, then open a new terminal."
    if shell in ("bash", "zsh", "fish"):
        return Fix(text, (f"{program} init {shell}",), Risk.REVERSIBLE)
    if shell == "tcsh" and not _file(shells, ".cshrc"):
        return Fix(text, (f"{program} init tcsh",), Risk.REVERSIBLE)
    if shell == "tcsh":
        # `conda init tcsh` would make a ~/.tcshrc, and with it ~/.cshrc would not be read any more.
        line = f"source {in_double_quotes(prefix + '/etc/profile.d/conda.csh')}"
        return Fix("Add one line to ~/.cshrc.", (f"echo '{line}' >> ~/.cshrc",), Risk.REVERSIBLE)
    if shell in ("csh", "bsd-csh"):
        line = f"set path = ( {in_double_quotes(prefix + '/condabin')} $path )"
        return Fix("Add one line to ~/.cshrc.", (f"echo '{line}' >> ~/.cshrc",), Risk.REVERSIBLE)
    line = f". {in_double_quotes(prefix + '/etc/profile.d/conda.sh')}"
    return Fix("Add one line to ~/.profile.", (f"echo '{line}' >> ~/.profile",), Risk.REVERSIBLE)


def _login_shell_skips_bashrc(shells: Shells) -> Problem:
    read = [f for f in shells.files if f.shell == "bash" and parts(f.path)[-1] in BASH_LOGIN]
    file = next((f.path for f in read if "login" in f.kinds), f"{shells.home}/.bash_profile")
    return Problem(
        f"A plain terminal finds conda, a login shell (ssh, tmux, macOS) does not: "
        f"{file} does not read ~/.bashrc.",
        cause="login-shell-skips-bashrc",
        expected=f"{file} reads ~/.bashrc",
        actual="only plain terminals read ~/.bashrc",
        evidence=_read_files(shells, "bash"),
        fix=Fix(
            "Have the login shell read ~/.bashrc too.",
            (f"echo '[ -f ~/.bashrc ] && . ~/.bashrc' >> {quoted(file)}",),
            Risk.REVERSIBLE,
        ),
        verify=("bash -l -i -c 'command -v conda'",),
    )


def _twice(here: list[tuple[StartFile, CondaBlock]]) -> Iterator[Problem]:
    for file in dict.fromkeys(file for file, _ in here):
        blocks = [block for block in file.blocks if block.tool == "conda" and block.conda_exists]
        if len(blocks) > len({block.prefix for block in blocks}):
            yield Problem(
                f"{file.path} sets up the same conda twice.",
                cause="other-conda-first-in-path",
                expected="one block",
                actual=f"{len(blocks)} blocks",
                evidence=tuple(f"{file.path}:{block.line}: {block.prefix}" for block in blocks),
                fix=_take_out(file, blocks[0]),
                severity=Severity.INFO,
            )


def _blocks(shells: Shells, shell: str | None = None) -> Iterator[tuple[StartFile, CondaBlock]]:
    """Every block once, though several shells read its file."""
    seen = set()
    for file in shells.files:
        for block in file.blocks:
            if shell in (None, file.shell) and (file.path, block.line) not in seen:
                seen.add((file.path, block.line))
                yield file, block


def _take_out(file: StartFile, block: CondaBlock) -> Fix:
    lines = f"{block.line},{block.last_line}d"
    if "\\" in file.path:  # Windows has no sed
        text = f"Take lines {block.line} to {block.last_line} out of {file.path}."
        return Fix(text, (f"notepad {quoted(file.path)}",), Risk.REVERSIBLE)
    return Fix(
        f"Take lines {block.line} to {block.last_line} out of {file.path}; "
        "the old file is kept beside it, with .bak behind its name.",
        (f"sed -i.bak '{lines}' {quoted(file.path)}",),
        Risk.REVERSIBLE,
    )


def _search(file: StartFile) -> str:
    """The command that shows conda's blocks in it."""
    windows = "\\" in file.path
    return "Select-String 'conda initialize'" if windows else "grep -n 'initialize >>>'"


def _init_commands(block: CondaBlock, shell: str) -> tuple[str, ...]:
    return (f"{quoted(f'{block.prefix}/bin/conda')} init {shell}",) if block.conda_exists else ()


def _file(shells: Shells, name: str) -> StartFile | None:
    return next((file for file in shells.files if parts(file.path)[-1] == name), None)


def _read_files(shells: Shells, shell: str) -> tuple[str, ...]:
    shell = {"bsd-csh": "csh"}.get(shell, shell)
    return tuple(
        f"{file.path} ({', '.join(file.kinds) or 'not read'})"
        for file in shells.files
        if file.shell == shell
    )
