"""`mutants.toml` of an exercise: changes of its model answer that its cases need not notice."""

from __future__ import annotations

from dataclasses import dataclass, field

from tutor.course.fields import read_toml
from tutor.course.model import Exercise
from tutor.course.problem import Problem

FILE = "mutants.toml"


@dataclass(frozen=True)
class Equivalents:
    """What may survive, by the mutant's text, each with its reason."""

    same: dict[str, str] = field(default_factory=dict)
    """The same results for whatever the task allows: no mutant at all, so it isn't counted."""
    accepted: dict[str, str] = field(default_factory=dict)
    """Other results that no case should ask for. It counts as one that survived."""


def read_equivalents(exercise: Exercise, problems: list[Problem]) -> Equivalents:
    """What the file says; nothing when there is none."""
    file = exercise.folder / FILE
    if not file.exists():
        return Equivalents()
    fields = read_toml(file, problems)
    if fields is None:
        return Equivalents()
    found = {}
    for name in ("same", "accepted"):
        table = fields.table(name)
        found[name] = {mutant: table.text(mutant) for mutant in table.values}
    fields.finish()
    return Equivalents(**found)
