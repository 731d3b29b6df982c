"""What a picture is made of: rows of (text, style name) cells, and how amounts are written."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from typing import TypeAlias

Cell: TypeAlias = tuple[str, str]
"""Text, and the name of its style; "" is plain text. Whoever shows it picks the colours."""

Row: TypeAlias = tuple[Cell, ...]

STYLES = ("", "label", "value", "axis", "bar", "run", "first", "caption", "good", "bad", "marked")
"""Every style name a picture uses, besides "series-0" to "series-5" of lines, "shade-0" to
"shade-9" of amounts, and "A/B": the colour of A on the ground of the shade B."""

SHADES = 10
LIKE = dict(
    zip(
        "×·−–—…→←↑↓✗✓≤≥≈∞σΣ∇∂αβγδεηθλμπρτ²³₀₁₂₃",
        "x.---~><^v!v<>~osSdDabgdenhlmprt230123",
        strict=True,
    )
)
"""The character of ASCII that stands for another where only ASCII can be shown."""

UNITS = ((1.0, "s"), (1e-3, "ms"), (1e-6, "µs"), (1e-9, "ns"))


def plain(rows: Iterable[Row]) -> str:
    """The picture without its styles, one line a row, no space at the ends of lines."""
    return "\n".join("".join(text for text, _ in row).rstrip() for row in rows)


def join(track: Iterable[Cell]) -> Row:
    """The same cells, neighbours of one style made one."""
    return tuple(
        ("".join(text for text, _ in group), style)
        for style, group in groupby(track, key=lambda cell: cell[1])
    )


def duration(seconds: float, *, unicode: bool = True) -> str:
    """A time with three digits and its unit: "1.22 s", "190 ms", "3.05 µs"."""
    scale, unit = next((pair for pair in UNITS if seconds >= pair[0] * 0.9995), UNITS[-1])
    amount = seconds / scale
    digits = 2 if amount < 9.995 else 1 if amount < 99.95 else 0
    return f"{amount:.{digits}f} {unit if unicode else unit.replace('µ', 'u')}"


def decade(exponent: int, *, unicode: bool = True) -> str:
    """The name of a power of ten of seconds on an axis: "1 s", "10 ms", "100 µs"."""
    scale, unit = next((pair for pair in UNITS if 10.0**exponent >= pair[0] * 0.9995), UNITS[-1])
    return f"{10.0**exponent / scale:.3g} {unit if unicode else unit.replace('µ', 'u')}"


def in_ascii(text: str) -> str:
    """The text with a character of ASCII for each of its own."""
    return "".join(sign if sign.isascii() else LIKE.get(sign, "?") for sign in text)


def shortened(text: str, width: int, *, unicode: bool = True) -> str:
    """The text in at most `width` columns; what was cut is marked."""
    if len(text) <= width:
        return text
    mark = "…" if unicode else "~"
    return text[: max(width - 1, 0)] + mark
