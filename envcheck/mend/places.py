"""Which files are one's own to change."""

from __future__ import annotations

from envcheck.facts import Shells, StartFile, is_inside

OTHERS = {
    "bash": (".bashrc", ".bash_profile", ".bash_login", ".profile"),
    "zsh": (".zshenv", ".zprofile", ".zshrc", ".zlogin"),
    "fish": (".config/fish/config.fish",),
    "tcsh": (".tcshrc", ".cshrc", ".login"),
    "csh": (".cshrc", ".login"),
    "sh": (".profile",),
}
"""Shell -> its start files in the home folder, the first the one that conda writes into."""


def own_start_files(shells: Shells) -> tuple[str, ...]:
    """The start files in the home folder, those that are read and those beside them."""
    named = [file.path for file in shells.files if is_inside(file.path, shells.home)]
    used = {file.shell for file in shells.files} | {shells.login or ""}
    usual = [f"{shells.home}/{name}" for shell in sorted(used) for name in OTHERS.get(shell, ())]
    return tuple(dict.fromkeys((*named, *usual)))


def own(shells: Shells) -> tuple[StartFile, ...]:
    """The start files in the home folder as they were read."""
    return tuple(file for file in shells.files if is_inside(file.path, shells.home))
