"""The gaps that a template leaves for an author: text after `FILL:`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from tutor.course.problem import Problem

GAP = re.compile(r"\bFILL:[ \t]*([^\n]*?)[ \t]*(?:\"\"\"|\",?)?$", re.MULTILINE)


def unfilled(files: Sequence[Path]) -> Iterator[Problem]:
    """A problem for each of the files that has gaps; what can't be read is told elsewhere."""
    for file in files:
        try:
            text = file.read_text(encoding="utf-8-sig")
        except (OSError, ValueError):
            continue
        gaps = [*GAP.finditer(text)]
        if not gaps:
            continue
        line = text.count("\n", 0, gaps[0].start()) + 1
        more = f" ({len(gaps) - 1} more below)" if len(gaps) > 1 else ""
        yield Problem(file, f"Line {line} is not filled yet: {gaps[0][1].rstrip('.')}{more}.")


def files_of(exercise: Path) -> list[Path]:
    """The files of an exercise that may have gaps, in the order one writes them."""
    names = ("exercise.toml", "task.md", "start.py", "solution.py", "cases.py")
    return [*(exercise / name for name in names), *sorted((exercise / "wrong").glob("*.py"))]
