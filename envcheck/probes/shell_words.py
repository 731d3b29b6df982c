"""The text of a start file as words and operators, and what a word stands for.

Close to what bash, zsh, fish and csh agree on. Nothing is ever run: a word that only a
running shell could work out has no value here.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import product

from envcheck.patterns import pattern

# Each of these ends at the end of the text at the latest, so that no text makes the search slow.
INNERMOST = r"\([^()]*(?:\)|\Z)"
INNER = rf"\((?:[^()]|{INNERMOST})*(?:\)|\Z)"
PARENTHESES = rf"\((?:[^()]|{INNER})*(?:\)|\Z)"
SINGLE = r"'[^']*(?:'|\Z)"
DOUBLE = rf'"(?:\\[\s\S]|\${PARENTHESES}|\$(?!\()|[^"\\$])*(?:"|\Z)'
BACKTICKS = r"`(?:\\[\s\S]|[^`\\])*(?:`|\Z)"
BRACES = r"\$\{[^}\n]{0,300}\}"
REDIRECTION = r"\d*(?:<<<|<<-?|>>|[<>])(?!\()(?:&(?:\d+|-)?)?|&>>?"
WORD = (
    rf"(?:{SINGLE}|{DOUBLE}|{BACKTICKS}|{BRACES}|[$<>=]{PARENTHESES}|\\[\s\S]|[^\s;&|()'\"`\\<>])+"
)
SHELL = (
    rf"(?:[ \t\r\f\v]|\\\n)*(?:(?P<comment>#[^\n]*)|(?P<redirection>{REDIRECTION})"
    rf"|(?P<word>{WORD})|(?P<operator>\n|;;|&&|\|\||[;&|()])|(?P<other>[\s\S])|(?P<end>\Z))"
)
FISH = SHELL.replace("(?P<word>", f"(?P<word>{PARENTHESES}|")
PIECE = pattern(
    rf"(?P<single>{SINGLE})|(?P<double>{DOUBLE})|\\(?P<escaped>[\s\S])"
    rf"|(?P<computed>(?:[$<>=]|\A){PARENTHESES}|{BACKTICKS})"
    r"|\$\{(?P<name>\w+)(?P<rest>[^}\n]{0,300})\}|\$(?P<bare>\w+)|(?P<odd>\$\{[^}\n]{0,300}\})|(?P<plain>[^\\$'\"`]+|[\s\S])"
)
PLAIN = frozenset("\\$'\"`(")
"""A word without these signs stands for itself."""
Lookup = Callable[[str], "tuple[str, ...] | None"]
"""What a variable holds; None: a running shell only can tell."""
MOST = 200
"""Values of one word beyond which it is not worth following them."""
LONGEST = 1 << 16
"""Characters of one value: a variable that holds itself twice soon has more than any memory."""


class Token:
    """A word as it stands, its quotes included, or an operator (`kind` says which)."""

    __slots__ = ("kind", "line", "text")  # no record: there are more of them than of all else

    def __init__(self, kind: str, text: str, line: int) -> None:
        self.kind, self.text, self.line = kind, text, line


def split(text: str, fish: bool = False) -> tuple[list[Token], bool]:
    """The tokens of a text, and whether its last quotes or parentheses are never closed."""
    tokens: list[Token] = []
    line, position, file_follows = 1, 0, False
    here_ends: list[str] = []
    here = _HereDocuments(text)
    match = None
    pattern = re.compile(FISH if fish else SHELL)
    while position < len(text):
        match = pattern.match(text, position)
        assert match is not None  # `other` takes any character
        kind = match.lastgroup or ""
        found = match[kind]
        position = match.end()
        if kind == "redirection":
            file_follows = not found[-1].isdigit() and not found.endswith("&-")
            if found.endswith(("<<", "<<-")):
                here_ends.append(_here_end(text, position))
        elif kind in ("word", "operator"):
            # What is read from or written to does not matter, the command itself does.
            if not (file_follows and kind == "word"):
                tokens.append(Token(kind, found, line))
            file_follows = False
        line += match[0].count("\n")
        if found == "\n" and here_ends:
            end = here.after(position, here_ends)
            line += text.count("\n", position, end)
            position, here_ends = end, []
    return tokens, match is not None and _is_open(match)


def values(
    word: str, lookup: Lookup, home: str, unknown: str | None = None
) -> tuple[str, ...] | None:
    """Every string that a word may stand for.

    Where only a running shell could tell: None, or, when it is given, `unknown` in that place.
    """
    if word == "~" or word.startswith("~/"):
        rest = _values(word[1:], lookup, home, unknown)
        return rest and tuple(home + tail for tail in rest)
    return _values(word, lookup, home, unknown)


def value(word: str, lookup: Lookup, home: str) -> str | None:
    """The one string that a word stands for; None when there is none, or are many."""
    found = values(word, lookup, home)
    return found[0] if found and len(found) == 1 else None


def unquoted(word: str) -> str:
    """A word without its quotes, nothing else put in."""
    if PLAIN.isdisjoint(word):
        return word
    return re.sub(r"\\([\s\S])|['\"]", lambda found: found[1] or "", word)


def _values(word: str, lookup: Lookup, home: str, unknown: str | None) -> tuple[str, ...] | None:
    if PLAIN.isdisjoint(word):
        return (word,) if len(word) <= LONGEST else None
    parts: list[tuple[str, ...]] = []
    count, length = 1, 0
    for piece in PIECE.finditer(word):
        part = _value(piece, lookup, home, unknown)
        if part is None and unknown is not None:
            part = (unknown,)
        count *= max(len(part or ()), 1)
        length += max(map(len, part or ()), default=0)
        if part is None or count > MOST or length > LONGEST:
            return None
        parts.append(part)
    return tuple("".join(choice) for choice in product(*parts))


def _value(
    piece: re.Match[str], lookup: Lookup, home: str, unknown: str | None
) -> tuple[str, ...] | None:
    kind, text = piece.lastgroup, piece[0]
    if kind == "single":
        return (text.strip("'"),)
    if kind == "double":
        return _values(text[1:-1], lookup, home, unknown)
    if kind in ("plain", "escaped"):
        return (piece[kind],)
    if kind == "bare":
        return lookup(piece["bare"])
    if piece["name"]:
        return _with_default(piece["name"], piece["rest"] or "", lookup, home)
    return None


def _with_default(name: str, rest: str, lookup: Lookup, home: str) -> tuple[str, ...] | None:
    """What ${NAME}, ${NAME:-default} and their like stand for."""
    known = lookup(name)
    operator = re.match(r":?[-=+]|$", rest)
    if operator is None:
        return None
    default = rest[operator.end() :]
    if operator[0].endswith("+"):
        return known if known in (None, ("",)) else values(default, lookup, home)
    return values(default, lookup, home) if known == ("",) and default else known


def _here_end(text: str, position: int) -> str:
    found = re.compile(r"[ \t]*['\"\\]?([\w.-]+)").match(text, position)
    return found[1] if found else ""


class _HereDocuments:
    """Where the lines of a text are that hold one word, and so may end a document in it."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._places: dict[str, list[tuple[int, int]]] | None = None

    def after(self, position: int, ends: list[str]) -> int:
        """The place behind documents that begin here and end so; those without end are none."""
        from bisect import bisect_left

        for end in ends:
            lines = self._lines().get(end, [])
            at = bisect_left(lines, (position, 0))
            position = lines[at][1] if at < len(lines) else position
        return position

    def _lines(self) -> dict[str, list[tuple[int, int]]]:
        if self._places is None:
            self._places = {}
            for found in re.finditer(r"^[ \t]*([\w.-]+)[ \t]*$", self._text, re.M):
                self._places.setdefault(found[1], []).append(found.span())
        return self._places


def _is_open(last: re.Match[str]) -> bool:
    text = last["word"]
    if text is None:
        return False
    first = text[:1]
    return (first in "'\"`" and (len(text) == 1 or text[-1] != first)) or (
        "(" in text and text.count("(") > text.count(")")
    )
