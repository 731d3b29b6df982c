"""Errors as one sentence."""

from __future__ import annotations

from tutor.course.problem import CourseError
from tutor.course.progress import ProgressError
from tutor.course.workspace import WorkspaceError
from tutor.runtime.target import TargetError
from tutor.tui.words import words

FOR_PEOPLE = (CourseError, ProgressError, WorkspaceError, TargetError)
"""Errors whose message is a sentence already."""


def sentence(error: BaseException) -> str:
    """What to tell the learner; what is no sentence is our fault, and said to be."""
    from envcheck import TargetNotFound  # loads the probes, which the first frame does without

    if isinstance(error, (*FOR_PEOPLE, TargetNotFound)):
        return str(error)
    first_line = (str(error).strip().splitlines() or [""])[0][:120]
    what = f"{type(error).__name__}: {first_line}" if first_line else type(error).__name__
    return words().everywhere.our_fault.format(what=what)
