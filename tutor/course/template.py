"""What `tutor new` writes: files that run as they are, with gaps for the author to fill."""

from __future__ import annotations

from tutor.course.registry import quoted

COURSE = """\
# The order of the course. Ids never change once released: progress is stored by them.
id = {id}
title = {title}
version = "0.1.0"

[[track]]
id = "first-track"
title = "First track"
lessons = ["first-lesson"]
"""

CURRICULUM = """\
# What the course must teach. An exercise says which of these ids it covers; `uses` says how its
# model answer shows that it does (the patterns: tutor/course/uses.py).
[first-track."first.item"]
teaches = "FILL: what one can do who has solved the exercises that cover this"
uses = ["def"]
"""

LESSON = """\
---
title: {title}
exercises: [{exercises}]
---

# {heading}

FILL: the idea, then a small example, in lines of 76 columns.
"""

EXERCISE = """\
id = {id}
title = {title}
kind = "write"    # predict, fix, write, measure or explore
covers = [{covers}]{gap}
needs = ["numpy"]    # packages that are imported before the learner's time begins
minutes = 5
hints = [
    "FILL: a gentle hint, where to look.",
    "FILL: a plainer one.",
    "FILL: nearly the answer.",
]
"""

COVERS_GAP = "    # FILL: ids of curriculum.toml that it teaches"

TASK = """\
FILL: what to do, with the shapes of what goes in and what comes out.

Write `double(x)`: twice x.
"""

START = '''\
def double(x):
    """FILL: what it gives back: twice x."""
    # Your code here.
    return None
'''

SOLUTION = '''\
def double(x):
    """FILL: what it gives back: twice x."""
    return 2 * x
'''

CASES = '''\
def case_small(answer, expect):
    """FILL: a promise that one can check by hand: twice 4 is 8."""
    expect.same(answer.double(4), 8)


def case_drawn(answer, expect, rng):
    """FILL: the promise for inputs that are drawn: twice any number."""
    x = int(rng.integers(10, 100))
    expect.same(answer.double(x), 2 * x)
'''

MISTAKE = """\
# verdict: wrong
# FILL: {sentence}
def double(x):
    return {value}
"""

MISTAKES = (
    ("first", "what was done, and what helps: this is three times x.", "3 * x"),
    ("second", "another mistake, the sentence its own: this is the square.", "x * x"),
    ("third", "and one more: this adds 2.", "x + 2"),
)


def course_files(id: str, title: str) -> dict[str, str]:
    """The files of a course of one lesson and one exercise, by their names."""
    place = "first-track/first-lesson"
    files = {
        "course.toml": COURSE.format(id=quoted(id), title=quoted(title)),
        "curriculum.toml": CURRICULUM,
        f"{place}/lesson.md": lesson_page("First lesson", ["first-exercise"]),
    }
    exercise = exercise_files("first-exercise", "First exercise", ["first.item"])
    return files | {f"{place}/first-exercise/{name}": text for name, text in exercise.items()}


def lesson_page(title: str, exercises: list[str]) -> str:
    """The text of a lesson.md."""
    looks_special = title[0] in "[\"'"
    head = f'"{title}"' if looks_special else title
    return LESSON.format(title=head, heading=title, exercises=", ".join(exercises))


def exercise_files(id: str, title: str, covers: list[str]) -> dict[str, str]:
    """The files of an exercise, by their names."""
    mistakes = {
        f"wrong/{name}.py": MISTAKE.format(sentence=sentence, value=value)
        for name, sentence, value in MISTAKES
    }
    settings = EXERCISE.format(
        id=quoted(id),
        title=quoted(title),
        covers=", ".join(map(quoted, covers)),
        gap="" if covers else COVERS_GAP,
    )
    return {
        "exercise.toml": settings,
        "task.md": TASK,
        "start.py": START,
        "solution.py": SOLUTION,
        "cases.py": CASES,
    } | mistakes
