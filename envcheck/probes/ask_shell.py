"""What a shell itself says that is started: PATH and what each name runs."""

from __future__ import annotations

import json
import os
import sys

from envcheck.facts import Unknown
from envcheck.probes.budget import Budget
from envcheck.probes.place import Place
from envcheck.probes.session import Session
from envcheck.probes.target import GUEST
from envcheck.probes.terminals import NAMES, once
from envcheck.records import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from envcheck.probes.run import Ran

SHELL_S = 10.0
"""Seconds a shell may take to start: prompts and plugins of some take several."""
GUARD_S = 5.0
"""What the start of a shell may take beyond that: to end all that it has left."""
ANSWER = 1 << 20
CSH = ("tcsh", "csh")
QUOTED = {"csh": {"'": r"'\''", "!": r"\!"}, "fish": {"\\": "\\\\", "'": r"\'"}}


class Told(Record):
    """What a shell said that was started."""

    entries: tuple[str, ...]
    """PATH, first entry first, each once."""
    again: tuple[str, ...]
    """Entries that come once more further down."""
    programs: dict[str, str]
    """Name -> the file that it runs, unless a function or an alias hides that."""
    hidden: dict[str, str]
    """Name -> "function" or "alias"."""
    notes: tuple[str, ...] = ()
    """What was odd about its start."""


def ask(place: Place, session: Session, program: str, shell: str, kind: str, budget: Budget,
        shell_s: float = SHELL_S) -> Told | Unknown:  # fmt: skip
    """Start the shell, let it read its files, and ask it; `program` is its path.

    It has no terminal, and `session` as its variables. Nothing that it starts is left running.
    """
    from tempfile import TemporaryDirectory

    from envcheck.probes.run import run

    seconds = budget.left(shell_s)
    with TemporaryDirectory(prefix="envcheck-", ignore_cleanup_errors=True) as folder:
        answer, given = os.path.join(folder, "answer"), os.path.join(folder, "given")
        words = script(shell, answer)
        with open(given, "w", encoding="utf-8", errors="surrogateescape") as stream:
            stream.write(words if shell in CSH else "")
        own = [os.path.basename(program), *_options(shell, kind)]
        own += [] if shell in CSH else ["-c", words]
        own[0] = f"-{own[0]}" if shell in CSH and kind == "login" else own[0]
        guest = [sys.executable, "-I", "-S", os.path.join(GUEST, "start_shell.py")]
        ran = run([*guest, str(seconds), given, program, *own], timeout_s=seconds + GUARD_S,
                  env=session.environ, cwd=_folder(place), guest=True)  # fmt: skip
        told = parse_answer(_read(answer), place.listsep)
    how, code, left = _ending(ran)
    if told is None:
        return Unknown(_why_not(how, code, seconds, ran))
    whose, was = ("program", "was") if left == 1 else ("programs", "were")
    notes = [f"{left} {whose} that it left running {was} ended"] if left else []
    notes = ["it did not end by itself, and was ended"] if how == "timeout" else notes
    return Told(told.entries, told.again, told.programs, told.hidden, tuple(notes))


def _folder(place: Place) -> str | None:
    return place.home if os.path.isdir(place.home) else None


def _options(shell: str, kind: str) -> tuple[str, ...]:
    if shell in CSH:  # a login shell is called -csh, and takes no option
        return ("-i",) if kind == "interactive" else ()
    return {"interactive": ("-i",), "login": ("-l", "-i"), "script": ()}[kind]


