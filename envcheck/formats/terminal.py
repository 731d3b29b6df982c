"""What a new terminal would find, as text and as one JSON document. Nothing here prints."""

from __future__ import annotations

from collections.abc import Sequence

from envcheck.facts import Unknown
from envcheck.formats.readable import spelt_out
from envcheck.plain import plain
from envcheck.probes.terminals import NAMES, Terminal, Told

TYPE_CHECKING = False
if TYPE_CHECKING:
    from envcheck.redact import Redactor

SCHEMA = "envcheck/path/1"
KINDS = {
    "interactive": "a plain terminal",
    "login": "a login shell (ssh, tmux, macOS Terminal)",
    "script": "a script",
}
Answer = Told | Unknown | None


def as_json(found: Sequence[tuple[Terminal, Answer]], redactor: Redactor | None) -> str:
    """One document: each kind of terminal, by its files and, where it was run, by the shell."""
    import json

    terminals = [{**plain(terminal), "ran": plain(answer)} for terminal, answer in found]
    said = {"schema": SCHEMA, "terminals": terminals}
    return json.dumps(redactor.document(said) if redactor else said, indent=1) + "\n"


def as_text(found: Sequence[tuple[Terminal, Answer]]) -> str:
    """For a person: what each name runs, why, and what the shell itself said."""
    parts = [_terminal(terminal, answer) for terminal, answer in found]
    return "\n".join(spelt_out(line) for lines in parts for line in [*lines, ""])


def _terminal(terminal: Terminal, answer: Answer) -> list[str]:
    conda = {True: "found", False: "not found", None: "only a running shell could tell"}
    lines = [f"{terminal.shell}, {KINDS[terminal.kind]}", ""]
    for name in NAMES:
        program = terminal.programs.get(name)
        runs = program.path if program else "-"
        if name == "conda" and terminal.conda and not program:
            runs = "a function that conda's own lines define"
        lines.append(f"  {name:<9}{runs}")
    lines += [f"  conda would be {conda[terminal.conda]}.", "", "  PATH"]
    lines += [f"    {entry}" for entry in terminal.entries]
    lines += ["  by"] + [
        f"    {line.file}:{line.number}  {line.text[:80]}" for line in terminal.lines
    ]
    lines += [] if terminal.lines else ["    no line of its start files"]
    return lines + _compared(terminal, answer)


def _compared(terminal: Terminal, answer: Answer) -> list[str]:
    if answer is None:
        return []
    if isinstance(answer, Unknown):
        return ["  The shell was started, and " + answer.reason]
    read = {name: program.path for name, program in terminal.programs.items()}
    other = {
        name: answer.programs.get(name, "-")
        for name in NAMES
        if answer.programs.get(name, "-") != read.get(name, "-")
    }
    if not other and answer.entries == terminal.entries:
        return ["  The shell was started, and says the same."]
    lines = ["  The shell was started, and says otherwise:"]
    lines += [f"    {name:<9}{runs}" for name, runs in other.items()]
    return [*lines, f"    PATH     {':'.join(answer.entries)}"]
