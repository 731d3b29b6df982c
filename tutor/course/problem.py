"""What can be wrong with a course: a file, and one sentence that says what to do."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


class CourseError(Exception):
    """A course or an exercise that cannot be used; the message is one sentence for people."""


@dataclass(frozen=True)
class Problem:
    """One thing to mend in one file of a course."""

    file: Path
    sentence: str

    def __str__(self) -> str:
        """The file and the sentence, on one line."""
        return f"{self.file}: {self.sentence}"


def near(wrong: str, names: list[str]) -> str:
    """The question whether another name was meant, where one is close; else nothing."""
    from difflib import get_close_matches  # slow to import, and needed only after a slip

    close = get_close_matches(wrong, names, n=1)
    return f" Did you mean '{close[0]}'?" if close else ""
