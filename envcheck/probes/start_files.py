"""Which files a new shell reads, in order."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator

from envcheck.probes.files import is_file, join, names_in, real
from envcheck.probes.place import Place

SHELLS = ("bash", "zsh", "fish", "tcsh", "csh", "sh", "powershell")
KINDS = ("interactive", "login", "script")
"""A plain terminal; a login shell at a terminal (ssh, tmux, macOS Terminal); `shell -c`."""
NAMES = {
    "bsd-csh": "csh",
    "dash": "sh",
    "ash": "sh",
    "ksh": "sh",
    "mksh": "sh",
    "pwsh": "powershell",
}
BASH_LOGIN = (".bash_profile", ".bash_login", ".profile")
"""bash reads the first of these that is there."""
Variable = Callable[[str], "str | None"]


def family(program: str) -> str | None:
    """The shell of `SHELLS` that a program behaves as, by its name; None for any other."""
    name = program.replace("\\", "/").rpartition("/")[2].lower().removesuffix(".exe").lstrip("-")
    name = NAMES.get(name, name)
    return name if name in SHELLS else None


def read_by(place: Place, shell: str, kind: str, variable: Variable) -> Iterator[str]:
    """The files, there or not, that a new shell reads.

    `variable` is asked as late as possible: a file may set what decides which is read next.
    """
    if shell == "bash":
        yield from _bash(place, kind, variable)
    elif shell == "zsh":
        yield from _zsh(place, kind, variable)
    elif shell == "fish":
        yield from _fish(place)
    elif shell in ("tcsh", "csh"):
        yield from _csh(place, shell, kind)
    elif shell == "sh":
        yield from _sh(place, kind, variable)
    elif shell == "powershell" and kind != "script":
        yield from _powershell(place)


def all_of(place: Place, shell: str) -> tuple[str, ...]:
    """The files in the home folder that such a shell would read, were no other in its way."""
    names = {
        "bash": (*BASH_LOGIN, ".bashrc"),
        "zsh": (".zshenv", ".zprofile", ".zshrc", ".zlogin"),
        "tcsh": (".tcshrc", ".cshrc", ".login"),
        "csh": (".cshrc", ".login"),
        "sh": (".profile",),
    }
    if shell == "fish":
        own = _fish_folder(place)
        return tuple(join(place, own, name) for name in ("config.fish", "fish_variables"))
    return tuple(join(place, place.home, name) for name in names.get(shell, ()))


def is_used(place: Place, shell: str) -> bool:
    """Whether there is a start file of one's own for it."""
    if shell == "fish" and names_in(place, join(place, _fish_folder(place), "conf.d")):
        return True
    return any(os.path.lexists(real(place, path)) for path in all_of(place, shell))


def _fish_folder(place: Place) -> str:
    config = place.environ.get("XDG_CONFIG_HOME") or join(place, place.home, ".config")
    return join(place, config, "fish")


def _bash(place: Place, kind: str, variable: Variable) -> Iterator[str]:
    if kind == "script":
        yield from filter(None, [variable("BASH_ENV")])
    elif kind == "interactive":
        yield from ("/etc/bash.bashrc", join(place, place.home, ".bashrc"))
    else:
        yield "/etc/profile"
        paths = (join(place, place.home, name) for name in BASH_LOGIN)
        yield from [path for path in paths if is_file(place, path)][:1]


def _zsh(place: Place, kind: str, variable: Variable) -> Iterator[str]:
    names = ["zshenv"]
    names += ["zprofile"] if kind == "login" else []
    names += ["zshrc"] if kind != "script" else []
    names += ["zlogin"] if kind == "login" else []
    for name in names:
        yield from (f"/etc/zsh/{name}", f"/etc/{name}")
        # An editor's terminal points ZDOTDIR at files of its own and keeps the user's here.
        folder = variable("USER_ZDOTDIR") or variable("ZDOTDIR") or place.home
        yield join(place, folder, f".{name}")


def _fish(place: Place) -> Iterator[str]:
    own = _fish_folder(place)
    system = ("/etc/fish", "/usr/local/etc/fish", "/opt/homebrew/etc/fish")
    vendor = ("/usr/share/fish/vendor_conf.d", "/usr/local/share/fish/vendor_conf.d")
    yield join(place, own, "fish_variables")
    snippets: dict[str, str] = {}
    for folder in (*(join(place, base, "conf.d") for base in (own, *system)), *vendor):
        for name in names_in(place, folder):
            if name.endswith(".fish"):
                snippets.setdefault(name, join(place, folder, name))
    yield from (path for _, path in sorted(snippets.items()))
    yield from (join(place, base, "config.fish") for base in (*system, own))


def _csh(place: Place, shell: str, kind: str) -> Iterator[str]:
    first = join(place, place.home, ".tcshrc")
    hides = shell == "tcsh" and is_file(place, first)
    yield "/etc/csh.cshrc"
    if kind == "login":
        yield "/etc/csh.login"
    yield first if hides else join(place, place.home, ".cshrc")
    if kind == "login":
        yield join(place, place.home, ".login")


def _sh(place: Place, kind: str, variable: Variable) -> Iterator[str]:
    if kind == "login":
        yield from ("/etc/profile", join(place, place.home, ".profile"))
    if kind != "script":
        yield from filter(None, [variable("ENV")])


def _powershell(place: Place) -> Iterator[str]:
    names = ("profile.ps1", "Microsoft.PowerShell_profile.ps1")
    if place.platform == "windows":
        documents = [join(place, place.home, "Documents")]
        if cloud := place.environ.get("OneDrive"):
            documents.append(join(place, cloud, "Documents"))
        kinds = ("WindowsPowerShell", "PowerShell")
        folders = [join(place, folder, kind) for folder in documents for kind in kinds]
    else:
        folders = ["/opt/microsoft/powershell/7", "/usr/local/microsoft/powershell/7"]
        config = place.environ.get("XDG_CONFIG_HOME") or join(place, place.home, ".config")
        folders.append(join(place, config, "powershell"))
    yield from (join(place, folder, name) for folder in folders for name in names)
