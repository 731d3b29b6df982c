"""A gallery of hostile answers: each gets its true verdict, and nothing of it is left."""

from __future__ import annotations

import sys
from collections.abc import Callable

import pytest

from tests.tutor.runtime import hostile
from tests.tutor.runtime.toys import RIGHT
from tutor.course.model import Exercise
from tutor.runtime.verdict import Verdict

Judged = Callable[..., Verdict]
HEAD = "import numpy as np\ndef sigmoid(z):\n    return 1 / (1 + np.exp(-z))\n"

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs macOS or Linux: signals")


@pytest.mark.parametrize(
    ("source", "outcome", "words"),
    [pytest.param(*case[1:], id=case[0]) for case in hostile.PLAIN],
)
def test_a_hostile_answer_gets_its_true_verdict(
    judged: Judged, double: Exercise, source: str, outcome: str | tuple[str, ...], words: str
) -> None:
    endless = "timeout" in outcome
    verdict = judged(source, double, answer_s=1.0 if endless else 20.0, memory_mib=400)
    assert verdict.verdict.value in outcome, verdict
    assert words in verdict.headline
    assert judged(RIGHT, double).right


@pytest.mark.parametrize(
    ("body", "outcome"), [pytest.param(*case[1:], id=case[0]) for case in hostile.NUMPY]
)
def test_a_lie_in_numpy_does_not_make_an_answer_right(
    judged: Judged, vectorized: Exercise, body: str, outcome: str | tuple[str, ...]
) -> None:
    lines = "\n".join("    " + line for line in body.splitlines())
    verdict = judged(f"{HEAD}def gradient(w, X, t):\n{lines}\n", vectorized)
    assert verdict.verdict.value in outcome, verdict
