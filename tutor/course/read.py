"""Reads a course's folder; what is wrong with it is collected, and reading goes on."""

from __future__ import annotations

from pathlib import Path

from tutor.course.fields import Fields, read_page, read_text, read_toml
from tutor.course.model import Course, Exercise, Kind, Lesson, Limits, Mistake, Track
from tutor.course.problem import Problem

PICTURES = ("timings", "scenes")
PLACE = "{picture}"
"""A line of lesson.md where the picture stands; without it that is under the first paragraph."""
VERDICTS = ("wrong", "error", "timeout", "memory", "crash", "way")
"""The verdicts that a known mistake, or a start, may have to get."""

NO_COURSE = Course(id="", title="", version="", tracks=())


def read_course(folder: Path, problems: list[Problem]) -> Course:
    """The course in the folder; complete and sound when no problem was added."""
    fields = read_toml(folder / "course.toml", problems)
    if fields is None:
        return NO_COURSE
    course = Course(
        id=fields.id("id"),
        title=fields.text("title"),
        version=fields.text("version"),
        tracks=tuple(_track(folder, track, problems) for track in fields.tables("track")),
        partial=fields.flag("partial"),
    )
    fields.finish()
    return course


def _track(folder: Path, fields: Fields, problems: list[Problem]) -> Track:
    id, title, names = fields.id("id"), fields.text("title"), fields.ids("lessons")
    fields.finish()
    lessons = [_lesson(folder / id / name, problems) for name in names if id]
    return Track(id, title, tuple(lesson for lesson in lessons if lesson))


def _lesson(folder: Path, problems: list[Problem]) -> Lesson | None:
    page = read_page(folder / "lesson.md", problems)
    if page is None:
        return None
    fields, text = page
    title, names = fields.text("title"), fields.ids("exercises")
    fields.finish()
    exercises = [_exercise(folder / name, problems) for name in names]
    picture = folder / "picture.py"
    opening, rest = _parted(text)
    return Lesson(
        folder.name,
        title,
        "\n\n".join(filter(None, (opening, rest))),
        tuple(found for found in exercises if found),
        picture if picture.is_file() else None,
        opening,
    )


def _parted(text: str) -> tuple[str, str]:
    """What of a lesson's text stands above its picture, and what below."""
    lines = text.splitlines()
    places = [number for number, line in enumerate(lines) if line.strip() == PLACE]
    if places:
        above, below = lines[: places[0]], lines[places[0] + 1 :]
        return "\n".join(above).strip("\n"), "\n".join(below).strip("\n")
    blocks = text.split("\n\n")
    first = next((n for n, block in enumerate(blocks) if not block.startswith("#")), 0)
    return "\n\n".join(blocks[: first + 1]), "\n\n".join(blocks[first + 1 :]).strip("\n")


def _exercise(folder: Path, problems: list[Problem]) -> Exercise | None:
    fields = read_toml(folder / "exercise.toml", problems)
    task = read_text(folder / "task.md", problems)
    if fields is None or task is None:
        return None
    exercise = Exercise(
        id=fields.id("id"),
        title=fields.text("title"),
        kind=Kind(fields.choice("kind", [kind.value for kind in Kind])),
        covers=fields.texts("covers"),
        needs=fields.texts("needs"),
        builds_on=fields.ids("builds_on"),
        minutes=round(fields.number("minutes")),
        hints=fields.texts("hints"),
        device=fields.flag("device"),
        picture=fields.option("picture", PICTURES),
        limits=_limits(fields.table("limits")),
        task=task.strip(),
        folder=folder,
        start_verdict=fields.option("start", VERDICTS),
        points=fields.number("points", 1.0),
        partial=fields.flag("partial"),
    )
    if exercise.id and exercise.id != folder.name:
        fields.complain(f"`id` is {exercise.id!r}, the folder {folder.name!r}; make them equal.")
    fields.finish()
    return exercise


def _limits(fields: Fields) -> Limits:
    usual = Limits()
    limits = Limits(
        start_s=fields.number("start_s", usual.start_s),
        answer_s=fields.number("answer_s", usual.answer_s),
        memory_mib=round(fields.number("memory_mib", usual.memory_mib)),
        output_kib=round(fields.number("output_kib", usual.output_kib)),
    )
    fields.finish()
    return limits


def read_mistakes(exercise: Exercise, problems: list[Problem]) -> tuple[Mistake, ...]:
    """The known wrong answers, in the order of their names."""
    files = sorted((exercise.folder / "wrong").glob("*.py"))
    return tuple(_mistake(file, problems) for file in files)


def _mistake(file: Path, problems: list[Problem]) -> Mistake:
    """What the first comment lines say: `# verdict: wrong`, then the sentence."""
    comments = []
    for line in (read_text(file, problems) or "").splitlines():
        if not line.startswith("#"):
            break
        comments.append(line.lstrip("#").strip())
    first, sentence = (comments or [""])[0], " ".join(comments[1:]).strip()
    verdict = first.removeprefix("verdict:").strip()
    if not first.startswith("verdict:") or verdict not in VERDICTS:
        names = ", ".join(VERDICTS)
        problems.append(Problem(file, f"The first line must be `# verdict: ` and one of {names}."))
    if not sentence:
        problems.append(
            Problem(file, "The sentence for the learner is missing; write it as the second line.")
        )
    return Mistake(file.stem, verdict, sentence, file)
