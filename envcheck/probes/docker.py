"""Deep: whether Docker is here and knows NVIDIA's GPUs, by files alone."""

from __future__ import annotations

from envcheck.facts import Docker
from envcheck.probes.files import files_like, is_file, read_text
from envcheck.probes.place import Place
from envcheck.probes.search_path import endings, find_in, parse_entries

TOOLS = ("nvidia-ctk", "nvidia-container-cli", "nvidia-container-runtime-hook")
FOLDERS = ("/usr/bin", "/usr/local/bin", "/usr/local/nvidia/toolkit")
SETTINGS = ("/etc/docker/daemon.json", "/etc/nvidia-container-runtime/config.toml")
DESCRIPTIONS = ("/etc/cdi/*.yaml", "/etc/cdi/*.json", "/var/run/cdi/*.yaml", "/var/run/cdi/*.json")
"""Devices described for every runtime (CDI)."""


def probe(place: Place) -> Docker | None:
    """None where there is no `docker` on the search path."""
    entries = parse_entries(place.environ.get("PATH", ""), place.listsep)
    found = (find_in(place, folder, "docker", endings(place)) for folder in entries)
    path = next(filter(None, found), None)
    if path is None:
        return None
    folders = tuple(dict.fromkeys((*FOLDERS, *entries)))
    tools = (find_in(place, folder, name) for name in TOOLS for folder in folders)
    named = [file for file in SETTINGS if is_file(place, file) and _names_nvidia(place, file)]
    for pattern in DESCRIPTIONS:
        named += [file for file in files_like(place, pattern) if _names_nvidia(place, file)]
    return Docker(path, tuple(dict.fromkeys(filter(None, tools))), tuple(named))


def _names_nvidia(place: Place, path: str) -> bool:
    text = read_text(place, path)
    return isinstance(text, str) and "nvidia" in text
