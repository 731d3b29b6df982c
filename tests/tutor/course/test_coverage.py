"""What the course must teach is covered, and used by a model answer."""

import pytest

from tutor.course.coverage import read_curriculum, unused
from tutor.course.load import CONTENT, load

EYE = '[more.eye]\nteaches = "The identity"\nuses = ["call numpy.eye | call .identity", "for"]\n'


def found(folder, only=None):
    problems = []
    items = read_curriculum(folder / "curriculum.toml", problems)
    assert problems == []
    return [problem.sentence for problem in unused(folder, load(folder), items, only)]


def cover(folder, exercise, answer):
    place = folder / "numpy" / exercise
    toml = place / "exercise.toml"
    toml.write_text(toml.read_text().replace('["np.array"]', '["np.array", "eye"]'))
    (place / "solution.py").write_text(answer)


@pytest.fixture
def asks_for_eye(small_course):
    file = small_course / "curriculum.toml"
    file.write_text(file.read_text() + EYE)
    return small_course


def test_what_is_covered_and_used_is_no_problem(small_course):
    assert found(small_course) == []


def test_what_no_exercise_covers_is_named(asks_for_eye):
    assert found(asks_for_eye) == ["No exercise covers 'eye': The identity."]
    assert found(asks_for_eye, only={"np.array"}) == []


def test_what_is_covered_and_not_used_is_named_with_what_was_looked_for(asks_for_eye):
    cover(asks_for_eye, "first/double", "import numpy as np\n\n\ndef f(x):\n    return x * 2\n")
    assert found(asks_for_eye) == [
        "'eye' is covered, but not used by the model answer of double: "
        "looked for `call numpy.eye | call .identity`.",
        "'eye' is covered, but not used by the model answer of double: looked for `for`.",
    ]


def test_several_exercises_may_share_what_is_to_be_used(asks_for_eye):
    cover(asks_for_eye, "first/double", "import numpy\nfor _ in []:\n    x = 2 * 2\n")
    cover(asks_for_eye, "first/total", "from numpy import eye as one\nx = one(2)\n")
    assert found(asks_for_eye) == []


def test_our_curriculum_has_every_item_and_knows_how_each_is_used():
    problems = []
    items = read_curriculum(CONTENT / "curriculum.toml", problems)
    assert problems == []
    assert len({item.id for item in items}) == 57


def test_what_our_exercises_cover_they_use():
    items = read_curriculum(CONTENT / "curriculum.toml", [])
    covered = {id for exercise in load().exercises for id in exercise.covers}
    assert [str(problem) for problem in unused(CONTENT, load(), items, covered)] == []


def test_our_course_teaches_everything_it_must():
    items = read_curriculum(CONTENT / "curriculum.toml", [])
    assert [str(problem) for problem in unused(CONTENT, load(), items)] == []
