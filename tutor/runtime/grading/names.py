"""Whose file it is and which exercise it answers, by its name alone."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from tutor.course.problem import near

_MOODLE = re.compile(
    r"(?P<name>.+?)_(?P<number>\d+)_assignsubmission_(?:file|onlinetext)(?:_(?P<rest>.*))?"
)
_CANVAS = re.compile(
    r"(?P<name>[^_]+)_(?P<late>late_)?(?P<number>\d+)_\d+_(?P<rest>.+)", re.IGNORECASE
)
_COPY = r"(?:[-_ ]*\(\d+\)|[-_ ]+copy(?:[-_ ]\d+)?|-\d{1,2})?"
"""What a browser, a file manager or Canvas adds to the name of a second copy."""


@dataclass(frozen=True, order=True)
class Student:
    """Who handed in. Two people of one name differ by the number their course system gave them."""

    name: str
    number: str = ""

    def __str__(self) -> str:
        """The name, with the number where there is one."""
        return f"{self.name} ({self.number})" if self.number else self.name


@dataclass(frozen=True)
class Named:
    """What a course system wrote into a name: who, whether late, and the file's name of before."""

    student: Student
    rest: str
    late: bool = False


def by_system(name: str) -> Named | None:
    """What Moodle or Canvas says in the name of a file or folder; None when neither wrote it."""
    for pattern in (_MOODLE, _CANVAS):
        if match := pattern.fullmatch(tidy(name)):
            found = match.groupdict()
            student = Student(found["name"].strip(), found["number"])
            return Named(student, found["rest"] or "", bool(found.get("late")))
    return None


def tidy(name: str) -> str:
    """The name in the form of Unicode in which equal names are equal."""
    return unicodedata.normalize("NFC", name).strip()


class Names:
    """Finds the exercise that a file's name speaks of."""

    def __init__(self, ids: Sequence[str]) -> None:
        self.ids = list(ids)
        longest_first = sorted(ids, key=len, reverse=True)
        parts = "|".join(re.escape(id).replace(r"\-", "[-_ ]+") for id in longest_first)
        self._pattern = re.compile(
            rf"(?:(?P<owner>.+?)[-_ .]+)?(?P<id>{parts}){_COPY}", re.IGNORECASE
        )

    def find(self, stem: str) -> tuple[str, str] | None:
        """(owner, id) of `alice_logreg-timing` or `logreg_timing (1)`; the owner may be empty."""
        match = self._pattern.fullmatch(tidy(stem))
        if match is None:
            return None
        id = re.sub("[-_ ]+", "-", match["id"]).lower()
        return (match["owner"] or "").strip(), id

    def meant(self, stem: str) -> str:
        """The question whether an exercise of a close name was meant; else what the names are."""
        words = re.split("[-_ .]+", tidy(stem).lower())
        for begin in range(len(words)):
            if found := near("-".join(words[begin:]), self.ids):
                return found
        return " `tutor list` shows the names."
