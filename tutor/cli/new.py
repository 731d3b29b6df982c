"""`tutor new`: begins a course, a lesson or an exercise, for authors."""

from __future__ import annotations

from pathlib import Path

from tutor.cli import output
from tutor.cli.options import Options
from tutor.cli.refusal import Refusal
from tutor.course.author import new_course, new_exercise, new_lesson
from tutor.course.load import CONTENT, load


def new(options: Options) -> int:
    """Make it, and say where it is and what comes next."""
    if options.title is not None:
        _one_line("--title", options.title)
    if options.new_track is not None:
        _one_line("--new-track", options.new_track)
        if options.kind != "lesson":
            raise Refusal("--new-track goes with `tutor new lesson` only.")
    made, root = _made(options)
    output.terminal()
    output.write(f"{made} is made; `tutor verify {root}` names the gaps to fill.\n")
    return 0


def _made(options: Options) -> tuple[Path, Path]:
    """The new folder, and the course it is of."""
    if options.kind == "course":
        folder = Path(options.where)
        return new_course(folder, options.title), folder
    root = options.course or _course_here()
    course = load(root)
    if options.kind == "lesson":
        made = new_lesson(root, course, options.where, options.title, options.new_track)
        return made, root
    return new_exercise(root, course, options.where, options.title), root


def _course_here() -> Path:
    """The course in whose folder we are, else that of the checkout we run from."""
    here = Path.cwd()
    for folder in (here, *here.parents):
        if (folder / "course.toml").is_file():
            return folder
    if (CONTENT.parents[1] / "pyproject.toml").is_file():
        return CONTENT
    raise Refusal(
        "There is no course here: --course DIR names one, `tutor new course DIR` begins one."
    )


def _one_line(option: str, text: str) -> None:
    if not text.strip() or not text.isprintable():
        raise Refusal(f"{option} must be one line of text.")
