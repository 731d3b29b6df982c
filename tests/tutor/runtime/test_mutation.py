"""Cases that do not notice a slip in the model answer are named with the slip."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.tutor.runtime.toys import DOUBLE, RIGHT, exercise
from tutor.course.model import Course, Exercise, Lesson, Track
from tutor.runtime.mutation import Survey, survey, together
from tutor.runtime.target import Target
from tutor.runtime.workers import Workers
from tutor.runtime.zygote import workers_for_bursts

BLUNT = '''
def case_two(answer, expect):
    """Twice 2 is 4."""
    expect.same(answer.double(2), 4)
'''
SLIP = "return 2 * x -> return 2 + x"


@pytest.fixture(scope="module")
def workers() -> Iterator[Workers]:
    with closing(workers_for_bursts()) as found:
        yield found


def surveyed(made: Exercise, target: Target, workers: Workers) -> Survey:
    lesson = Lesson("lesson", "Lesson", "", (made,))
    course = Course("course", "Course", "1", (Track("track", "Track", (lesson,)),))
    (found,) = survey(course, target, workers, jobs=2)
    return found


def made_of(folder: Path, cases: str, solution: str = RIGHT, said: str = "") -> Exercise:
    made = exercise(folder, "double", cases)
    made.solution.write_text(solution)
    (made.folder / "mutants.toml").write_text(said)
    return made


def sentences(found: Survey) -> list[str]:
    return [problem.sentence for problem in found.problems]


def test_sharp_cases_notice_every_mutant(tmp_path: Path, target: Target, workers: Workers) -> None:
    found = surveyed(made_of(tmp_path, DOUBLE), target, workers)
    assert (found.total, found.noticed, found.problems) == (7, 7, ())
    assert found.enough


def test_a_mutant_that_survives_is_named(tmp_path: Path, target: Target, workers: Workers) -> None:
    made = made_of(tmp_path, BLUNT)
    found = surveyed(made, target, workers)
    assert [mutant.text for mutant in found.survivors] == [SLIP]
    (problem,) = found.problems
    assert problem.file == made.solution
    assert problem.sentence.startswith(f"No case notices `{SLIP}` (line 2); write one that does")
    assert not found.enough


@pytest.mark.parametrize(("table", "counted"), [("same", 6), ("accepted", 7)])
def test_a_reason_explains_it(
    tmp_path: Path, target: Target, workers: Workers, table: str, counted: int
) -> None:
    made = made_of(tmp_path, BLUNT, said=f'[{table}]\n"{SLIP}" = "only 2 is doubled"\n')
    found = surveyed(made, target, workers)
    assert (found.total, found.noticed, found.survivors, found.problems) == (counted, 6, (), ())
    assert found.enough == (table == "same")


def test_a_reason_that_is_needed_no_more_is_refused(
    tmp_path: Path, target: Target, workers: Workers
) -> None:
    said = f'[same]\n"{SLIP}" = "why"\n"return x -> return y" = "why"\n'
    found = surveyed(made_of(tmp_path, DOUBLE, said=said), target, workers)
    assert sentences(found) == [
        f"A case notices `{SLIP}`; delete the line.",
        "`return x -> return y` is no mutant; delete the line.",
    ]


def test_a_mutant_that_never_ends_is_noticed_by_the_clock(
    tmp_path: Path, target: Target, workers: Workers
) -> None:
    endless = "def double(x):\n    y = 0\n    while y < 2 * x:\n        y += 1\n    return y\n"
    found = surveyed(made_of(tmp_path, DOUBLE, endless), target, workers)
    survivors = [mutant.text for mutant in found.survivors]
    assert {"y += 1 -> (dropped)", "y += 1 -> y -= 1"}.isdisjoint(survivors)


def test_a_case_that_fails_itself_is_named(
    tmp_path: Path, target: Target, workers: Workers
) -> None:
    careless = '''
def case_two(answer, expect):
    """Twice 2 is 4."""
    expect.same(abs(answer.double(2)), 4)
    expect.same(abs(answer.double(7)), 14)
'''
    made = made_of(tmp_path, careless)
    found = surveyed(made, target, workers)
    (problem,) = found.problems
    assert problem.file == made.cases
    assert problem.sentence.startswith("With `return 2 * x -> (dropped)` there is a fault of ours")
    assert not found.enough


def test_a_model_answer_that_is_wrong_has_no_mutants(
    tmp_path: Path, target: Target, workers: Workers
) -> None:
    found = surveyed(made_of(tmp_path, DOUBLE, "def double(x):\n    return 7\n"), target, workers)
    assert sentences(found)[0].startswith("It has no mutants, for it is not right itself: ")
    assert not found.enough


def test_the_share_of_several_is_that_of_all_their_mutants() -> None:
    whole = together([Survey("a", total=100, noticed=100), Survey("b", total=10, noticed=8)])
    assert (whole.total, whole.noticed, whole.enough) == (110, 108, True)
    assert not together([whole, Survey("c", total=2)]).enough
