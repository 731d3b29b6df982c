"""Variables in the text of a start file: taken out, whatever way they are set. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator

from envcheck.mend.lines import MARK, appended, comment_out, with_line
from envcheck.probes.shell_words import Token, split
from envcheck.records import Record

DECLARE = ("export", "declare", "typeset", "readonly", "local")
OPEN = ("then", "do", "else", "{", "&&", "||", "|", "(", ")", ";;")
"""What stands before a command that may be the only one of its body."""
OPERATORS = ("\n", ";", "&", "&&", "||", "|", ";;", "(", ")")
CSH = ("tcsh", "csh")


class Statement(Record):
    """One plain command of a start file."""

    words: tuple[str, ...]
    first: int
    last: int
    alone: bool
    """Whether it has its lines for itself."""
    needed: bool
    """Whether a body may be empty without it, which sh does not take."""


def statements(text: str, shell: str) -> Iterator[Statement]:
    """The plain commands; none where quotes are never closed."""
    tokens, is_open = split(text, shell == "fish")
    if is_open:
        return
    begin = 0
    for end in range(len(tokens) + 1):
        if end < len(tokens) and not _ends(tokens[end]):
            continue
        if end > begin:
            yield _statement(tokens, begin, end)
        begin = end + 1


def _ends(token: Token) -> bool:
    return token.kind == "operator" and token.text in OPERATORS


def _statement(tokens: list[Token], begin: int, end: int) -> Statement:
    own = tokens[begin:end]
    before = begin == 0 or tokens[begin - 1].text == "\n"
    after = end == len(tokens) or tokens[end].text == "\n"
    significant = [token.text for token in tokens[:begin] if token.text != "\n"][-1:]
    return Statement(
        words=tuple(token.text for token in own),
        first=own[0].line,
        last=max(token.line + token.text.count("\n") for token in own),
        alone=before and after,
        needed=bool(significant) and significant[0] in OPEN,
    )


def without_variable(text: str, name: str, shell: str) -> str:
    """The text, and no shell that reads it has the variable from it.

    A command that has its lines for itself goes out of force, a word among others goes; for all
    else, such as conditions on one line, the variable is taken out again at the end.
    """
    if shell == "powershell":
        return _without_in_powershell(text, name)
    for one in tuple(statements(text, shell)):
        if not one.alone or not _is_setting(one.words, name, shell):
            continue
        if _has_others(one.words, name):
            text = _without_words(text, one, [w for w in one.words if _names(w, name)])
        else:
            stand_in = ": " if one.needed and shell not in (*CSH, "fish") else ""
            text = comment_out(text, one.first, one.last, stand_in)
    undone = {"fish": f"set -e {name}", "tcsh": f"unsetenv {name}", "csh": f"unsetenv {name}"}
    return _undone_at_end(text, name, undone.get(shell, f"unset {name}"))


def _undone_at_end(text: str, name: str, command: str) -> str:
    word = re.escape(name)
    sets = re.compile(
        rf"(?<![\w$}}]){word}\+?=|\bsetenv\s+{word}\s|\bset\s+(?:-{{1,2}}[\w-]+\s+)+{word}\s+\S"
    )
    lines = [line.lstrip() for line in text.split("\n")]
    live = [n for n, line in enumerate(lines) if not line.startswith("#") and line[:4] != ": # "]
    # What stands behind a comment's sign was put there by us.
    last = max((n for n in live if sets.search(lines[n].split(f"# {MARK}")[0])), default=-1)
    if last < 0 or any(line.rstrip() == command for line in lines[last + 1 :]):
        return text
    return appended(text, (f"# {MARK}{name} is taken out", command))


def _without_words(text: str, one: Statement, words: list[str]) -> str:
    lines = text.split("\n")
    if one.first != one.last:
        return text
    line = old = lines[one.first - 1]
    for word in words:
        line, count = re.subn(rf"(?<!\S){re.escape(word)}(?:[ \t]+|(?=\r?$))", "", line)
        if count != 1:
            return text
    was = old.strip()
    return with_line(text, one.first, f"{line.rstrip()}  # {MARK}{was}")


def _is_setting(words: tuple[str, ...], name: str, shell: str) -> bool:
    if words[0] == "SETUVAR":  # of fish's own file
        return any(word.startswith(f"{name}:") for word in words)
    if words[0] == "set" and shell == "fish":
        return _is_set_of_fish(words, name)
    if shell in CSH:
        return len(words) > 2 and words[:2] == ("setenv", name)
    if words[0] in DECLARE or all(map(_is_assignment, words)):
        return any(_names(word, name) for word in words[words[0] in DECLARE :])
    return False


def _has_others(words: tuple[str, ...], name: str) -> bool:
    """Whether a command sets other variables, too."""
    if words[0] in DECLARE:
        words = tuple(word for word in words[1:] if not word.startswith("-"))
    elif not all(map(_is_assignment, words)):
        return False
    return not all(_names(word, name) for word in words)


def _is_set_of_fish(words: tuple[str, ...], name: str) -> bool:
    flags = [word for word in words[1:] if word.startswith("-")]
    rest = [word for word in words[1:] if not word.startswith("-")]
    short = "".join(flag for flag in flags if not flag.startswith("--"))
    reads = set(short) & set("eqlS") or set(flags) & {"--erase", "--query", "--local", "--show"}
    return not reads and len(rest) > 1 and rest[0] == name


def _is_assignment(word: str) -> bool:
    return re.match(r"[A-Za-z_]\w*\+?=", word) is not None


def _names(word: str, name: str) -> bool:
    """Whether it sets the variable; or exports it, which makes zsh set it to nothing."""
    return word == name or word.startswith((f"{name}=", f"{name}+="))


def _without_in_powershell(text: str, name: str) -> str:
    own = re.compile(rf"\s*\$env:{re.escape(name)}\s*\+?=[^{{}}();`]*", re.I)
    other = re.compile(rf"\$env:{re.escape(name)}\s*\+?=", re.I)
    for number, line in enumerate(text.split("\n"), 1):
        if own.fullmatch(line):
            text = comment_out(text, number, number)
    live = [line for line in text.split("\n") if not line.lstrip().startswith("#")]
    command = f"Remove-Item Env:{name} -ErrorAction Ignore"
    if any(map(other.search, live)) and command not in text:
        text = appended(text, (f"# {MARK}{name} is taken out", command))
    return text


def setting_of(name: str, value: str, shell: str) -> str:
    """The line that sets a variable; the value as a shell writes it."""
    if shell == "powershell":
        return f"$env:{name} = {value if value[:1] in QUOTES else repr(value)}"
    ways = {"fish": "set -gx {} {}", "tcsh": "setenv {} {}", "csh": "setenv {} {}"}
    return ways.get(shell, "export {}={}").format(name, value)


QUOTES = ("'", '"')
