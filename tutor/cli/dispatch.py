"""From the name of a command to its function."""

from __future__ import annotations

from collections.abc import Callable

from tutor.cli import reading
from tutor.cli.options import Options
from tutor.cli.refusal import Refusal
from tutor.course.load import CourseError
from tutor.course.progress import ProgressError
from tutor.course.workspace import WorkspaceError


def run(options: Options) -> int:
    """Do what the command line asks for; the exit code."""
    try:
        return _command(options.command)(options)
    except (CourseError, WorkspaceError, ProgressError) as error:
        raise Refusal(str(error)) from error


def _command(name: str | None) -> Callable[[Options], int]:
    """The command's function; what starts processes or screens is imported only if asked for."""
    if name in reading.COMMANDS:
        return reading.COMMANDS[name]
    if name == "check":
        from tutor.cli.check import check

        return check
    if name == "verify":
        from tutor.cli.verify import verify

        return verify
    if name == "watch":
        from tutor.cli.watch import watch

        return watch
    if name == "new":
        from tutor.cli.new import new

        return new
    if name in ("export", "import"):
        from tutor.cli import notebooks

        return notebooks.export if name == "export" else notebooks.bring_back
    if name == "grade":
        from tutor.cli.grade import grade

        return grade
    if name == "serve":
        from tutor.cli.serve import serve

        return serve
    if name == "doctor":
        from tutor.cli.doctor import examine

        return examine
    from tutor.cli.screens import open_screens

    return open_screens
