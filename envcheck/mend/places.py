"""Which files are one's own to change."""

from __future__ import annotations

from collections.abc import Iterator

from envcheck.facts import Shells, StartFile, is_inside

OTHERS = {
    "bash": (".bashrc", ".bash_profile", ".bash_login", ".profile"),
    "zsh": (".zshrc", ".zshenv", ".zprofile", ".zlogin"),
    "fish": (".config/fish/config.fish", ".config/fish/fish_variables"),
    "tcsh": (".tcshrc", ".cshrc", ".login"),
    "csh": (".cshrc", ".login"),
    "sh": (".profile",),
}
"""Shell -> its start files in the home folder, the first the one that conda writes into."""
NAMES = {"bsd-csh": "csh", "dash": "sh", "ash": "sh", "ksh": "sh", "mksh": "sh"}


def login_of(shells: Shells) -> str:
    """The family of the login shell."""
    return NAMES.get(shells.login or "", shells.login or "")


def own_start_files(shells: Shells, home: str = "") -> Iterator[tuple[str, str]]:
    """The start files in the home folder and the shell of each, read or beside those."""
    home = home or shells.home
    seen = {file.path: file.shell for file in shells.files if is_inside(file.path, home)}
    used = dict.fromkeys((*(file.shell for file in shells.files), login_of(shells)))
    for shell in used:
        for name in OTHERS.get(shell, ()):
            seen.setdefault(f"{home}/{name}", shell)
    yield from seen.items()


def own(shells: Shells) -> tuple[StartFile, ...]:
    """The start files in the home folder as they were read."""
    return tuple(file for file in shells.files if is_inside(file.path, shells.home))


def main_file(shells: Shells) -> str | None:
    """The file that a new terminal of the login shell reads; None for a shell we do not know."""
    shell = login_of(shells)
    if shell not in OTHERS:
        return None
    usual = OTHERS[shell][0]
    there = [file for file in own(shells) if file.shell == shell]
    if shell == "tcsh" and not any(file.path.endswith("/.tcshrc") for file in there):
        usual = ".cshrc"  # tcsh reads it only where there is no ~/.tcshrc
    # ZDOTDIR and XDG_CONFIG_HOME move the files of zsh and fish.
    name = usual.rpartition("/")[2]
    read = (f.path for f in there if f.kinds and f.path.rpartition("/")[2] == name)
    return next(read, f"{shells.home}/{usual}")
