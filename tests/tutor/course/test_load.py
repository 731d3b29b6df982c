"""Reading a course: what a sound one becomes, and the sentence for each kind of broken one."""

import shutil
from pathlib import Path

import pytest

from tutor.course.load import CourseError, find, load, mistakes
from tutor.course.model import Exercise, Kind, Limits, Mistake


def test_a_course_is_read_in_its_own_order(small_course):
    course = load(small_course)
    assert (course.id, course.title, course.version) == ("small", "A small course", "1.0")
    assert [lesson.title for lesson in course.lessons] == ["First things", "Then"]
    assert [exercise.id for exercise in course.exercises] == ["double", "total", "mean"]


def test_an_exercise_has_what_its_files_say(small_course):
    assert find(load(small_course), "double") == Exercise(
        id="double",
        title="The double",
        kind=Kind.WRITE,
        covers=("np.array",),
        needs=("numpy",),
        builds_on=(),
        minutes=3,
        hints=("Look up.", "Look down.", "Write it."),
        device=False,
        picture=None,
        limits=Limits(answer_s=2),
        task="Write `double`.",
        folder=small_course / "numpy/first/double",
    )


def test_limits_picture_and_device_are_read(small_course):
    file = small_course / "numpy/first/double/exercise.toml"
    file.write_text(
        'device = true\npicture = "timings"\nbuilds_on = ["total"]\n'
        + file.read_text().replace("answer_s = 2", "answer_s = 2.5")
    )
    exercise = find(load(small_course), "double")
    assert (exercise.device, exercise.picture, exercise.builds_on) == (True, "timings", ("total",))
    assert exercise.limits == Limits(answer_s=2.5)


def test_a_lessons_picture_has_its_place(small_course):
    page = small_course / "numpy/first/lesson.md"
    (page.parent / "picture.py").write_text("def scenes(rng, device):\n    return []\n")
    head = "---\ntitle: First things\nexercises: [double, total]\n---\n"
    page.write_text(head + "# First\n\nOne.\n\nTwo.\n\n{picture}\n\n    code\n")
    first, second = load(small_course).lessons
    assert first.picture == page.parent / "picture.py"
    assert first.opening == "# First\n\nOne.\n\nTwo."
    assert first.text == first.opening + "\n\n    code"
    page.write_text(head + "# First\n\nOne.\n\nTwo.\n")
    first = load(small_course).lessons[0]
    assert (first.opening, first.text) == ("# First\n\nOne.", "# First\n\nOne.\n\nTwo.")
    assert second.picture is None


def test_known_mistakes_bring_their_verdict_and_sentence(exercise):
    folder = exercise.folder / "wrong"
    said = {
        "not-an-int": "That is a text.",
        "square": "That is the square.",
        "thrice": "That is three times; twice is asked.",
    }
    assert mistakes(exercise) == tuple(
        Mistake(id, "wrong", sentence, folder / f"{id}.py") for id, sentence in said.items()
    )


def test_an_exercise_without_known_mistakes_has_none(exercise):
    shutil.rmtree(exercise.folder / "wrong")
    assert mistakes(exercise) == ()


def test_an_unknown_exercise_is_answered_with_the_nearest(small_course):
    with pytest.raises(CourseError) as refusal:
        find(load(small_course), "duoble")
    assert str(refusal.value) == (
        "There is no exercise 'duoble'. Did you mean 'double'? `tutor list` shows all."
    )


def test_an_unknown_exercise_unlike_any_is_answered_without_a_guess(small_course):
    with pytest.raises(
        CourseError, match=r"^There is no exercise 'xyzzy'\. `tutor list` shows all"
    ):
        find(load(small_course), "xyzzy")


def test_a_folder_without_a_course_is_refused(tmp_path):
    with pytest.raises(CourseError, match="it holds no file course"):
        load(tmp_path)


TOML = "numpy/first/double/exercise.toml"
PAGE = "numpy/first/lesson.md"


