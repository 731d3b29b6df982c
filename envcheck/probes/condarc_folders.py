"""Where conda keeps packages and environments, and who may write there."""

from __future__ import annotations

import os
import stat

from envcheck.facts import Folder, Setting
from envcheck.probes.files import is_folder, join, parent, real
from envcheck.probes.place import Place
from envcheck.probes.settings_files import expand

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

MARK = "urls.txt"
"""The file in a package cache that conda must be able to write."""


def folders(place: Place, root: str, settings: Mapping[str, Setting]) -> tuple[Folder, ...]:
    """The package caches, then the folders of environments, each in conda's order."""
    data = place.environ.get("LOCALAPPDATA") if place.platform == "windows" else None
    homes = [root, join(place, place.home, ".conda")]
    homes += [join(place, data, "conda", "conda")] if data else []
    caches = settings.get("pkgs_dirs")
    places = settings.get("envs_dirs")
    named = [*_named(place, caches, "pkgs")]
    # Folders of environments are added to conda's own, package caches are put in their place.
    named += named or [(join(place, home, "pkgs"), "pkgs", None) for home in homes]
    named += [*_named(place, places, "envs")]
    named += [(join(place, home, "envs"), "envs", None) for home in homes]
    seen = dict.fromkeys((path, purpose) for path, purpose, _ in named)
    sources = {(path, purpose): source for path, purpose, source in reversed(named)}
    return tuple(_folder(place, *key, sources[key]) for key in seen)


def _named(
    place: Place, setting: Setting | None, purpose: str
) -> Iterable[tuple[str, str, str | None]]:
    for path in setting.texts if setting else ():
        yield expand(place, path), purpose, setting.place if setting else None


def _folder(place: Place, path: str, purpose: str, source: str | None) -> Folder:
    found = real(place, path)
    exists = os.path.isdir(found)
    mark = os.path.join(found, MARK)
    if purpose == "pkgs" and os.path.exists(mark):
        writable = os.access(mark, os.W_OK)
    else:
        writable = _may_write(place, path)
    mode, owner = _about(place, found) if exists else (0, None)
    return Folder(path, purpose, source, exists, writable, owner, bool(mode & stat.S_IWOTH))


def _may_write(place: Place, path: str) -> bool:
    """Whether this account may write in a folder, or make it."""
    while path:
        found = real(place, path)
        if os.path.lexists(found):
            return os.path.isdir(found) and os.access(found, os.W_OK | os.X_OK)
        path = parent(place, path)
    return False


def _about(place: Place, found: str) -> tuple[int, str | None]:
    """The permissions of a folder, and whose it is."""
    if place.platform == "windows" or not hasattr(os, "geteuid"):
        return 0, None
    try:
        about = os.stat(found)
    except OSError:
        return 0, None
    is_own = about.st_uid == os.geteuid()
    return about.st_mode, "self" if is_own else "other" if about.st_uid else "root"


def missing_channels(place: Place, settings: Mapping[str, Setting]) -> tuple[str, ...]:
    """The channels that are folders of this machine, and are not there."""
    alias = settings["channel_alias"].text if "channel_alias" in settings else ""
    lists = [settings[key].texts for key in ("channels", "default_channels") if key in settings]
    found = ((channel, _path(place, channel, alias)) for texts in lists for channel in texts)
    return tuple(channel for channel, path in found if path and not is_folder(place, path))


def _path(place: Place, channel: str, alias: str) -> str | None:
    """The folder that a channel is; None for one that lies elsewhere, or is a name for several."""
    is_name = "://" not in channel and not channel.startswith(("/", "~", ".", "$", "\\"))
    if is_name and alias.startswith("file://") and channel not in ("defaults", "local"):
        channel = f"{alias.rstrip('/')}/{channel}"
    if channel.startswith("file://"):
        path = channel.removeprefix("file://")
        return path[1:] if path[2:3] == ":" else path
    path = expand(place, channel)
    return path if path.startswith(("/", "~")) else None
