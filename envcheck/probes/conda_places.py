"""Where conda installations and environments usually lie."""

from __future__ import annotations

import re

from envcheck.probes.condarc_places import settings_files
from envcheck.probes.files import join, names_in, read_text
from envcheck.probes.place import Place

NAMES = (
    "miniforge3",
    "miniconda3",
    "anaconda3",
    "mambaforge",
    "miniforge",
    "miniconda",
    "anaconda",
)
SYSTEM = {
    "linux": ("/opt", "/usr/local", "/usr/share"),
    "macos": ("/opt", "/usr/local", "/opt/homebrew", "~/opt"),
    "windows": ("C:\\ProgramData", "C:\\", "C:\\tools", "~\\AppData\\Local", "~\\scoop\\apps"),
}
"""Folders, besides the home folder, that hold an installation of one of `NAMES`."""
ALONE = ("/opt/conda", "/usr/local/conda", "~/conda", "~/micromamba", "~/.local/share/mamba")
CASKS = ("/opt/homebrew/Caskroom", "/usr/local/Caskroom")


def usual_places(place: Place) -> tuple[str, ...]:
    """Folders where installers put conda, mamba, micromamba and pixi by default."""
    homes = [place.home, *(_expand(place, folder) for folder in SYSTEM[place.platform])]
    folders = [join(place, home, name) for home in homes for name in NAMES]
    folders += [_expand(place, folder) for folder in ALONE if _fits(place, folder)]
    if place.platform == "macos":
        folders += [f"{cask}/{name}/base" for cask in CASKS for name in NAMES]
    versions = join(place, place.home, ".pyenv", "versions")
    folders += [join(place, versions, name) for name in names_in(place, versions)]
    folders.append(place.environ.get("PIXI_HOME") or join(place, place.home, ".pixi"))
    return tuple(dict.fromkeys(folders))


def environment_folders(place: Place, prefixes: tuple[str, ...]) -> list[str]:
    """Folders of environments that variables and conda's settings name."""
    named = place.environ.get("CONDA_ENVS_DIRS") or place.environ.get("CONDA_ENVS_PATH") or ""
    folders = [folder for folder in named.split(place.listsep) if folder]
    for path in _settings(place, prefixes):
        text = read_text(place, path)
        if isinstance(text, str):
            folders += parse_envs_dirs(text)
    return [_expand(place, folder) for folder in folders]


def parse_envs_dirs(text: str) -> list[str]:
    """The list under `envs_dirs` in a condarc, without reading all of YAML."""
    found = re.search(
        r"^(?:envs_dirs|envs_path)[ \t]*:[ \t]*(.*)\n((?:[ \t]*(?:-.*|#.*)?\n)*)", text + "\n", re.M
    )
    if not found:
        return []
    flow = re.findall(r"[^\[\],]+", found[1].partition("#")[0])
    block = re.findall(r"^[ \t]*-[ \t]+(.*)$", found[2], re.M)
    items = (item.partition(" #")[0].strip().strip("\"'") for item in [*flow, *block])
    return [item for item in items if item]


def _settings(place: Place, prefixes: tuple[str, ...]) -> list[str]:
    """The settings files of every installation."""
    roots = prefixes or (None,)
    found = (path for root in roots for path, _ in settings_files(place, root, None))
    return list(dict.fromkeys(found))


def _fits(place: Place, folder: str) -> bool:
    return place.platform != "windows" or folder.startswith("~")


def _expand(place: Place, folder: str) -> str:
    if folder.startswith("~"):
        parts = [part for part in re.split(r"[/\\]", folder[1:]) if part]
        return join(place, place.home, *parts)
    return place.expand(folder)
