"""`tutor doctor`: envcheck on the Python that runs the exercises."""

from __future__ import annotations

from tutor.cli import output
from tutor.cli.learner import progress_if_any, remembered_python, workspace_of
from tutor.cli.options import Options
from tutor.course.load import load
from tutor.runtime.target import TargetError, choose_target

NAMING = ("--python", "--prefix", "--name")


def examine(options: Options) -> int:
    """What `envcheck` says of that Python; its exit code."""
    from envcheck.cli import main  # the whole of envcheck, needed by this command only

    return main([*_naming(options), *options.rest])


def _naming(options: Options) -> list[str]:
    """The option that names the Python to envcheck, unless the arguments for envcheck do."""
    if any(word.partition("=")[0] in NAMING for word in options.rest):
        return []
    named = {"--python": options.python, "--prefix": options.prefix, "--name": options.name}
    given = [word for name, value in named.items() if value for word in (name, value)]
    return given or _chosen(options)


def _chosen(options: Options) -> list[str]:
    """The Python the exercises would run in; where none will do, envcheck takes the active one."""
    progress = progress_if_any(workspace_of(options))
    course = load(options.course)
    try:
        target = choose_target(
            {package for exercise in course.exercises for package in exercise.needs},
            python=None,
            prefix=None,
            name=None,
            remembered=remembered_python(progress),
        )
    except TargetError as error:
        output.say(f"warning: {error}")
        return []
    return ["--python", target.python]
