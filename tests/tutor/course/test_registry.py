"""Entering a name: the file says it afterwards, and every other sign of it stays."""

import pytest

from tutor.course.registry import RegistryError, tomllib, with_exercise, with_lesson, with_track

HEAD = 'id = "c"  # [not, an, array]\ntitle = "]["\nversion = "1"\n'

TRACKS = {
    "one line": '["a", "b"]',
    "empty": "[]",
    "empty with room": "[  ]",
    "a comma at the end": '["a", "b",]',
    "many lines": '[\n    "a",\n    "b",\n]',
    "many lines, no comma": '[\n    "a",\n    "b"\n]',
    "comments": '[  # the order\n    "a",  # first ]\n    "b"  # second [\n]',
    "a bracket in a name": '["a"]\nold = "]"',
}


@pytest.mark.parametrize("lessons", TRACKS.values(), ids=TRACKS)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_lesson_comes_last_and_nothing_else_changes(lessons, end):
    other = '[[track]]\nid = "{}"\nlessons = ["a"]  # mine\n\n'
    track = f'[[track]]\nid = "t"\nlessons = {lessons}  # so\n\n'
    text = (HEAD + other.format("before") + track + other.format("after")).replace("\n", end)
    added = with_lesson(text, "t", "new")
    old, new = tomllib.loads(text), tomllib.loads(added)
    assert new["track"][1]["lessons"] == [*old["track"][1]["lessons"], "new"]
    new["track"][1]["lessons"].pop()
    assert new == old
    kept = iter(added)
    assert all(sign in kept for sign in text), "every sign of it is still there, in its order"


def test_many_lines_stay_tidy():
    text = 'id = "c"\n[[track]]\nid = "t"\nlessons = [\n    "a",\n]\n'
    assert with_lesson(text, "t", "b") == text.replace('"a",\n', '"a",\n    "b",\n')


def test_a_track_goes_to_the_end():
    text = with_track(HEAD + '[[track]]\nid = "t"\nlessons = []', "u", 'More "x"', "l")
    assert text.startswith(HEAD)
    assert tomllib.loads(text)["track"][1] == {"id": "u", "title": 'More "x"', "lessons": ["l"]}


def test_what_cannot_be_added_to_is_said_with_what_to_write():
    inline = 'id = "c"\ntrack = [{id = "t", lessons = ["a"]}]\n'
    with pytest.raises(RegistryError, match=r"add a track 'u' with `lessons = \[\"l\"\]`"):
        with_track(inline, "u", "U", "l")
    assert tomllib.loads(with_lesson(inline, "t", "b"))["track"][0]["lessons"] == ["a", "b"]
    with pytest.raises(RegistryError, match=r"write `exercises: \[..., new\]` into its head"):
        with_exercise("---\ntitle: T\n---\n\nexercises: [a]\n", "new")


@pytest.mark.parametrize(
    ("before", "after"),
    [("[a, b]", "[a, b, new]"), ("[]", "[new]"), ("[ ]", "[new]"), ("[a,]", "[a, new]")],
)
def test_an_exercise_comes_last_in_the_head(before, after):
    page = "---\ntitle: [x]\nexercises: {}\n---\n\n# T\n\nexercises: [a]  \n---\n"
    assert with_exercise(page.format(before), "new") == page.format(after)
