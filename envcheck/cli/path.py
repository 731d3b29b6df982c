"""`envcheck path`: what a new terminal of each shell would find."""

from __future__ import annotations

import shutil

from envcheck import terminal
from envcheck.cli.output import redactor_here
from envcheck.cli.parser import parser_for
from envcheck.cli.refusal import Refusal
from envcheck.formats import terminal as formats
from envcheck.probes import shells
from envcheck.probes.budget import Budget
from envcheck.probes.place import here
from envcheck.probes.start_files import family
from envcheck.probes.terminals import ask, foresee

SHELLS = ("bash", "zsh", "fish", "tcsh", "csh", "sh", "powershell")
ALL_S = 60.0


def path(arguments: list[str]) -> tuple[str, int]:
    """What new terminals would find, and 0. Raises `Refusal`."""
    parser = parser_for("path", "Say what a new terminal would find, by its start files.")
    parser.add_argument("--shell", choices=SHELLS, help="default: your login shell")
    parser.add_argument("--run", action="store_true", help="start the shell too, and ask it")
    parser.add_argument("--json", action="store_true", help="one JSON document on stdout")
    options = parser.parse_args(arguments)
    place, budget = here(), Budget(ALL_S)
    shell = options.shell or family(shells.probe(place).login or "")
    if shell is None:
        raise Refusal(f"path: your login shell is not known; name one of {', '.join(SHELLS)}.")
    program = shutil.which("pwsh" if shell == "powershell" else shell)
    if options.run and (program is None or shell == "powershell"):
        raise Refusal(f"path --run: {shell} cannot be started here; leave --run out.")
    found = [
        (
            foresee(place, shell, kind),
            ask(place, program, shell, kind, budget) if options.run and program else None,
        )
        for kind in ("interactive", "login")
    ]
    if options.json:
        return formats.as_json(found, redactor_here()), 0
    text = formats.as_text(found)
    return text if terminal.shows() else redactor_here().text(text), 0
