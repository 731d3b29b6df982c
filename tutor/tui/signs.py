"""Signs that the terminal can show: all of them, or those of ASCII.

Texts are spelled before they are laid out (`fitting`: "→" is "->", "σ" is "sigma"); whatever is
left when a line is drawn is replaced cell by cell (`alike`), so that no frame and no column moves.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from tutor.pictures.cells import LIKE


def _table(*rows: str) -> dict[str, str]:
    """From "…=... →=->" to what stands for each sign."""
    pairs = (pair.split("=", 1) for row in rows for pair in row.split())
    return {sign: told for signs, told in pairs for sign in signs}


NAMED = _table(
    "Σ=Sum ∫=Int √=sqrt ∇=grad α=alpha β=beta γ=gamma δ=delta ε=eps η=eta θ=theta λ=lambda μ=mu",
    "π=pi ρ=rho σ=sigma τ=tau φ=phi",
)
"""Signs of mathematics by name; a letter after a name stands apart from it."""

SPELLED = NAMED | _table(
    "…=... →=-> ←=<- ▶=>>> ≤=<= ≥=>= ≈=~= ±=+/- ×=x ·=* ∘=o −=- –=- —=- ‖=|| ∞=inf ∂=d µ=u",
    "ä=ae ö=oe ü=ue Ä=Ae Ö=Oe Ü=Ue ß=ss „“”=\" ‘’='",
)
"""How a sign is written where there is room for more than one character."""

RAISED = dict(zip("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿⁱʲᵏᵖᵀᴴ", "0123456789+-nijkpTH", strict=True))
LOWERED = dict(zip("₀₁₂₃₄₅₆₇₈₉", "0123456789", strict=True))

CELLS = _table(
    "│┃║▏▎▌▐▕▍▋▊▉=| ─╌┄▔=- ━═▄▆▅▃== ▁▂=_ ┌┐└┘╭╮╰╯├┤┬┴┼╋┏┓┗┛=+ █■▓▇▀=# ▒=+ ░=: ●★◆✦✧=* ○=o",
    "✓=v ✗╳✂=x ◐=/ ◓=- ◑=\\ ◒=| ˖=+ ▲=^ ▼▾=v ▸▶›»=> ◀‹«⏎=< •·=- …=~ „“”=\" ‘’=' ß=s",
) | {"🔎": "> "}
"""The character that stands for a sign where it must not take more room."""

_ascii = False


def use_ascii(only: bool) -> None:
    """From now on only signs of ASCII are shown, or all."""
    global _ascii
    _ascii = only


def unicode() -> bool:
    """Whether all signs can be shown."""
    return not _ascii


def fitting(text: str) -> str:
    """The text as the terminal can show it."""
    return text if not _ascii or text.isascii() else spelled(text)


def fitting_page(page: str) -> str:
    """A page of Markdown as the terminal can show it."""
    return page if not _ascii or page.isascii() else spelled_page(page)


def fitting_all(step: Mapping[str, Any]) -> Mapping[str, Any]:
    """What a picture is drawn from, its texts as the terminal can show them."""
    return step if not _ascii else {name: _all_spelled(value) for name, value in step.items()}


def _all_spelled(value: Any) -> Any:
    if isinstance(value, str):
        return spelled(value)
    if isinstance(value, Mapping):
        return {_all_spelled(name): _all_spelled(each) for name, each in value.items()}
    return [_all_spelled(each) for each in value] if isinstance(value, list | tuple) else value


def spelled(text: str) -> str:
    """The text in ASCII, as long as it becomes: for what is laid out afterwards."""
    text = re.sub(f"([{''.join(NAMED)}])(?=[A-Za-z\u0370-\u03ff])", r"\1 ", text)
    text = _run(RAISED, "^", _run(LOWERED, "_", text))
    return "".join(sign if sign.isascii() else SPELLED.get(sign, alike(sign)) for sign in text)


def spelled_page(page: str) -> str:
    """A page of Markdown in ASCII; in its blocks of code columns stay where they are.

    A sign that is spelled there takes its room from the spaces after it, where there are some.
    """
    lines, fenced = [], False
    for line in page.split("\n"):
        fenced ^= line.lstrip().startswith("```")
        lines.append(_in_columns(line) if fenced or line.startswith("    ") else spelled(line))
    return "\n".join(lines)


@lru_cache(4096)
def alike(text: str) -> str:
    """The text in ASCII, each sign in as many cells as before."""
    if text.isascii():
        return text
    return "".join(sign if sign.isascii() else _cell(sign) for sign in text)


def _cell(sign: str) -> str:
    """What stands for one sign."""
    if known := CELLS.get(sign) or RAISED.get(sign) or LOWERED.get(sign) or LIKE.get(sign):
        return known
    if unicodedata.combining(sign):
        return ""
    wide = 2 if unicodedata.east_asian_width(sign) in "WF" else 1
    plain = unicodedata.normalize("NFKD", sign)[:1]
    return (plain if plain.isascii() and plain.isprintable() else "?").ljust(wide, "?")


def _run(signs: dict[str, str], before: str, text: str) -> str:
    """The text with each run of small figures on the line, after a sign that says so."""
    every = f"[{''.join(signs)}]+"
    return re.sub(every, lambda run: before + "".join(map(signs.__getitem__, run[0])), text)


def _in_columns(line: str) -> str:
    """One line of code in ASCII."""
    pieces: list[str] = []
    debt = 0
    for piece in re.findall(r"\s{2,}|\S+|\s", line):
        if piece.isspace() and len(piece) > 1 and pieces:
            kept = max(len(piece) - debt, 1)
            debt -= len(piece) - kept
            pieces.append(" " * kept)
        else:
            pieces.append(spelled(piece))
            debt += len(pieces[-1]) - len(piece)
    return "".join(pieces)
