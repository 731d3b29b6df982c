"""Where conda, mamba and micromamba look for settings, weakest first."""

from __future__ import annotations

from envcheck.facts import Overlooked
from envcheck.patterns import pattern
from envcheck.probes.files import is_file, is_folder, join, names_in, parent
from envcheck.probes.place import Place

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

SYSTEM = {"windows": ("C:\\ProgramData\\conda",), "other": ("/etc/conda", "/var/lib/conda")}
NAMES = (".condarc", "condarc")
YAML = (".yml", ".yaml")
CONDA, BOTH, MAMBA = ("conda",), ("conda", "mamba"), ("mamba",)
LOOK_ALIKES = (".condarc.txt", ".condarc.yml", ".condarc.yaml", "condarc", "condarc.txt")
"""Names in a home folder that are meant as `.condarc`, and are not it."""
LEFT_BY_EDITORS = pattern(r"^[.#]|^README|(?:~|\.(?:bak|old|orig|sw[a-p]|rpm\w+|dpkg-\w+|md))$")


def settings_files(
    place: Place, root: str | None, prefix: str | None
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Every file that is there and that is read, with who reads it."""
    seen = set()
    for folder, readers, only_mamba in _folders(place, root, prefix):
        for path in _of_folder(place, folder):
            if path not in seen:
                seen.add(path)
                yield path, readers
        mambarc = join(place, folder, ".mambarc")
        if only_mamba and is_file(place, mambarc):
            yield mambarc, MAMBA
        if folder == join(place, place.home, ".conda"):
            yield from _of_home(place)
    yield from _named(place)


def _folders(
    place: Place, root: str | None, prefix: str | None
) -> Iterator[tuple[str, tuple[str, ...], bool]]:
    """Folders, who reads them, and whether mamba has a file of its own there."""
    for folder in SYSTEM["windows" if place.platform == "windows" else "other"]:
        yield folder, BOTH, True
    if root:
        yield root, BOTH, True
    for config in (place.environ.get("XDG_CONFIG_HOME"), join(place, place.home, ".config")):
        if config:
            yield join(place, config, "conda"), CONDA, False
    yield join(place, place.home, ".conda"), BOTH, False
    if prefix and prefix != root:
        yield prefix, BOTH, True


def _of_folder(place: Place, folder: str) -> Iterator[str]:
    yield from (path for name in NAMES if is_file(place, path := join(place, folder, name)))
    yield from _of_drop_in(place, join(place, folder, "condarc.d"))


def _of_drop_in(place: Place, folder: str) -> Iterator[str]:
    names = (name for name in names_in(place, folder) if name.endswith(YAML))
    yield from (path for name in names if is_file(place, path := join(place, folder, name)))


def _of_home(place: Place) -> Iterator[tuple[str, tuple[str, ...]]]:
    for name, readers in ((".condarc", BOTH), (".mambarc", MAMBA)):
        path = join(place, place.home, name)
        if is_file(place, path):
            yield path, readers


def _named(place: Place) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The files that CONDARC and MAMBARC name."""
    for variable, readers in (("CONDARC", BOTH), ("MAMBARC", MAMBA)):
        path = place.expand(place.environ.get(variable) or "")
        if path and is_folder(place, path):
            yield from ((found, readers) for found in _of_drop_in(place, path))
        elif path and is_file(place, path) and (readers == MAMBA or _is_read(place, path)):
            yield path, readers


def overlooked(place: Place, root: str | None, prefix: str | None) -> Iterator[Overlooked]:
    """What somebody wrote as settings, and conda reads under another name only."""
    path = place.expand(place.environ.get("CONDARC") or "")
    if path and is_file(place, path) and not _is_read(place, path):
        why = "CONDARC names it, and conda reads .condarc, condarc, *.yml and *.yaml only"
        yield Overlooked(path, why, f"{path}.yml")
    elif path and not is_file(place, path) and not is_folder(place, path):
        yield Overlooked(path, "CONDARC names it, and it is not there", None)
    instead = join(place, place.home, ".condarc")
    for name in LOOK_ALIKES:
        found = join(place, place.home, name)
        if found != path and is_file(place, found):
            yield Overlooked(found, "conda reads .condarc in the home folder", instead)
    for folder, _, _ in _folders(place, root, prefix):
        drop_in = join(place, folder, "condarc.d")
        for name in names_in(place, drop_in):
            if not name.endswith(YAML) and not LEFT_BY_EDITORS.search(name):
                found = join(place, drop_in, name)
                yield Overlooked(
                    found, "in condarc.d only *.yml and *.yaml are read", f"{found}.yml"
                )


def _is_read(place: Place, path: str) -> bool:
    name = path[len(parent(place, path)) :].strip("/\\")
    return name in NAMES or name.endswith(YAML)
