"""`envcheck path`: what a new terminal of each shell would find."""

from __future__ import annotations

import shutil

from envcheck import terminal
from envcheck.cli.output import redactor_here
from envcheck.cli.parser import parser_for
from envcheck.cli.refusal import Refusal
from envcheck.formats import terminal as formats
from envcheck.probes import shells
from envcheck.probes.activates import activates_base
from envcheck.probes.ask_shell import ask
from envcheck.probes.budget import Budget
from envcheck.probes.place import Place, here
from envcheck.probes.session import session
from envcheck.probes.start_files import SHELLS, family
from envcheck.probes.terminals import foresee

ALL_S = 60.0
ABOUT = (
    "Say what a new terminal would find: which `python`, which `conda`, and by which lines of its "
    "start files. They are read and not run."
)
RUN = (
    "start the shell too, as a new terminal does but without a screen, and ask it; its start "
    "files are run"
)


def path(arguments: list[str]) -> tuple[str, int]:
    """What new terminals would find, and 0. Raises `Refusal`."""
    parser = parser_for("path", ABOUT)
    parser.add_argument("--shell", choices=SHELLS, help="default: your login shell")
    parser.add_argument("--run", action="store_true", help=RUN)
    parser.add_argument("--json", action="store_true", help="one JSON document on stdout")
    options = parser.parse_args(arguments)
    place = here()
    shell = options.shell or _own(place)
    program = _program(place, shell) if options.run else None
    begins, budget, activates = session(place), Budget(ALL_S), activates_base(place)
    found = [
        (
            foresee(place, begins, name, kind, activates),
            ask(place, begins, program, shell, kind, budget) if program else None,
        )
        for name, kind in _terminals(place, shell)
    ]
    if options.json:
        return formats.as_json(begins, found, redactor_here()), 0
    text = formats.as_text(begins, found, terminal.width())
    return text if terminal.shows() else redactor_here().text(text), 0


def _own(place: Place) -> str:
    if place.platform == "windows":
        return "powershell"
    told = shells.probe(place).login
    shell = family(told or "")
    if shell is None:
        which = f"Your login shell, {told}," if told else "Your login shell"
        raise Refusal(f"{which} is not known here; say --shell {'|'.join(SHELLS)}.")
    return shell


def _program(place: Place, shell: str) -> str:
    if shell == "powershell":
        raise Refusal("PowerShell is read from its profiles only; leave --run out.")
    if place.platform == "windows":
        raise Refusal("--run starts the shells of Linux and macOS; leave it out on Windows.")
    found = shutil.which(shell) or shutil.which(shell, path="/usr/bin:/bin:/usr/local/bin")
    if found is None:
        raise Refusal(f"There is no {shell} on this machine to start; leave --run out.")
    return found


def _terminals(place: Place, shell: str) -> list[tuple[str, str]]:
    """The shells and kinds of terminal to tell of."""
    if shell != "powershell":
        return [(shell, "interactive"), (shell, "login")]
    both = ("powershell", "pwsh") if place.platform == "windows" else ("pwsh",)
    return [(name, "interactive") for name in both]
