"""What may be used where a text is shown."""

from __future__ import annotations

from envcheck.records import Record


class Style(Record):
    """What the terminal can show."""

    width: int = 80
    unicode: bool = True
    colour: bool = False
