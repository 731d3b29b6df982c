"""The learner's workspace and progress, as the options name them."""

from __future__ import annotations

from collections.abc import Callable

from tutor.cli import output
from tutor.cli.options import Options
from tutor.course.progress import Progress, ProgressError, default_file
from tutor.course.workspace import Workspace, default_root


def workspace_of(options: Options) -> Workspace:
    """The workspace the options name, else the usual one."""
    return Workspace(options.workspace or default_root())


def progress_of(workspace: Workspace) -> Progress:
    """The progress kept in the workspace; ProgressError where it can't be used."""
    progress = Progress(default_file(workspace.root))
    if progress.notice:
        output.say(progress.notice)
    return progress


def progress_if_any(workspace: Workspace) -> Progress | None:
    """The progress kept in the workspace; None, with a warning, where it can't be used."""
    try:
        return progress_of(workspace)
    except ProgressError as error:
        output.say(f"warning: {error}")
        return None


def remembered_python(progress: Progress | None) -> str | None:
    """The Python chosen on the screens for answers to run in; None when it is to be found anew."""
    return (progress.recall("python") or None) if progress else None


def keep(progress: Progress | None, write: Callable[[Progress], None]) -> None:
    """Write to the progress. That this can't be done is no reason to fail, but it is said."""
    if progress is None:
        return
    try:
        write(progress)
    except ProgressError as error:
        output.say(f"warning: progress isn't kept: {error}")
