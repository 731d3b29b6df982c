"""`tutor new`: what it makes is entered, has its gaps named, and is sound once they are filled."""

import re

import pytest

from tutor.course.gaps import GAP
from tutor.course.load import load
from tutor.course.verify import inspect


def files(folder):
    return {
        path.relative_to(folder).as_posix(): path.read_text()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def fill(folder):
    """Do what an author does: put a text of one's own after every mark."""
    for path in folder.rglob("*"):
        if path.is_file():
            text = re.sub(r"covers = \[\].*", 'covers = ["first.item"]', path.read_text())
            path.write_text(text.replace("FILL: ", ""))


def test_a_course_names_its_gaps_and_is_sound_once_they_are_filled(command, tmp_path):
    """One course with an exercise of its own, a lesson, a track and an exercise added."""
    course = tmp_path / "my-course"
    out, _ = command("new", "course", course)
    assert out == f"{course} is made; `tutor verify {course}` names the gaps to fill.\n"
    place = ("--course", course)
    command("new", "lesson", "first-track/sums", "--title", '[Σ] is a "sum"', *place)
    command("new", "lesson", "more/deep", "--new-track", 'More "of" it', *place)
    command("new", "exercise", "sums/add-up", *place)
    command("new", "exercise", "more/deep/dig", "--title", "Dig deep", *place)
    assert [(one.id, one.title) for one in load(course).exercises] == [
        ("first-exercise", "First exercise"),
        ("add-up", "Add up"),
        ("dig", "Dig deep"),
    ]
    assert [track.title for track in load(course).tracks] == ["First track", 'More "of" it']
    assert load(course).lessons[1].title == '[Σ] is a "sum"'

    with_gaps = [name for name, text in files(course).items() if GAP.search(text)]
    named = [problem.file.relative_to(course).as_posix() for problem in inspect(course)]
    assert sorted(named) == sorted(with_gaps)
    assert len(named) == 1 + 3 + 3 * 8
    out, _ = command("verify", course, code=1)
    assert "first-exercise/task.md: Line 1 is not filled yet: what to do, with the shapes" in out

    fill(course)
    out, _ = command("verify", course)
    assert out.splitlines()[0] == f"{course} is sound."


def test_nothing_else_of_the_registry_changes(command, small_course):
    course = small_course / "course.toml"
    page = small_course / "numpy/second/lesson.md"
    before = course.read_text(), page.read_text()
    course.write_text("# the order of everything\n" + before[0] + "# the end\n")
    command("new", "lesson", "numpy/third")
    command("new", "exercise", "numpy/second/median")
    assert course.read_text() == (
        "# the order of everything\n"
        + before[0].replace('"second"]', '"second", "third"]')
        + "# the end\n"
    )
    assert page.read_text() == before[1].replace("[mean]", "[mean, median]")


def test_the_course_is_the_one_whose_folder_we_are_in(tutor, small_course):
    done = tutor("new", "exercise", "first/triple", cwd=small_course / "numpy" / "first")
    assert (done.returncode, done.stderr) == (0, "")
    assert "triple" in [one.id for one in load(small_course).exercises]


REFUSED = [
    (["course", "{root}"], "is there already; name a folder that is new or empty."),
    (["course", "{root}/numpy"], "is there already; name a folder that is new or empty."),
    (["course", "{root}/My Course"], "'My Course' can't be an id; use small letters, digits and"),
    (["course", "{root}/course.toml/x"], "x can't be made: "),
    (["lesson", "numpy/first"], "The course has the lesson 'first' already; give this one"),
    (["lesson", "nunpy/third"], "There is no track 'nunpy'. Did you mean 'numpy'? `--new-track"),
    (["lesson", "third"], "'third' does not say where it goes; write TRACK/LESSON."),
    (["lesson", "numpy/third", "--new-track", "N"], "There is a track 'numpy' already; leave out"),
    (["lesson", "../x", "--new-track", "N"], "'..' can't be an id; use small letters"),
    (["exercise", "first/double"], "The course has the exercise 'double' already; give this one"),
    (["exercise", "second/double"], "The course has the exercise 'double' already"),
    (["exercise", "numpy/frist/x"], "There is no lesson 'frist'. Did you mean 'first'? `tutor new"),
    (["exercise", "first/Two Words"], "'Two Words' can't be an id;"),
    (["exercise", "first/Two Words"], "digits and dashes: 'two-words', say."),
    (["exercise", "first/con"], "'con' can't be an id: Windows has no files of that name."),
    (["exercise", "first/.."], "'..' can't be an id"),
    (["exercise", "first/taken"], "taken is there already, and nothing declares it; move it away."),
]


@pytest.mark.parametrize(("words", "sentence"), REFUSED)
def test_what_cannot_be_made_is_one_sentence_and_nothing_is_changed(
    command, small_course, words, sentence
):
    (small_course / "numpy/first/taken").mkdir()
    (small_course / "numpy/first/taken/notes.txt").write_text("mine")
    before = files(small_course)
    _, err = command("new", *(word.format(root=small_course) for word in words), code=2)
    assert sentence in err
    assert err.count("\n") == 1
    assert files(small_course) == before


def test_a_head_that_cannot_be_added_to_is_said_and_nothing_is_made(command, small_course):
    page = small_course / "numpy/first/lesson.md"
    page.write_text("---\ntitle: T\n---\n\nText.\n")
    before = files(small_course)
    _, err = command("new", "exercise", "first/triple", code=2)
    assert "lesson.md can't be added to: write `exercises: [..., triple]` into its head, and" in err
    assert files(small_course) == before
