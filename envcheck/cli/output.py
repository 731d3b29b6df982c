"""Where an answer goes, and what is taken out of it on the way."""

from __future__ import annotations

import os
import sys

from envcheck import terminal
from envcheck.cli.refusal import Refusal
from envcheck.records import replace
from envcheck.redact import Redactor

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from envcheck.cli.options import Options
    from envcheck.report import Report


def redactor_here() -> Redactor:
    """What must not leave this machine, for this user."""
    return Redactor(os.path.expanduser("~"), _user(), _host())


def _user() -> str:
    for name in ("LOGNAME", "USER", "LNAME", "USERNAME"):  # the order of getpass, which is slow
        if os.environ.get(name):
            return os.environ[name]
    if not hasattr(os, "getuid"):  # Windows
        return ""
    if listed := parse_account(_accounts(), os.getuid()):
        return listed
    try:
        import pwd  # asks the system's services: a socket, and perhaps a server

        return pwd.getpwuid(os.getuid()).pw_name
    except (KeyError, OSError):  # an account that is in no list
        return ""


def _accounts() -> str:
    try:
        with open("/etc/passwd", encoding="utf-8", errors="surrogateescape") as stream:
            return stream.read()
    except OSError:
        return ""


def parse_account(text: str, number: int) -> str:
    """The name of the account of that number in /etc/passwd; empty where it is not there."""
    lines = (line.split(":") for line in text.splitlines())
    return next((fields[0] for fields in lines if fields[2:3] == [str(number)]), "")


def _host() -> str:
    if hasattr(os, "uname"):
        return os.uname().nodename
    import platform

    return platform.node()


def show(
    report: Report, options: Options, redactor_of_it: Callable[[], Redactor] = redactor_here
) -> str:
    """The report in the form that is asked for; "" where it went into a file. Raises `Refusal`.

    `redactor_of_it` makes the redactor of the machine that the report is of.
    """
    make = None if options.no_redact else redactor_of_it
    if options.format == "text":
        text = _as_text(report, make, to_file=options.output is not None)
    else:
        from envcheck.formats import FORMATS

        text = FORMATS[options.format](report, make and make())
    if options.format == "github":
        _add_summary(report, make and make())
    return put(text, options.output)


def _as_text(report: Report, make: Callable[[], Redactor] | None, *, to_file: bool) -> str:
    """Real paths on a terminal, and yet no secret; anywhere else nothing that must not leave."""
    from envcheck.formats.text import render

    on_terminal = terminal.is_terminal(sys.stdout) and not to_file
    if make:
        redactor = Redactor("") if on_terminal else make()
        shown = ("profile", "target", "host", "device", "results")
        told = {name: redactor.record(getattr(report, name)) for name in shown}
        report = replace(report, **told)
    return render(report, terminal.style(to_file=to_file))


def _add_summary(report: Report, redactor: Redactor | None) -> None:
    """Put the report into the summary of the GitHub step that we run in, if in one."""
    path = os.environ.get("GITHUB_STEP_SUMMARY")
    if not path:
        return
    from envcheck.formats import FORMATS

    text = FORMATS["markdown"](report, redactor)
    try:
        with open(path, "a", encoding="utf-8") as stream:
            stream.write(text)
    except OSError as error:
        terminal.warn(f"the step's summary {path} could not be written: {error.strerror}.")


def put(text: str, path: str | None) -> str:
    """What is left for stdout: all, or nothing once it is in the file. Raises `Refusal`."""
    if path is None:
        return text
    try:
        with open(path, "w", encoding="utf-8") as stream:
            stream.write(text)
    except OSError as error:
        raise Refusal(f"--output {path}: {error.strerror}.") from None
    return ""
