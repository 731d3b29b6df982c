"""Whether conda's own lines activate its base environment in every new shell."""

from __future__ import annotations

from envcheck.facts import Conda, Unknown
from envcheck.probes import conda, condarc, search_path, shells
from envcheck.probes.place import Place


def activates_base(place: Place) -> bool:
    """What conda's settings say; it does where they say nothing."""
    found: Conda | None = conda.probe(place, search_path.probe(place), shells.probe(place))
    settings = condarc.probe(place, found, Unknown("no environment is looked at"))
    told = [s.texts for s in settings.effective if s.key == "auto_activate"] if settings else []
    return not any(text.lower() in ("false", "no", "off", "0") for texts in told for text in texts)
