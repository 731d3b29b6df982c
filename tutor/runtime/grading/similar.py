"""Whose answers to one exercise are so much alike that a teacher may want to look.

Winnowing (Schleimer, Wilkerson and Aiken, 2003): of every run of words a fingerprint, of every few
neighbouring fingerprints the least. What everybody has does not count: the start, the model answer,
the known mistakes, and whatever many of the class wrote too. So short answers, which can hardly
differ, are never named. Two answers that look alike may both be their authors' own.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations
from zlib import crc32

from tutor.course.load import mistakes
from tutor.course.model import Exercise
from tutor.runtime.grading.names import Student
from tutor.runtime.grading.tokens import Words, shape, words

RUN, WINDOW = 9, 4
LEAST = 10
"""Fewer fingerprints of one's own say nothing."""
THRESHOLD = 0.75
"""The share of the shorter answer's fingerprints that the other has too."""
USUAL = 5
"""What more students than these, and more than a tenth of the class, have in common is usual."""


@dataclass(frozen=True)
class Pair:
    """Two answers that are worth a look."""

    exercise: str
    one: Student
    other: Student
    share: float

    def __str__(self) -> str:
        """One sentence, which accuses nobody."""
        return f"{self.exercise}: {self.one} and {self.other} ({self.share:.0%} alike)"


def similar(exercise: Exercise, answers: Mapping[Student, Words]) -> list[Pair]:
    """The pairs of students worth a look, the most alike first."""
    given = _given(exercise)
    prints = {student: fingerprints(program) - given for student, program in answers.items()}
    holders: dict[int, list[Student]] = defaultdict(list)
    for student in sorted(prints):
        for found in prints[student]:
            holders[found].append(student)
    usual = max(USUAL, len(prints) // 10)
    own: Counter[Student] = Counter()
    shared: Counter[tuple[Student, Student]] = Counter()
    for students in holders.values():
        if len(students) <= usual:
            own.update(students)
            shared.update(combinations(students, 2))
    pairs = []
    for (one, other), count in shared.items():
        fewest = min(own[one], own[other])
        if fewest >= LEAST and count >= THRESHOLD * fewest:
            pairs.append(Pair(exercise.id, one, other, count / fewest))
    return sorted(pairs, key=lambda pair: (-pair.share, pair.one, pair.other))


def fingerprints(program: Words) -> frozenset[int]:
    """What is left of the program when names, numbers, texts and layout do not count."""
    shaped = shape(program)
    runs = range(max(len(shaped) - RUN + 1, 0))
    prints = [crc32("\0".join(shaped[at : at + RUN]).encode("utf-8", "replace")) for at in runs]
    windows = range(max(len(prints) - WINDOW + 1, 0))
    return frozenset(min(prints[at : at + WINDOW]) for at in windows)


def _given(exercise: Exercise) -> frozenset[int]:
    files = [exercise.start, exercise.solution, *(known.file for known in mistakes(exercise))]
    return _union(fingerprints(words(file.read_bytes())) for file in files)


def _union(sets: Iterable[frozenset[int]]) -> frozenset[int]:
    return frozenset().union(*sets)
