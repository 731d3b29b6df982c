"""Moments as teachers and course systems write them."""

from __future__ import annotations

from datetime import datetime, timezone, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError


def parse(text: str) -> float | None:
    """Seconds since 1970 of an ISO date and time; None when it is none.

    A zone may follow, as an offset or, as nbgrader writes it, as a name; without one it is the
    local time. A date alone is the end of that day.
    """
    words, zone = text.strip(), None
    first, _, last = words.rpartition(" ")
    if first and last[:1].isalpha():
        words, zone = first, _zone(last)
        if zone is None:
            return None
    try:
        moment = datetime.fromisoformat(words[:-1] + "+00:00" if words[-1:] in "Zz" else words)
        if len(words) == len("2026-01-31"):
            moment = moment.replace(hour=23, minute=59, second=59)
        return (moment.replace(tzinfo=zone) if zone else moment).timestamp()
    except (ValueError, OverflowError, OSError):
        return None


def iso(moment: float) -> str:
    """The moment as text, in UTC."""
    return datetime.fromtimestamp(int(moment), timezone.utc).isoformat().replace("+00:00", "Z")


def _zone(name: str) -> tzinfo | None:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return timezone.utc if name.upper() in ("UTC", "GMT") else None
