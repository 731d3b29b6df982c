"""The settings of the target's pip and of uv, by files and variables; neither is run."""

from __future__ import annotations

from envcheck.facts import PipSettings, Setting, SettingsFile, Target, Unknown
from envcheck.facts.settings import ENVIRONMENT
from envcheck.probes.files import is_file, is_folder, join, parent
from envcheck.probes.place import Place
from envcheck.probes.settings_files import read

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

OF_FOLDERS = ("index-url", "extra-index-url", "find-links", "index", "default-index")


def probe(place: Place, target: Target | Unknown) -> PipSettings:
    """What pip and uv are told, weakest first; no files where there are none."""
    prefix = target.prefix if isinstance(target, Target) else None
    files = [read(place, path, ("pip",), _parse_ini) for path in pip_files(place, prefix)]
    files += [read(place, path, ("uv",), _parse_toml) for path in uv_files(place)]
    found = tuple(file for file in files if file)
    variables = tuple(_variables(place))
    return PipSettings(found, variables, _missing(place, found, variables))


def _parse_ini(text: str, path: str) -> tuple[Setting, ...]:
    from envcheck.probes.ini_settings import parse  # most machines have no settings of pip

    return parse(text, path)


def _parse_toml(text: str, path: str) -> tuple[Setting, ...]:
    from envcheck.probes.toml_settings import parse  # few machines have settings of uv

    return parse(text, path)


def pip_files(place: Place, prefix: str | None) -> list[str]:
    """Where pip looks: for all, for the user, in the environment, and where PIP_CONFIG_FILE says.

    A file that PIP_CONFIG_FILE names stands for the user's own.
    """
    named = place.environ.get("PIP_CONFIG_FILE") or ""
    if named in ("/dev/null", "nul"):
        return []
    files = _for_all(place)
    if not (named and is_file(place, named)):
        files += _of_user(place)
    name = "pip.ini" if place.platform == "windows" else "pip.conf"
    files += [join(place, prefix, name)] if prefix else []
    return list(dict.fromkeys([*files, *([place.expand(named)] if named else [])]))


def _for_all(place: Place) -> list[str]:
    if place.platform == "windows":
        return ["C:\\ProgramData\\pip\\pip.ini"]
    if place.platform == "macos":
        return ["/Library/Application Support/pip/pip.conf"]
    shared = place.environ.get("XDG_CONFIG_DIRS") or "/etc/xdg"
    folders = [folder for folder in shared.split(":") if folder]
    return [*(join(place, folder, "pip", "pip.conf") for folder in folders), "/etc/pip.conf"]


def _of_user(place: Place) -> list[str]:
    home = place.home
    if place.platform == "windows":
        data = place.environ.get("APPDATA")
        own = [join(place, data, "pip", "pip.ini")] if data else []
        return [join(place, home, "pip", "pip.ini"), *own]
    config = place.environ.get("XDG_CONFIG_HOME") or join(place, home, ".config")
    own = [join(place, config, "pip", "pip.conf")]
    library = join(place, home, "Library", "Application Support", "pip")
    if place.platform == "macos" and is_folder(place, library):
        own = [join(place, library, "pip.conf")]
    return [join(place, home, ".pip", "pip.conf"), *own]


def uv_files(place: Place) -> list[str]:
    """Where uv looks: for all, for the user, in the project; UV_CONFIG_FILE stands for all."""
    if named := place.environ.get("UV_CONFIG_FILE"):
        return [place.expand(named)]
    if place.environ.get("UV_NO_CONFIG"):
        return []
    if place.platform == "windows":
        shared = join(place, place.environ.get("PROGRAMDATA") or "C:\\ProgramData", "uv", "uv.toml")
        data = place.environ.get("APPDATA")
        user = [join(place, data, "uv", "uv.toml")] if data else []
    else:
        shared = "/etc/uv/uv.toml"
        config = place.environ.get("XDG_CONFIG_HOME") or join(place, place.home, ".config")
        user = [join(place, config, "uv", "uv.toml")]
    return list(dict.fromkeys([shared, *user, *_of_project(place)]))


def _of_project(place: Place) -> list[str]:
    """The uv.toml of the folder that we are in, or of the nearest one above."""
    folder = place.cwd
    while folder:
        path = join(place, folder, "uv.toml")
        if is_file(place, path):
            return [path]
        folder = parent(place, folder)
    return []


def _variables(place: Place) -> Iterator[Setting]:
    for name in sorted(place.environ):
        reader, _, rest = name.partition("_")
        text = place.environ[name]
        if reader in ("PIP", "UV") and rest and text.strip():
            from envcheck.probes.ini_settings import setting

            found = setting(rest, ENVIRONMENT, None, text, name)
            if found.key in KEYS:
                yield found


KEYS = frozenset({
    "index-url", "extra-index-url", "no-index", "find-links", "trusted-host", "proxy", "cert",
    "client-cert", "require-virtualenv", "user", "target", "prefix", "index", "default-index",
    "offline", "native-tls", "system-certs", "insecure-host", "use-feature", "use-deprecated",
    "no-binary", "only-binary", "constraint", "no-deps", "dry-run", "root", "python-preference",
})  # fmt: skip
"""The settings that decide whence, whither and whether; what else a variable says is not kept."""


def _missing(
    place: Place, files: tuple[SettingsFile, ...], variables: tuple[Setting, ...]
) -> tuple[str, ...]:
    """Folders of this machine that are named as sources of packages, and are not there."""
    said = [*(one for file in files for one in file.settings), *variables]
    texts = (text for one in said if one.key in OF_FOLDERS for text in one.texts)
    paths = ((text, _path(place, text)) for text in texts)
    return tuple(
        dict.fromkeys(
            text for text, path in paths
            if path and not is_folder(place, path) and not is_file(place, path)
        )
    )  # fmt: skip


def _path(place: Place, text: str) -> str | None:
    if text.startswith("file://"):
        path = text.removeprefix("file://")
        return path[1:] if path[2:3] == ":" else path
    return place.expand(text) if text.startswith(("/", "~/")) else None
