"""What the course must teach, and whether the model answers of those exercises really use it."""

from __future__ import annotations

import ast
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

from tutor.course.fields import Fields, read_toml
from tutor.course.model import Course, Exercise
from tutor.course.problem import Problem, near
from tutor.course.uses import ALONE, WITH_A_NAME, is_phrase, kept, phrases, read


@dataclass(frozen=True)
class Item:
    """One thing that the course must teach."""

    id: str
    teaches: str
    uses: tuple[str, ...]
    """Patterns of uses.py: each is to be kept by the model answer of an exercise that covers it."""


def read_curriculum(file: Path, problems: list[Problem]) -> tuple[Item, ...]:
    """What the course must teach, in its order."""
    fields = read_toml(file, problems)
    if fields is None:
        return ()
    groups = [fields.table(group) for group in fields.values]
    return tuple(_item(id, group.table(id)) for group in groups for id in group.values)


def _item(id: str, fields: Fields) -> Item:
    item = Item(id, " ".join(fields.text("teaches").split()), fields.texts("uses"))
    fields.finish()
    if not item.uses:
        fields.complain(f"{id!r} has no `uses`; say how a model answer shows that it is taught.")
    for pattern in item.uses:
        for phrase in (phrase for wanted in read(pattern) for phrase in wanted):
            if not is_phrase(phrase):
                meant = near(phrase.partition(" ")[0], [*WITH_A_NAME, *ALONE])
                fields.complain(f"`uses` of {id!r} has {phrase!r}, which is no pattern.{meant}")
    return item


def unused(
    folder: Path, course: Course, items: tuple[Item, ...], only: Collection[str] | None = None
) -> Iterator[Problem]:
    """A problem for every item (or of `only`, by id) that no exercise covers, or really uses."""
    file = folder / "curriculum.toml"
    does = {exercise.id: _does(exercise) for exercise in course.exercises}
    for item in items:
        if only is not None and item.id not in only:
            continue
        names = [exercise.id for exercise in course.exercises if item.id in exercise.covers]
        if not names:
            yield Problem(file, f"No exercise covers {item.id!r}: {item.teaches}.")
            continue
        for pattern in item.uses:
            if not any(kept(pattern, does[name]) for name in names):
                yield Problem(file, _not_used(item, pattern, names))


def _does(exercise: Exercise) -> frozenset[str]:
    """What the model answer does; a file that isn't Python is told elsewhere."""
    try:
        tree = ast.parse(exercise.solution.read_text(encoding="utf-8-sig"))
    except (OSError, SyntaxError, ValueError, RecursionError, MemoryError):
        return frozenset()
    return phrases(tree) | {f"kind {exercise.kind.value}"}


def _not_used(item: Item, pattern: str, names: list[str]) -> str:
    answers = f"the model answer of {names[0]}"
    if len(names) > 1:
        answers = f"the model answers of {', '.join(names[:-1])} and {names[-1]}"
    return f"{item.id!r} is covered, but not used by {answers}: looked for `{pattern}`."
