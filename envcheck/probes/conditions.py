"""Whether a start file's condition holds: yes, no, or only a running shell could tell."""

from __future__ import annotations

import os
import re
from collections.abc import Callable

from envcheck.patterns import pattern
from envcheck.probes.conda_blocks import IN_ITS_PLACE
from envcheck.probes.files import is_file, is_folder, join, names_in
from envcheck.probes.place import Place
from envcheck.probes.shell_grammar import All, Case, Condition, Not, Test
from envcheck.probes.shell_words import Lookup, unquoted, value
from envcheck.records import Record

SUCCEED = frozenset({
    ".", "source", "export", "alias", "unset", "unalias", "set", "setopt", "unsetopt", "typeset",
    "declare", "local", "readonly", "autoload", "zmodload", "zstyle", "bindkey", "umask", "eval",
    ":", "true", "cd", "pushd", "fish_add_path", "setenv", "unsetenv", IN_ITS_PLACE,
})  # fmt: skip
"""Commands that are taken to succeed: a start file goes on behind them."""
SHELLS = {"BASH": "bash", "BASH_VERSION": "bash", "ZSH_VERSION": "zsh", "ZSH_NAME": "zsh"}
SHELLS |= {"FISH_VERSION": "fish", "tcsh": "tcsh", "version": "tcsh"}
PROMPTS = ("PS1", "prompt", "PROMPT")
ACCOUNT = frozenset(("$UID", "${UID}", "$EUID", "${EUID}"))
ASKED_ACCOUNT = pattern(r"""["']?(?:\$?\(|`) *(?:/usr/bin/)?id +-r?u *(?:\)|`)["']?""", sign="id")
"""What start files write for the number of the account that they are read by."""
NUMBERS = {
    "-eq": int.__eq__,
    "-ne": int.__ne__,
    "-gt": int.__gt__,
    "-ge": int.__ge__,
    "-lt": int.__lt__,
    "-le": int.__le__,
    "=": int.__eq__,
    "==": int.__eq__,
    "!=": int.__ne__,
}
MOST_STARS = 4
"""A pattern with more of them takes long to try."""


class Situation(Record):
    """What a condition can depend on."""

    place: Place
    shell: str
    kind: str
    """interactive, login (interactive too) or script."""
    lookup: Lookup

    @property
    def interactive(self) -> bool:
        """Whether somebody sits before it."""
        return self.kind != "script"


def holds(condition: Condition, now: Situation) -> bool | None:
    """Yes, no, or None."""
    if isinstance(condition, Not):
        inner = holds(condition.inner, now)
        return None if inner is None else not inner
    if isinstance(condition, All):
        return every(holds(part, now) for part in condition.parts)
    if isinstance(condition, Case):
        return _fits(condition, now)
    return _succeeds(condition, now)


def every(answers: object) -> bool | None:
    """No when one is no; otherwise yes only when all are."""
    unsure = False
    for answer in answers:  # type: ignore[attr-defined]  # any iterable of bool | None
        if answer is False:
            return False
        unsure = unsure or answer is None
    return None if unsure else True


def _succeeds(test: Test, now: Situation) -> bool | None:
    if not test.words:
        return None
    first, *rest = test.words
    if first in ("[", "test", "[["):
        words = [word for word in rest if word not in ("]", "]]")]
        return _any_of(words, now, _tests)
    if first == "if":  # csh: what stands in the parentheses
        return _any_of(rest, now, _csh_tests)
    if first == "status":
        return _status([word.lstrip("-") for word in rest], now)
    if first == "set" and rest[:1] in (["-q"], ["--query"]):
        known = [now.lookup(name) for name in rest[1:]]
        return every(None if found is None else found != ("",) for found in known)
    if first == "shopt" and rest[-1:] == ["login_shell"]:
        return now.kind == "login"
    if first == "contains" and len(rest) == 2 and rest[1] == "$PATH":  # fish
        return _contains(rest[0], now)
    if first in ("false", "return", "exit"):
        return False
    # An assignment succeeds, and so does what start files do all day.
    return True if first in SUCCEED or re.match(r"\w+\+?=", first) else None


