"""What a wrong result has in common with the right one is said beside what differs."""

from __future__ import annotations

import math
from types import SimpleNamespace
from typing import Any

import pytest

np = pytest.importorskip("numpy", reason="needs NumPy")
torch = pytest.importorskip("torch", reason="needs torch")

W = np.array([1.0, -2.0, 3.5, 4.0])
S = np.array([[1.0, 2.0, 3.0], [4.0, 5.5, 6.0], [7.0, 8.0, 9.0]])
FACTS = [
    (-W, W, "it is the right result with the other sign"),
    (W / 4, W, "it is 1/4 of the right result"),
    (2 * W, W, "it is 2 times the right result"),
    (2.5 * torch.ones(3), torch.ones(3), "it is 2.5 times the right result"),
    (W + 0.5, W, "every entry is too large by 0.5"),
    (W - 0.5, W, "every entry is too small by 0.5"),
    (S.T, S, "it is the transpose of the right result"),
    (np.abs(W), W, "the numbers are right, but not their signs"),
    (W[::-1], W, "the numbers are right, but in reverse order"),
    (W[[1, 0, 3, 2]], W, "the numbers are right, but in another order"),
    (W * 0, W, "all of it is 0"),
    (W * 1j, W * 1.0 + 0j, "it is (0+1j) times the right result"),
    (np.array([1.1, 9.0, 3.5, 4.0]), W, "furthest off at [1]: 9, not -2"),
]
SHAPES = [
    ((5, 3), (3, 5), ": its two axes are swapped"),
    ((3, 1), (3,), ": it has an axis of length 1 too many"),
    ((3,), (3, 1), ": it lacks an axis of length 1"),
    ((1, 3), (3, 1), ": rows and columns differ"),
    ((3, 5), (3,), ": axis 1 is still there"),
    ((3,), (3, 5), ": axis 1 of the right result is missing"),
    ((2, 5), (3, 5), ""),
    ((4, 3, 2), (2, 4, 3), ": its axes are in another order"),
]


@pytest.mark.parametrize(("got", "want", "fact"), FACTS, ids=[fact for _, _, fact in FACTS])
def test_a_likeness_is_a_fact_of_the_message(
    worker: SimpleNamespace, got: Any, want: Any, fact: str
) -> None:
    assert message(worker, got, want).endswith("; " + fact)


@pytest.mark.parametrize(("shape", "wanted", "hint"), SHAPES)
def test_what_makes_a_shape_the_wanted_one_is_said(
    worker: SimpleNamespace, shape: tuple[int, ...], wanted: tuple[int, ...], hint: str
) -> None:
    told = message(worker, np.ones(shape), np.ones(wanted))
    assert told == f"f returned shape {shape}; expected {wanted}{hint}"


def test_no_likeness_is_claimed_where_there_is_none(worker: SimpleNamespace) -> None:
    assert message(worker, W + np.eye(4)[0], W).endswith("at [0] it is 2, not 1")
    assert "times" not in message(worker, np.array([1.0, 0, 0]), np.array([2.0, 0, 0]))
    assert "finite" in message(worker, W * np.inf, W)


def test_long_arrays_are_shown_around_their_first_difference(worker: SimpleNamespace) -> None:
    want = np.arange(1000.0)
    got = want.copy()
    got[[500, 700, 900]] = -1, math.nan, math.inf
    expected, actual = worker.describe.both(want, got)
    told = "an array of shape (1000,), dtype float64, entries 499 to 504: "
    assert expected == told + "[499., 500., 501., 502., 503., 504.]"
    assert actual == told + "[499., -1., 501., 502., 503., 504.]; 1 nan; 1 infinite"


def message(worker: SimpleNamespace, got: Any, want: Any) -> str:
    with pytest.raises(worker.compare.Wrong) as caught:
        worker.compare.close(got, want, "f")
    return str(caught.value)
