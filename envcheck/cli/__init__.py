"""The command line: which command, its exit code, and one sentence where it cannot do its job."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence

import envcheck
from envcheck import loading, terminal
from envcheck.cli.refusal import Refusal
from envcheck.loading_order import ORDER

COMMANDS = {
    "checks": ("pages", "list_checks"),
    "diagnose": ("snapshots", "diagnose"),
    "diff": ("diff", "diff"),
    "explain": ("explain", "explain"),
    "fix": ("fix", "fix"),
    "fleet": ("fleet", "fleet"),
    "path": ("path", "path"),
    "pytorch": ("pytorch", "pytorch"),
    "schema": ("pages", "print_schema"),
    "snapshot": ("snapshots", "take"),
}
"""Command -> module here and function in it; loaded when it is asked for."""

Command = Callable[[list[str]], tuple[str, int]]
"""Arguments -> what to print on stdout, and the exit code."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; the exit code of the contract."""
    told = list(sys.argv[1:] if arguments is None else arguments)
    try:
        text, code = _command(told[0] if told else "")(told)
        terminal.write(text)
    except (Refusal, terminal.CannotWrite) as refusal:
        return _refused(refusal)
    except KeyboardInterrupt:
        _end_children()
        return 130
    except envcheck.TargetNotFound as refusal:  # looked up only now: most commands examine nothing
        return _refused(refusal)
    return code


def _refused(refusal: Exception) -> int:
    terminal.warn(str(refusal))
    return 2


def _command(name: str) -> Command:
    """What does this command, its own name left out of its arguments; else the examination."""
    if name not in COMMANDS:
        loading.load_ahead(f"envcheck.{module}" for module in ORDER.split())
        from envcheck.cli.examine import examine_here

        return examine_here
    from importlib import import_module

    module, function = COMMANDS[name]
    command: Command = getattr(import_module(f"envcheck.cli.{module}"), function)
    return lambda arguments: command(arguments[1:])


def _end_children() -> None:
    import signal

    from envcheck.probes.run import end_all

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # a second one must not stop the tidying up
    end_all()
