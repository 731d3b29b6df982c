"""Where the learner stands, read from the workspace, the progress and the target."""

from __future__ import annotations

from tutor.runtime.target import Target
from tutor.tui.services import Services
from tutor.tui.tell.course import Standing


def read(services: Services) -> Standing:
    """What the learner has done."""
    learner = services.learner
    started = {e.id for e in services.course.exercises if learner.is_started(e)}
    return Standing(learner.states(), frozenset(started))


def find_missing(services: Services) -> dict[str, tuple[str, ...]]:
    """What each exercise lacks in the Python it would run in, where it lacks anything."""
    targets: dict[tuple[str, ...], Target] = {}
    lacking: dict[str, tuple[str, ...]] = {}
    for exercise in services.course.exercises:
        if exercise.needs not in targets:
            targets[exercise.needs] = services.find_target(exercise)
        lacking[exercise.id] = services.missing(targets[exercise.needs], exercise)
    return {name: packages for name, packages in lacking.items() if packages}