@pytest.mark.parametrize(
    ("name", "old", "new", "sentence"),
    [
        ("course.toml", "[[track]]", "[[track]", "This isn't valid TOML: "),
        ("course.toml", 'version = "1.0"', "", "`version` must be a text; write one."),
        ("course.toml", 'version = "1.0"', "version = 1.0", "`version` must be a text; write one."),
        (
            "course.toml",
            '["first", "second"]',
            '"first"',
            "`track.lessons` must be a list of texts.",
        ),
        (
            "course.toml",
            '"first"',
            '"../first"',
            "`track.lessons` has '../first'; use small letters",
        ),
        ("course.toml", "lessons =", "lesson =", "`track.lesson` means nothing here. Did you mean"),
        (TOML, 'kind = "write"', 'kind = "wirte"', "`kind` must be one of predict, fix, write,"),
        (
            TOML,
            'kind = "write"',
            "",
            "`kind` must be one of predict, fix, write, measure, explore, not",
        ),
        (TOML, "minutes = 3", "minutes = true", "`minutes` must be a number above 0."),
        (TOML, "minutes = 3", "minutes = -1", "`minutes` must be a number above 0."),
        (TOML, "minutes = 3", "minutes = inf", "`minutes` must be a number above 0."),
        (TOML, "minutes = 3", "minutes = nan", "`minutes` must be a number above 0."),
        (TOML, 'id = "double"', 'id = "../../etc"', "`id` is '../../etc'; use small letters,"),
        (
            TOML,
            'id = "double"',
            'id = "twice"',
            "`id` is 'twice', the folder 'double'; make them",
        ),
        (
            TOML,
            "minutes = 3",
            'minutes = 3\nstart = "right"',
            "`start` must be one of wrong, error",
        ),
        (TOML, "minutes = 3", "minutes = 3\ndevice = 1", "`device` must be true or false."),
        (
            TOML,
            "minutes = 3",
            'minutes = 3\npicture = "x"',
            "`picture` must be one of timings, scenes, not",
        ),
        (TOML, "[limits]\nanswer_s = 2", "limits = 5", "`limits` must be a table."),
        (
            TOML,
            "answer_s = 2",
            "answer = 2",
            "`limits.answer` means nothing",
        ),
        (PAGE, "---\ntitle", "title", "The head is missing; begin with `---`, title, exercises,"),
        (PAGE, "title: First things\n", "", "`title` must be a text; write one."),
        (PAGE, "title: First things\n", "title\n", "The head's line 'title' isn't `key: value`."),
        (PAGE, "[double, total]", "[double, totall]", "The file is missing; write it."),
    ],
)
def test_a_slip_in_a_file_is_one_sentence_that_names_the_file(
    small_course, name, old, new, sentence
):
    file: Path = small_course / name
    text = file.read_text()
    assert old in text
    file.write_text(text.replace(old, new, 1))
    with pytest.raises(CourseError) as refusal:
        load(small_course)
    assert sentence in str(refusal.value)
    assert str(small_course) in str(refusal.value)
    assert "\n" not in str(refusal.value)


@pytest.mark.parametrize("name", ["course.toml", TOML, PAGE, "numpy/first/double/task.md"])
def test_a_file_that_is_missing_or_not_utf8_is_named(small_course, name):
    (small_course / name).write_bytes(b"\xff\xfe\x00")
    with pytest.raises(CourseError, match="isn't UTF-8"):
        load(small_course)
    (small_course / name).unlink()
    with pytest.raises(CourseError, match=r"missing|no course"):
        load(small_course)


@pytest.mark.parametrize(
    ("head", "sentence"),
    [
        ("# Three times.\n", "The first line must be `# verdict: ` and one of wrong, error,"),
        ("# verdict: right\n# Well.\n", "The first line must be `# verdict: ` and one of wrong,"),
        ("# verdict: wrong\n", "The sentence for the learner is missing"),
        ("", "The first line must be"),
    ],
)
def test_a_mistake_says_its_verdict_and_its_sentence(exercise, head, sentence):
    (exercise.folder / "wrong/thrice.py").write_text(f"{head}def f(x):\n    return 3 * x\n")
    with pytest.raises(CourseError) as refusal:
        mistakes(exercise)
    assert sentence in str(refusal.value)
    assert "thrice.py" in str(refusal.value)


def test_windows_line_ends_and_a_byte_order_mark_do_no_harm(small_course):
    for file in (small_course / PAGE, small_course / TOML):
        file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes().replace(b"\n", b"\r\n"))
    assert load(small_course).exercises[0].id == "double"