def _any_of(
    words: list[str], now: Situation, tests: Callable[[list[str], Situation], bool | None]
) -> bool | None:
    """`a -o b` and `a || b`: one is enough."""
    answers = [tests(part, now) for part in _split(words, ("-o", "||"))]
    inverse = every(None if answer is None else not answer for answer in answers)
    return None if inverse is None else not inverse


def _tests(words: list[str], now: Situation) -> bool | None:
    return every(_test(part, now) for part in _split(words, ("-a", "&&")))


def _csh_tests(words: list[str], now: Situation) -> bool | None:
    return every(_csh_test(part, now) for part in _split(words, ("&&",)))


def _split(words: list[str], joiners: tuple[str, ...]) -> list[list[str]]:
    parts: list[list[str]] = [[]]
    for word in words:
        if word in joiners and parts[-1]:
            parts.append([])
        else:
            parts[-1].append(word)
    return parts


def _test(words: list[str], now: Situation) -> bool | None:
    if words[:1] == ["!"]:
        inner = _test(words[1:], now)
        return None if inner is None else not inner
    if len(words) == 1:
        return _is_filled(words[0], now)
    if len(words) == 2:
        return _unary(words[0], words[1], now)
    if len(words) == 3 and words[1] in NUMBERS and _names_account(words[0]):
        return _is_account(words[1], unquoted(words[2]), now)
    if len(words) == 3 and words[1] in ("=", "==", "!=", "=~"):
        return _compare(words[0], words[1], words[2], now)
    return None


def _unary(operator: str, word: str, now: Situation) -> bool | None:
    if operator == "-n":
        return _is_filled(word, now)
    if operator == "-z":
        filled = _is_filled(word, now)
        return None if filled is None else not filled
    if operator == "-o":  # zsh
        return {"interactive": now.interactive, "login": now.kind == "login"}.get(unquoted(word))
    if operator == "-t":
        return now.interactive
    if operator not in ("-f", "-e", "-r", "-s", "-d", "-x", "-L", "-h", "-a"):
        return None
    path = value(word, now.lookup, now.place.home)
    if path is None:
        return None
    return exists(now.place, operator, path)


def exists(place: Place, operator: str, path: str) -> bool:
    """What `test -f PATH` and its like say."""
    if operator == "-d":
        return is_folder(place, path)
    if operator in ("-f", "-s"):
        return is_file(place, path)
    return is_file(place, path) or is_folder(place, path)


def listed(word: str, now: Situation) -> tuple[str, ...] | None:
    """The files that `ls FOLDER` or `ls FOLDER/*` in backticks gives: Debian's csh files use it."""
    found = re.fullmatch(r"`(?:/bin/)?ls +([^`\s*]+?)(/\*)?`", word)
    folder = value(found[1], now.lookup, now.place.home) if found else None
    if not found or folder is None:
        return None
    names = names_in(now.place, folder)
    return tuple(join(now.place, folder, name) if found[2] else name for name in names)


def _is_filled(word: str, now: Situation) -> bool | None:
    """Whether a word stands for more than nothing."""
    if "$" in word:
        name = _variable_in(word)
        if name in PROMPTS:
            return now.interactive
        if name in SHELLS:
            return now.shell == SHELLS[name]
    found = value(word, now.lookup, now.place.home)
    return None if found is None else bool(found)


def _variable_in(word: str) -> str:
    """The name in "$NAME" or "${NAME:-default}"."""
    for sign in "-+":
        word = word.partition(sign)[0]
    return word.strip("\"'${}").rstrip(":")


