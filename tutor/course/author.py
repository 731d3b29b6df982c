"""Begins a course, a lesson or an exercise on the disk, whole or not at all."""

from __future__ import annotations

import re
import secrets
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

from tutor.course.files import why, write_whole
from tutor.course.model import ID, Course, Lesson, Track
from tutor.course.problem import CourseError, near
from tutor.course.registry import RegistryError, with_exercise, with_lesson, with_track
from tutor.course.template import course_files, exercise_files, lesson_page

DEVICES = {
    "con",
    "prn",
    "aux",
    "nul",
    *(f"{port}{n}" for port in ("com", "lpt") for n in range(10)),
}
"""Names that no file can have on Windows."""


def new_course(folder: Path, title: str | None) -> Path:
    """A course of one lesson and one exercise; its folder may be there if it is empty."""
    id = _sound(folder.name or folder.absolute().name)
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise CourseError(f"{folder} is there already; name a folder that is new or empty.")
    return _make(folder, course_files(id, title or in_words(id)))


def new_lesson(
    root: Path, course: Course, place: str, title: str | None, new_track: str | None
) -> Path:
    """A lesson without exercises, entered into course.toml; `place` is TRACK/LESSON."""
    track_id, id = _split(place, "TRACK/LESSON")
    known = [track.id for track in course.tracks]
    if new_track is None:
        _track(course, track_id)
    elif track_id in known:
        raise CourseError(f"There is a track '{track_id}' already; leave out --new-track.")
    _sound(track_id)
    _unused(_sound(id), {lesson.id for lesson in course.lessons}, "lesson")
    change = (
        (lambda toml: with_lesson(toml, track_id, id))
        if new_track is None
        else (lambda toml: with_track(toml, track_id, new_track, id))
    )
    folder = root / track_id / id
    files = {"lesson.md": lesson_page(title or in_words(id), [])}
    return _enter(folder, files, root / "course.toml", change)


def new_exercise(root: Path, course: Course, place: str, title: str | None) -> Path:
    """An exercise, entered into its lesson.md; `place` is [TRACK/]LESSON/EXERCISE."""
    lesson_place, id = _split(place, "LESSON/EXERCISE")
    track, lesson = _lesson(course, lesson_place)
    _unused(_sound(id), {exercise.id for exercise in course.exercises}, "exercise")
    folder = root / track.id / lesson.id
    files = exercise_files(id, title or in_words(id), [])
    page = folder / "lesson.md"
    return _enter(folder / id, files, page, lambda text: with_exercise(text, id))


def in_words(id: str) -> str:
    """A title for what has none: "first-lesson" is "First lesson"."""
    return id.replace("-", " ").capitalize()


def _split(place: str, form: str) -> tuple[str, str]:
    """What stands before the last slash, and after it."""
    before, slash, last = place.replace("\\", "/").rstrip("/").rpartition("/")
    if not slash or not before:
        raise CourseError(f"'{place}' does not say where it goes; write {form}.")
    return before, last


def _sound(id: str) -> str:
    """The id, if it may be one."""
    if not ID.fullmatch(id):
        better = "-".join(re.findall(r"[a-z0-9]+", id.lower()))
        meant = f": '{better}', say" if better else ""
        raise CourseError(f"'{id}' can't be an id; use small letters, digits and dashes{meant}.")
    if id in DEVICES:
        raise CourseError(f"'{id}' can't be an id: Windows has no files of that name.")
    return id


def _unused(id: str, ids: set[str], what: str) -> None:
    if id in ids:
        raise CourseError(f"The course has the {what} '{id}' already; give this one another id.")


def _track(course: Course, id: str) -> Track:
    """The track of that id; CourseError, with the nearest, when there is none."""
    known = {track.id: track for track in course.tracks}
    if id in known:
        return known[id]
    raise CourseError(
        f"There is no track '{id}'.{near(id, list(known))} `--new-track TITLE` begins it."
    )


def _lesson(course: Course, place: str) -> tuple[Track, Lesson]:
    """The lesson that the place, LESSON or TRACK/LESSON, means."""
    track_id, slash, id = place.rpartition("/")
    tracks = [_track(course, track_id)] if slash else list(course.tracks)
    lessons = {lesson.id: (track, lesson) for track in tracks for lesson in track.lessons}
    if id in lessons:
        return lessons[id]
    begin = f"{track_id or 'TRACK'}/{id}"
    raise CourseError(
        f"There is no lesson '{id}'.{near(id, list(lessons))} `tutor new lesson {begin}` begins it."
    )


def _enter(
    folder: Path, files: Mapping[str, str], registry: Path, change: Callable[[str], str]
) -> Path:
    """Make the folder and enter it into the registry; neither where one of them fails."""
    try:
        content = registry.read_bytes().decode("utf-8")
        entered = change(content)
    except RegistryError as error:
        raise CourseError(f"{registry} can't be added to: {error}, and try again.") from error
    except (OSError, ValueError) as error:
        raise CourseError(f"{registry} can't be read: {error}.") from error
    _make(folder, files)
    try:
        write_whole(registry, entered)
    except OSError as error:
        shutil.rmtree(folder)
        raise CourseError(f"{registry} can't be written: {_why(error)}.") from error
    return folder


def _make(folder: Path, files: Mapping[str, str]) -> Path:
    """A folder with these files, under its name only once all are there."""
    if folder.exists() and any(folder.iterdir()):
        raise CourseError(f"{folder} is there already, and nothing declares it; move it away.")
    beside = folder.with_name(f".{folder.name}.{secrets.token_hex(6)}.tmp")
    try:
        for name, text in files.items():
            write_whole(beside / name, text)
        if folder.exists():
            folder.rmdir()
        beside.rename(folder)
    except OSError as error:
        raise CourseError(f"{folder} can't be made: {_why(error)}.") from error
    finally:
        shutil.rmtree(beside, ignore_errors=True)
    return folder


def _why(error: OSError) -> str:
    return why(error).partition(";")[0]
