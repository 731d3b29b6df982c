"""What a new terminal begins with, before any start file: the session's PATH and variables."""

from __future__ import annotations

import os
import re

from envcheck.probes.files import files_like, is_folder, join, read_text
from envcheck.probes.path_changes import OLD, parse_environment_path, parse_paths_file
from envcheck.probes.place import Place
from envcheck.probes.well_known import HOMEBREW, PYENV
from envcheck.records import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from envcheck.probes.windows import Read

USUAL = ("/usr/local/sbin", "/usr/local/bin", "/usr/sbin", "/usr/bin", "/sbin", "/bin")
LAUNCHD = ("/usr/bin", "/bin", "/usr/sbin", "/sbin")
HANDED_ON = (
    *("USER", "LOGNAME", "SHELL", "LANG", "LC_ALL", "TMPDIR"),
    *("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"),
)
"""What a new terminal has from its session; the rest is what start files make of it."""
REGISTRY = (
    ("HKLM", r"SYSTEM\CurrentControlSet\Control\Session Manager\Environment"),
    ("HKCU", "Environment"),
)
"""Where Windows keeps the PATH of all, and that of the user, which comes behind it."""
ON_WINDOWS = ("", r"\Library\mingw-w64\bin", r"\Library\usr\bin", r"\Library\bin", r"\Scripts")
"""The folders of an environment that its activation puts on PATH."""


class Session(Record):
    """What a terminal gets from the session that it is opened in."""

    path: tuple[str, ...]
    """PATH before the first start file."""
    source: str
    """Where that stands."""
    unknown: str
    """What else could change it, and no file tells."""
    environ: dict[str, str]
    """All variables, PATH among them."""


def session(place: Place, read: Read | None = None) -> Session:
    """What a new terminal of this user begins with, as far as files tell."""
    begin = {"windows": _windows, "macos": _macos}.get(place.platform, _linux)
    path, source, unknown = begin(place, read)
    if place.platform == "windows":
        environ = dict(place.environ)
    else:
        environ = {name: place.environ[name] for name in HANDED_ON if name in place.environ}
    environ |= {"HOME": place.home, "TERM": "dumb", "PATH": place.listsep.join(path)}
    return Session(path, source, unknown, environ)


def _linux(place: Place, read: Read | None) -> tuple[tuple[str, ...], str, str]:
    unknown = "a desktop, ssh, a container or WSL may have put more before or behind it"
    text = read_text(place, "/etc/environment")
    if isinstance(text, str) and (path := parse_environment_path(text)):
        return path, "/etc/environment", unknown
    text = read_text(place, "/etc/login.defs")
    root = hasattr(os, "getuid") and os.getuid() == 0
    if isinstance(text, str) and (path := parse_login_defs(text, root=root)):
        return path, "/etc/login.defs", unknown
    return USUAL, "the custom of Linux", unknown


def _macos(place: Place, read: Read | None) -> tuple[tuple[str, ...], str, str]:
    return LAUNCHD, "launchd", "`launchctl config user path` may have set another"


def _windows(place: Place, read: Read | None) -> tuple[tuple[str, ...], str, str]:
    from envcheck.probes.windows import registry

    unknown = "a terminal that another program opens has the PATH of that program"
    read = read or registry()
    texts = [read(hive, key, "Path") for hive, key in REGISTRY] if read else []
    entries = [part for text in texts if isinstance(text, str) for part in text.split(";") if part]
    if not entries:
        path = tuple(part for part in place.environ.get("PATH", "").split(";") if part)
        return path, "this process, as the registry cannot be read", unknown
    return tuple(_expanded(place, entry) for entry in entries), "the registry", unknown


def _expanded(place: Place, entry: str) -> str:
    """An entry with its %NAME% put in."""
    known = {name.upper(): value for name, value in place.environ.items()}
    return re.sub(r"%([^%]+)%", lambda found: known.get(found[1].upper(), found[0]), entry)


def parse_login_defs(text: str, *, root: bool) -> tuple[str, ...]:
    """The PATH that `login` and `su -` begin with."""
    name = "ENV_SUPATH" if root else "ENV_PATH"
    found = re.search(rf"^[ \t]*{name}[ \t]+(?:PATH=)?(\S+)", text, re.M)
    return tuple(folder for folder in found[1].split(":") if folder) if found else ()


def macos_paths(place: Place) -> tuple[str, ...]:
    """What path_helper puts on PATH."""
    files = ["/etc/paths", *files_like(place, "/etc/paths.d/*")]
    texts = (read_text(place, path) for path in files)
    return tuple(f for text in texts if isinstance(text, str) for f in parse_paths_file(text))


def conda_folders(place: Place, prefix: str, text: str, activates_base: bool) -> tuple[str, ...]:
    """What conda's own lines put first on PATH: its command, and base unless it is told not to."""
    condabin = join(place, prefix, "condabin")
    hooks = "shell." in text or re.search(r"/bin/activate(?:\.\w+)?(?!\w)", text)
    if not activates_base or not hooks:
        return (condabin,)
    if place.platform == "windows":
        return (*(prefix + tail for tail in ON_WINDOWS), condabin)
    return (join(place, prefix, "bin"), condabin)


def is_for_path_only(block: str) -> bool:
    """Whether conda's lines are those of `conda init --condabin`."""
    return "shell." not in block and "/conda." not in block


def put_first(
    place: Place, text: str, value: Callable[[str], str | None]
) -> tuple[str, ...] | None:
    """The folders that a program's output, evaluated, puts first on PATH; None: not a known one."""
    if "path_helper" in text:
        return macos_paths(place)
    if "shellenv" in text and (found := HOMEBREW.search(text)):
        folder = value(found[1])
        return (folder, f"{folder.rpartition('/')[0]}/sbin") if folder else ()
    if "pyenv" not in text or not PYENV.search(text):
        return None
    root = value("$PYENV_ROOT") or join(place, place.home, ".pyenv")
    if "virtualenv-init" not in text:
        return (join(place, root, "shims"),)
    plugin = join(place, root, "plugins", "pyenv-virtualenv")
    return (join(place, plugin, "shims"),) if is_folder(place, plugin) else ()


def path_after(
    place: Place, file: str, words: tuple[str, ...], entries: tuple[str, ...], old: tuple[str, ...]
) -> tuple[str, ...]:
    """PATH once a command of that file has made these entries of the old ones."""
    if words[0] == "fish_add_path":
        entries = tuple(entry for entry in entries if _takes(place, file, words, entry, old))
    parts = (old if entry == OLD else (entry,) for entry in entries)
    return tuple(folder for part in parts for folder in part)


def _takes(
    place: Place, file: str, words: tuple[str, ...], entry: str, old: tuple[str, ...]
) -> bool:
    """Whether fish adds an entry: not what is no folder, and with -P not what is there."""
    if entry == OLD or file.endswith("fish_variables"):
        return True
    flags = "".join(word for word in words if re.match(r"-\w", word))
    stays = "P" in flags or "--path" in words
    moves = "m" in flags or "--move" in words
    return is_folder(place, entry) and not (stays and not moves and entry in old)