def _compare(left: str, operator: str, right: str, now: Situation) -> bool | None:
    same: bool | None
    if unquoted(left) == "$-":
        same = _flags_fit(unquoted(right), now)
    elif unquoted(left) in ("$BASH", "${BASH-}", "${BASH:-}") and unquoted(right) == "/bin/sh":
        same = False if now.shell == "bash" else None
    else:
        first = value(left, now.lookup, now.place.home)
        second = value(right, now.lookup, now.place.home)
        if first is None or second is None:
            return None
        plain = not set("*?[") & set(second)
        same = first == second if plain and operator != "=~" else None
        if "PATH" in left and operator == "=~" and right[:1] in ("'", '"'):
            same = second in first
        elif "PATH" in left and operator != "=~":
            same = _is_like(first, second)
    return same if same is None or operator != "!=" else not same


def _fits(case: Case, now: Situation) -> bool | None:
    if case.patterns == ("*",):
        return True
    if unquoted(case.subject) in ("$-", "${-}"):
        answers = [_flags_fit(pattern, now) for pattern in case.patterns]
        return True if True in answers else None if None in answers else False
    subject = value(case.subject, now.lookup, now.place.home) if "PATH" in case.subject else None
    if subject is None:
        return None
    texts = [value(pattern, now.lookup, now.place.home) for pattern in case.patterns]
    answers = [None if text is None else _is_like(subject, text) for text in texts]
    return True if True in answers else None if None in answers else False


def _is_like(text: str, pattern: str) -> bool | None:
    """Whether a text fits a pattern that has no sign but stars."""
    if set("?[") & set(pattern) or pattern.count("*") > MOST_STARS:
        return None
    return re.fullmatch(".*".join(map(re.escape, pattern.split("*"))), text, re.S) is not None


def _contains(word: str, now: Situation) -> bool | None:
    entry, path = value(word, now.lookup, now.place.home), now.lookup("PATH")
    return None if entry is None or path is None else entry in path[0].split(":")


def _names_account(word: str) -> bool:
    return word.strip("\"'") in ACCOUNT or ASKED_ACCOUNT.fullmatch(word) is not None


def _is_account(operator: str, number: str, now: Situation) -> bool | None:
    """What a comparison of the account's number says."""
    if now.place.platform == "windows" or not hasattr(os, "getuid") or not number.isdecimal():
        return None
    return NUMBERS[operator](os.getuid(), int(number[:9]))


def _flags_fit(pattern: str, now: Situation) -> bool | None:
    """Whether the letters of `$-` fit: of them only `i` is asked for in start files."""
    return now.interactive if unquoted(pattern).strip("*.^$") in ("i", "[i]") else None


def _status(words: list[str], now: Situation) -> bool | None:
    answers = {"is-interactive": now.interactive, "i": now.interactive}
    answers |= {"is-login": now.kind == "login", "l": now.kind == "login"}
    return answers.get(words[0]) if words else None


def _csh_test(words: list[str], now: Situation) -> bool | None:
    text = " ".join(words).strip("() ")
    if text.startswith("!") and not text.startswith("!="):
        inner = _csh_test([text[1:].strip()], now)
        return None if inner is None else not inner
    if found := re.fullmatch(r"\$\?\{?(\w+)\}?", text):
        return _csh_is_set(found[1], now)
    if found := re.fullmatch(r"(`[^`]*`) *!= *(?:\"\"|'')", text):
        names = listed(found[1], now)
        return None if names is None else bool(names)
    if found := re.fullmatch(r"(-[fedrsxl]) +(\S+|\"[^\"]*\"|'[^']*')", text):
        return _unary(found[1].replace("l", "L"), found[2], now)
    return None


def _csh_is_set(name: str, now: Situation) -> bool | None:
    if name in PROMPTS:
        return now.interactive
    if name == "loginsh":
        return now.kind == "login" if now.shell == "tcsh" else None
    if name in SHELLS:
        return now.shell == SHELLS[name]
    known = now.lookup(name)
    return None if known is None else known != ("",)
