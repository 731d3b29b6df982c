"""A referee that has run nothing but cases serves again; what it learned of answers it forgets."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.tutor.runtime.test_verdicts import mistake
from tests.tutor.runtime.toys import RIGHT, exercise
from tutor.course.model import Exercise
from tutor.runtime import relay
from tutor.runtime.verdict import Verdict
from tutor.runtime.workers import Pair, Waiting, Wanted
from tutor.runtime.zygote import MOST_SERVED, Zygote

Judged = Callable[..., Verdict]
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="needs Linux: fork")
WRONG = "def double(x):\n    return x + 1\n"


class Watched(Zygote):
    """A zygote that says which processes it gave."""

    def __init__(self) -> None:
        super().__init__()
        self.players: list[int] = []
        self.referees: list[int] = []

    def take(self, wanted: Wanted, waiting: Waiting) -> Pair:
        pair = super().take(wanted, waiting)
        self.players.append(pair.player.process.pid)
        self.referees.append(pair.referee.process.pid)
        return pair


@pytest.fixture
def zygote(judged: Judged) -> Iterator[Watched]:  # closed before `judged` looks what is left
    """A zygote of the test's own."""
    with closing(Watched()) as made:
        yield made


def test_a_referee_serves_again_and_a_player_never(
    judged: Judged, double: Exercise, zygote: Watched
) -> None:
    for source in (RIGHT, WRONG, RIGHT):
        verdict = judged(source, double, workers=zygote)
        assert verdict.right is (source is RIGHT)
    assert len(set(zygote.players)) == 3
    assert len(set(zygote.referees)) == 1


def test_it_ends_after_many_runs(judged: Judged, double: Exercise, zygote: Watched) -> None:
    for _ in range(MOST_SERVED + 2):
        assert judged(RIGHT, double, workers=zygote).right
    assert len(set(zygote.referees)) == 2


@pytest.mark.parametrize(
    "source", ["import os; os._exit(3)", "while True: pass", "import os; os.closerange(0, 256)"]
)
def test_after_a_run_that_was_ended_there_is_another(
    judged: Judged, double: Exercise, zygote: Watched, source: str
) -> None:
    judged(source, double, workers=zygote, answer_s=1.0)
    assert judged(RIGHT, double, workers=zygote).right
    assert len(set(zygote.referees)) == 2


def test_it_judges_another_exercise_by_that_ones_cases(
    judged: Judged, double: Exercise, zygote: Watched, tmp_path: Path
) -> None:
    cases = 'def case_three(answer, expect):\n    """9."""\n    expect.same(answer.triple(3), 9)\n'
    triple = exercise(tmp_path / "other", "triple", cases)
    assert judged(RIGHT, double, workers=zygote).right
    assert judged("def triple(x):\n    return 3 * x\n", triple, workers=zygote).right
    assert not judged(RIGHT, triple, workers=zygote).right
    assert len(set(zygote.referees)) == 1


def test_a_mistake_is_looked_for_once_by_how_the_answer_goes_wrong(
    judged: Judged, double: Exercise, zygote: Watched, tmp_path: Path
) -> None:
    squared = "def double(x):\n    return x * x\n"
    known = [mistake(tmp_path, "squared", squared), mistake(tmp_path, "added", WRONG)]
    recognised: dict[str, str | None] = {}

    def told(source: str) -> str | None:
        options = {"mistakes": known, "recognised": recognised, "workers": zygote}
        return judged(source, double, **options).mistake

    first = [told(WRONG), told(squared), told("def double(x):\n    return x - 1\n")]
    assert first == ["added", "squared", None]
    assert len(set(zygote.referees)) == 3, "who has run mistakes must not serve again"
    again = [told(f"# once more\n{WRONG}"), told(squared + "\n"), told("double = lambda x: x - 1")]
    assert again == first
    assert len(recognised) == 3
    assert len(set(zygote.referees)) == 4, "nothing was to be tried out"


def test_answers_that_do_not_load_are_recognised_by_their_error(
    judged: Judged, double: Exercise, zygote: Watched, tmp_path: Path
) -> None:
    broken = "def double(x):\n    return y\ndouble(1)\n"
    known = [mistake(tmp_path, "other-name", broken, "error")]
    recognised: dict[str, str | None] = {}
    for source in (broken, "\n" + broken, broken.replace("y", "z")):
        verdict = judged(source, double, mistakes=known, recognised=recognised, workers=zygote)
        assert verdict.mistake == (None if "z" in source else "other-name")
    assert len(recognised) == 2


def test_what_is_given_back_late_is_ended_all_the_same(judged: Judged, zygote: Watched) -> None:
    pair = zygote.take(Wanted(sys.executable, (), "cpu"), Waiting())
    zygote.close()
    zygote.retire(pair, fit=True)
    assert pair.referee.process.returncode is not None


def test_a_mistake_that_was_not_found_in_time_is_looked_for_again(
    judged: Judged,
    double: Exercise,
    zygote: Watched,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    known = [mistake(tmp_path, "added", WRONG)]
    recognised: dict[str, str | None] = {}
    options = {"mistakes": known, "recognised": recognised, "workers": zygote}
    with monkeypatch.context() as hurried:
        hurried.setattr(relay, "MISTAKE_S", 0.0)
        assert judged(WRONG, double, **options).mistake is None
    assert judged(WRONG, double, **options).mistake == "added"
