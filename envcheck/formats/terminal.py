"""What new terminals would find, as text and as one JSON document. Nothing here prints."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from envcheck.facts import Unknown
from envcheck.formats.readable import spelt_out
from envcheck.plain import plain
from envcheck.probes.ask_shell import Told
from envcheck.probes.session import Session
from envcheck.probes.terminals import NAMES, Terminal
from envcheck.records import items

TYPE_CHECKING = False
if TYPE_CHECKING:
    from envcheck.redact import Redactor

SCHEMA = "envcheck/path/1"
KINDS = {
    "interactive": "a plain terminal",
    "login": "a login shell (ssh, tmux, macOS Terminal)",
    "script": "a script",
}
NAME = max(map(len, NAMES)) + 2
Answer = Told | Unknown | None
Found = Sequence[tuple[Terminal, Answer]]


def as_json(session: Session, found: Found, redactor: Redactor | None) -> str:
    """One document: each kind of terminal, by its files and, where it was run, by the shell."""
    import json

    begins = {name: plain(part) for name, part in items(session) if name != "environ"}
    terminals = [{**plain(terminal), "ran": plain(answer)} for terminal, answer in found]
    said = {"schema": SCHEMA, "session": begins, "terminals": terminals}
    return json.dumps(redactor.document(said) if redactor else said, indent=1) + "\n"


def as_text(session: Session, found: Found, width: int) -> str:
    """For a person: what each name runs, where PATH comes from, and what the shell itself said."""
    lines = [f"A new terminal begins with the PATH of {session.source}.", ""]
    shown: Terminal | None = None
    for terminal, answer in found:
        lines.append(f"{terminal.shell}, {KINDS[terminal.kind]}")
        same = shown is not None and _finds(shown) == _finds(terminal)
        lines += ["  finds the same."] if same else _by_files(terminal, width)
        lines += [*_compared(terminal, answer, width), ""]
        shown = terminal
    lines += _wrapped(f"What no file tells: {session.unknown}.", width, "")
    return "".join(f"{spelt_out(line)}\n" for line in lines)


def _finds(terminal: Terminal) -> tuple[object, ...]:
    programs = {name: program.path for name, program in terminal.programs.items()}
    return terminal.entries, programs, terminal.hidden, terminal.conda, terminal.unsure


def _by_files(terminal: Terminal, width: int) -> list[str]:
    lines = [f"  {name:<{NAME}}{_runs(terminal, name)}" for name in NAMES]
    lines += ["", "  PATH"]
    lines += [f"    {entry or '(the folder one works in)'}" for entry in terminal.entries]
    if terminal.again:
        lines += ["  Some of these come again further down, which changes nothing."]
    lines += ["", "  by"] if terminal.lines else ["", "  No line of its start files changes that."]
    for line in terminal.lines:
        lines += _wrapped(f"{line.file}:{line.number}  {line.text}", width, "    ")
    if terminal.unsure:
        lines += ["  There are lines that only a running shell could decide on."]
    return lines


def _runs(terminal: Terminal, name: str) -> str:
    program = terminal.programs.get(name)
    if name in terminal.hidden:
        line = terminal.hidden[name]
        return f"a function or an alias, by {line.file}:{line.number}"
    if program:
        return program.path
    return "perhaps" if name == "conda" and terminal.conda is None else "not found"


def _compared(terminal: Terminal, answer: Answer, width: int) -> list[str]:
    """What the shell said, beside what was read."""
    if answer is None:
        return []
    if isinstance(answer, Unknown):
        return ["", *_wrapped(f"Started, it did not tell: {answer.reason}.", width, "  ")]
    other = list(differences(terminal, answer))
    lines = [f"  Started, {terminal.shell} says {'otherwise:' if other else 'the same.'}"]
    lines += [f"    {name:<{NAME}}{runs}" for name, runs in other if name != "PATH"]
    if terminal.entries != answer.entries:
        lines += ["    PATH", *(f"      {entry}" for entry in answer.entries)]
    for note in answer.notes:
        lines += _wrapped(f"{note[0].upper()}{note[1:]}.", width, "  ")
    return ["", *lines]


def differences(terminal: Terminal, told: Told) -> Iterator[tuple[str, str]]:
    """Each name, or PATH, of which the shell says otherwise, and what it says."""
    for name in NAMES:
        hides, program = name in terminal.hidden, terminal.programs.get(name)
        read = "hidden" if hides else program.path if program else "not found"
        says = told.programs.get(name, "not found")
        says = f"{_a(told.hidden[name])}" if name in told.hidden else says
        if read != ("hidden" if name in told.hidden else says):
            yield name, says
    if terminal.entries != told.entries:
        yield "PATH", ":".join(told.entries)


def _a(kind: str) -> str:
    return f"an {kind}" if kind == "alias" else f"a {kind}"


def _wrapped(text: str, width: int, indent: str) -> list[str]:
    import textwrap

    behind = indent + "  " * bool(indent)
    return textwrap.wrap(text, width, initial_indent=indent, subsequent_indent=behind,
                         break_long_words=False, break_on_hyphens=False)  # fmt: skip