def script(shell: str, answer: str) -> str:
    """Commands that have PATH and what each name runs written into the file `answer`.

    No name in them is one that a start file could well have given to something else.
    """
    guest = os.path.join(GUEST, "tell_path.py")
    words = [sys.executable, "-I", "-S", guest, answer]
    words = ["/usr/bin/env", "-i", *words] if os.path.exists("/usr/bin/env") else words
    head = " ".join(quoted(shell, word) for word in words)
    if shell in CSH:  # the empty lines are for a file that asks something
        each = (f'"alias:{n}=`alias {n}`" "{n}=`\\which {n}`"' for n in NAMES)
        return "\n" * 5 + f'unset savehist\n{head} "$PATH" {" ".join(each)}\nexit\n'
    if shell == "fish":
        hides = "(builtin functions -q {0}; and builtin echo function)"
        each = (f"alias:{n}={hides.format(n)} {n}=(command -s {n})" for n in NAMES)
        return f"{head} (builtin string join : $PATH) {' '.join(each)}"
    if shell == "zsh":
        each = (
            f'"alias:{n}=${{aliases[{n}]+alias}}${{functions[{n}]+function}}" '
            f'"{n}=${{commands[{n}]-}}"'
            for n in NAMES
        )
        return f'{head} "$PATH" {" ".join(each)}'
    # There `unset` is found before any function of that name.
    start = "POSIXLY_CORRECT=1; \\unset -f unset builtin command type 2>/dev/null; "
    if shell == "bash":
        each = (
            f'"alias:{n}=$(\\builtin type -t {n})" "{n}=$(\\builtin type -P {n})"' for n in NAMES
        )
    else:
        each = (f'"{n}=$(\\command -v {n})"' for n in NAMES)
    return f'{start}{head} "$PATH" {" ".join(each)}'


def quoted(shell: str, word: str) -> str:
    """A word that the shell takes as it stands."""
    signs = QUOTED.get("csh" if shell in CSH else shell, {"'": r"'\''"})
    return "'" + "".join(signs.get(sign, sign) for sign in word) + "'"


def parse_answer(content: bytes, separator: str = ":") -> Told | None:
    """What the guest wrote; None where it is not that."""
    try:
        said: Any = json.loads(content.decode("utf-8", "surrogateescape"))
    except (ValueError, RecursionError):
        return None
    if not isinstance(said, dict) or not isinstance(said.get("path"), str):
        return None
    names = said.get("names")
    words = names if isinstance(names, dict) else {}
    programs, hidden = {}, {}
    for name in NAMES:
        told, kind = words.get(name), words.get(f"alias:{name}")
        if isinstance(told, str) and told.startswith("/"):
            programs[name] = told
        elif isinstance(told, str) and (told == name or told.startswith("alias ")):
            hidden[name] = "function" if told == name else "alias"
        if isinstance(kind, str) and kind not in ("file", "builtin", "keyword"):
            hidden[name] = "function" if kind.endswith("function") else "alias"
    entries, again = once(tuple(said["path"].split(separator)) if said["path"] else ())
    return Told(entries, again, programs, hidden)


def _read(path: str) -> bytes:
    try:
        with open(path, "rb") as stream:
            return stream.read(ANSWER)
    except OSError:
        return b""


def _ending(ran: Ran) -> tuple[str, int | None, int]:
    """How the shell ended, its exit code or signal, and how many programs it left running."""
    try:
        said = json.loads(ran.answer)
        (how, code), left = said["how"], said["left"]
        return str(how), code if isinstance(code, int) else None, int(left)
    except (ValueError, TypeError, KeyError):
        return ran.outcome, ran.code, 0


def _why_not(how: str, code: int | None, seconds: float, ran: Ran) -> str:
    from envcheck.probes.run import signal_name

    if how == "timeout":
        return f"it did not come to its prompt within {seconds:.0f} s: it hangs, or asks something"
    if how == "flood":
        return "it writes without end"
    if how == "signal":
        name = signal_name(-code) if code else ran.signal
        return f"{name} ended it before it could be asked"
    if how == "ended":
        words = f": {ran.last_words(1)[:200]}" if code and ran.stderr.strip() else ""
        return (
            f"it ended with exit code {code} before it could be asked: a start file has it `exit`, "
            f"or `exec` something else{words}"
        )
    return f"it could not be started ({ran.last_words(1)[:200]})"
