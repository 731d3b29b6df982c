"""Which distribution a conda installation is, by the marks that its installer left."""

from __future__ import annotations

import json
import re

from envcheck.probes.files import is_folder, join, read_head, read_text
from envcheck.probes.place import Place

Record = tuple[str, str, str]
"""Name, version and build of a package."""
BY_FOLDER = {"anaconda": "Anaconda", "miniconda": "Miniconda", "miniforge": "Miniforge"}
BY_FOLDER |= {"mambaforge": "Miniforge"}


def distribution_of(place: Place, prefix: str, records: list[Record]) -> str | None:
    """Miniforge, Miniconda, Anaconda, conda, micromamba or pixi; None: no installation at all."""
    names = {name for name, _, _ in records}
    if "conda" not in names:
        return _without_conda(place, prefix)
    said = read_text(place, join(place, prefix, ".installer.info"))
    if isinstance(said, str) and (name := parse_installer(said)):
        return name
    if names & {"anaconda", "_anaconda_depends"}:
        return "Anaconda"
    folder = re.sub(r"[\d_-]+$", "", _last(prefix).lower())
    channel = _channel_of_conda(place, prefix, records)
    if channel == "conda-forge" and ("mamba" in names or folder not in BY_FOLDER):
        return "Miniforge" if _is_miniforge(place, prefix, names) else "conda"
    if "conda-anaconda-tos" in names or "conda-anaconda-telemetry" in names:
        return "Miniconda"
    return BY_FOLDER.get(folder, "conda")


def parse_installer(text: str) -> str | None:
    """The name in `.installer.info`, its number left out: "Miniforge3" is Miniforge."""
    try:
        said = json.loads(text)
    except (ValueError, RecursionError):
        return None
    name = said.get("name") if isinstance(said, dict) else None
    return re.sub(r"\d+$", "", name) or None if isinstance(name, str) else None


def parse_channel(head: str) -> str | None:
    """The channel's own name in the head of a package's record: conda-forge, main, ..."""
    found = re.search(r'"channel": *"([^"]*)"', head)
    if not found:
        return None
    parts = [part for part in found[1].split("/") if part]
    subdirs = re.compile(r"noarch|(linux|osx|win|freebsd|emscripten|wasi)-\w+")
    if parts and subdirs.fullmatch(parts[-1]):
        parts.pop()
    return parts[-1] if parts else None


def _channel_of_conda(place: Place, prefix: str, records: list[Record]) -> str | None:
    record = next("-".join(record) for record in records if record[0] == "conda")
    return parse_channel(read_head(place, join(place, prefix, "conda-meta", record + ".json")))


def _is_miniforge(place: Place, prefix: str, names: set[str]) -> bool:
    licence = read_head(place, join(place, prefix, "LICENSE.txt"), 200)
    return "mamba" in names or licence.startswith("Miniforge")


def _without_conda(place: Place, prefix: str) -> str | None:
    """What makes environments without a conda in its root: micromamba or pixi."""
    last = _last(prefix)
    named = prefix in (place.environ.get("MAMBA_ROOT_PREFIX"), place.environ.get("PIXI_HOME"))
    if not named and last not in ("micromamba", "mamba", ".pixi"):
        return None
    if not any(is_folder(place, join(place, prefix, name)) for name in ("envs", "conda-meta")):
        return None
    return "pixi" if last == ".pixi" or prefix == place.environ.get("PIXI_HOME") else "micromamba"


def _last(prefix: str) -> str:
    return re.split(r"[/\\]", prefix.rstrip("/\\"))[-1]
