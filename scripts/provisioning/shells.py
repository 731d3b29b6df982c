"""Which files of which shell get which lines, so that every new shell finds conda.

A login shell, an interactive one and the command of an ssh each read other files. Files that begin
by leaving when nobody types get the lines at their top. zsh's get them at the end: it reads its
zshenv first in every case, and Debian's sets PATH there.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import files
from faults import Fault

TYPE_CHECKING = False
if TYPE_CHECKING:
    from work import Job

POSIX = """\
if [ -r "{prefix}/etc/profile.d/conda.sh" ]; then . "{prefix}/etc/profile.d/conda.sh"; fi
case ":$PATH:" in
    *":{prefix}/condabin:"*) ;;
    *) PATH="{prefix}/condabin:$PATH"; export PATH ;;
esac
"""
FISH = """\
if test -r "{prefix}/etc/fish/conf.d/conda.fish"
    source "{prefix}/etc/fish/conf.d/conda.fish"
end
if not contains "{prefix}/condabin" $PATH
    set -gx PATH "{prefix}/condabin" $PATH
end
"""
# conda.csh sets a prompt where there is none, and then all that follows takes the shell for one
# in which somebody types. Debian's csh can do nothing with it, and has the PATH.
CSH = """\
if ( ":${{PATH}}:" !~ *:{prefix}/condabin:* ) setenv PATH {prefix}/condabin:${{PATH}}
if ( $?tcsh && $?prompt ) then
    if ( -r {prefix}/etc/profile.d/conda.csh ) source {prefix}/etc/profile.d/conda.csh
endif
"""
TOP, END = True, False


def places(job: Job) -> list[tuple[Path, str, bool]]:
    """Each file once, with the lines it gets, and whether at its top."""
    if job.options.is_system:
        found = system_places(job.options.shells)
    else:
        found = user_places(job.options.shells, Path(os.path.expanduser("~")))
    return list({path: (path, lines, where) for path, lines, where in found}.values())


def system_places(shells: tuple[str, ...]) -> Iterator[tuple[Path, str, bool]]:
    """In /etc, by what this system has of the files that its shells read."""
    if "bash" in shells:
        profiles = Path("/etc/profile.d")
        own = profiles / "envcheck-conda.sh"
        yield (own, POSIX, TOP) if profiles.is_dir() else (Path("/etc/profile"), POSIX, END)
        for name in ("/etc/bash.bashrc", "/etc/bashrc"):
            if Path(name).exists():
                yield Path(name), POSIX, TOP
                break
    if "zsh" in shells:
        folder = Path("/etc/zsh")
        yield folder / "zshenv" if folder.is_dir() else Path("/etc/zshenv"), POSIX, END
    if "fish" in shells:
        homes = ("/etc/fish", "/opt/homebrew/etc/fish", "/usr/local/etc/fish")
        home = next((home for home in homes if Path(home).is_dir()), homes[0])
        yield Path(home, "conf.d/envcheck-conda.fish"), FISH, TOP
    if "tcsh" in shells or "csh" in shells:
        yield Path("/etc/csh.cshrc"), CSH, TOP


def user_places(shells: tuple[str, ...], home: Path) -> Iterator[tuple[Path, str, bool]]:
    """In the home folder. No file is made that would keep a shell from reading another one."""
    if "bash" in shells:
        yield home / ".bashrc", POSIX, TOP
        names = (".bash_profile", ".bash_login", ".profile")
        login = next((name for name in names if (home / name).exists()), ".profile")
        yield home / login, POSIX, TOP
    if "zsh" in shells:
        yield home / ".zshenv", POSIX, END
        if os.environ.get("ZDOTDIR"):
            yield Path(os.environ["ZDOTDIR"], ".zshenv"), POSIX, END
    if "fish" in shells:
        settings = os.environ.get("XDG_CONFIG_HOME") or home / ".config"
        yield Path(settings, "fish/conf.d/envcheck-conda.fish"), FISH, TOP
    if "tcsh" in shells or "csh" in shells:
        yield home / ".cshrc", CSH, TOP
        if (home / ".tcshrc").exists():
            yield home / ".tcshrc", CSH, TOP


def changes(job: Job) -> Iterator[tuple[Path, bytes]]:
    """The files that do not have their lines yet, each with what they have to hold."""
    for place, lines, at_top in places(job):
        path = Path(os.path.realpath(place))  # people keep their start files elsewhere, and link
        files.try_restorable(path)
        if os.path.islink(place) and not path.exists():
            raise Fault(f"{place} is a link to {path}, which is not there; remove the link.")
        content = files.read(path) or b""
        told = lines.format(prefix=job.options.prefix)
        if files.BEGIN + told.encode() + files.END in content:
            continue
        yield path, files.with_block(files.without_block(path, content), told, at_top)


def plan(job: Job) -> list[str]:
    """What would be done."""
    return [f"lines for conda into {path}" for path, _ in changes(job)]


def do(job: Job) -> None:
    """Give every file its lines."""
    for path, content in changes(job):
        job.record.put(path, content, "block")


def state(job: Job) -> str:
    """What is there."""
    return f"{', '.join(job.options.shells) or 'no shell'} asked for, each start file has its lines"
