"""What was answered to channels' terms of service, as conda's plugin keeps it."""

from __future__ import annotations

import json

from envcheck.facts import Terms
from envcheck.masking import mask
from envcheck.probes.files import join, names_in, read_text
from envcheck.probes.place import Place

SITE = {"windows": ("C:\\ProgramData\\conda",), "other": ("/etc/conda", "/var/lib/conda")}


def terms(place: Place, root: str | None, prefix: str | None) -> tuple[Terms, ...]:
    """The latest answer for each channel, of the first folder that holds one."""
    found: dict[str, Terms] = {}
    for folder in _folders(place, root, prefix):
        for channel in names_in(place, folder):
            answers = names_in(place, join(place, folder, channel))
            for name in sorted(answers, key=_age, reverse=True)[:1]:
                path = join(place, folder, channel, name)
                answer = parse(read_text(place, path), path)
                if answer:
                    found.setdefault(answer.channel, answer)
    return tuple(found.values())


def parse(text: object, path: str) -> Terms | None:
    """One answer; None where the file holds none."""
    try:
        said = json.loads(text) if isinstance(text, str) else None
    except (ValueError, RecursionError):
        return None
    if not isinstance(said, dict) or not isinstance(said.get("base_url"), str):
        return None
    return Terms(mask(said["base_url"].rstrip("/")), said.get("tos_accepted") is True, path)


def _age(name: str) -> float:
    """Files are called after the time of the terms: 1752537600.0.json."""
    try:
        return float(name.removesuffix(".json"))
    except ValueError:
        return 0.0


def _folders(place: Place, root: str | None, prefix: str | None) -> list[str]:
    homes = [*SITE["windows" if place.platform == "windows" else "other"]]
    homes += [join(place, root, "conda-meta")] if root else []
    config = place.environ.get("XDG_CONFIG_HOME")
    homes += [join(place, config, "conda")] if config else []
    homes += [join(place, place.home, ".config", "conda"), join(place, place.home, ".conda")]
    homes += [join(place, prefix, "conda-meta")] if prefix and prefix != root else []
    named = place.environ.get("CONDATOS")
    return [
        *(join(place, home, "tos") for home in homes),
        *([place.expand(named)] if named else []),
    ]
