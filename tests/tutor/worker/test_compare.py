"""Type, shape, dtype, device, finite, value: what is said first of a result that is not right."""

from __future__ import annotations

import contextlib
import math
from types import SimpleNamespace
from typing import Any

import pytest

np = pytest.importorskip("numpy", reason="needs NumPy")
torch = pytest.importorskip("torch", reason="needs torch")

W = np.array([1.0, 2.0])
NOT_RIGHT: list[tuple[Any, Any, str]] = [
    (None, W, "f returned None: is its `return` missing?"),
    ([1.0, 2.0], W, "f returned a list; expected an array of shape (2,), dtype float64"),
    (np.array([[9], [9]]), W, "f returned shape (2, 1); expected (2,)"),
    (np.float32([9, 9]), W, "f returned dtype float32; expected float64"),
    (np.array([1.0, np.nan]), W, "f has nan at [1]; expected finite numbers"),
    (W, np.array([1.0, np.inf]), "f is wrong in 1 of 2 entries: at [1] it is 2, not inf"),
    (10**9 + 1, 10**9, "f returned 1000000001; expected 1000000000"),
    (np.array([1.0, 2.5]), W, "f is wrong in 1 of 2 entries: at [1] it is 2.5, not 2"),
    (W * (1 + 2**-21), W, "f is wrong in 2 of 2 entries: at [0] it is 1.000000476837158, not 1;"),
    (W * (1 + 0.1j), W + 0j, "f is wrong in 2 of 2 entries: at [0] it is 1+0.1j, not 1+0j"),
    (np.array([[0.0, 9.0]]), np.zeros((1, 2)), "f is wrong in 1 of 2 entries: at [0, 1] it is 9"),
    (np.array([1, 3]), np.array([1, 2]), "f is wrong in 1 of 2 entries: at [1] it is 3, not 2"),
    (W, torch.tensor(W), "f returned an array of shape (2,), dtype float64; expected a tensor"),
    (torch.tensor(W).float(), torch.tensor(W), "f returned dtype float32; expected float64"),
    (W, 3.0, "f returned an array of shape (2,), dtype float64; expected a number"),
    (2.5, 3.0, "f returned 2.5; expected 3.0"),
    ("3", 3, "f returned a str; expected a number"),
    ("a", "b", "f returned 'a'; expected 'b'"),
    ([1, 2], (1, 2), "f returned a list; expected a tuple"),
    ((1,), (1, 2), "f returned 1 entries; expected 2"),
    ((1, 3), (1, 2), "f, entry 1: returned 3; expected 2"),
]
RIGHT: list[tuple[Any, Any]] = [
    (W + 1e-12, W),
    (np.float32([0.1]), np.array([0.1], np.float32)),
    (np.float64(3), 3.0),
    (np.array(3.0), 3.0),
    (3, 3.0),
    (torch.tensor([1.0, 2.0], requires_grad=True), torch.tensor([1.0, 2.0])),
    (np.array([np.nan, np.inf]), np.array([np.nan, np.inf])),
    (np.zeros((0, 3)), np.zeros((0, 3))),
    ((1, [W]), (1, [W])),
    (None, None),
]


@pytest.mark.parametrize(("got", "want", "message"), NOT_RIGHT, ids=[m for *_, m in NOT_RIGHT])
def test_what_is_not_right_is_said(
    worker: SimpleNamespace, got: Any, want: Any, message: str
) -> None:
    with pytest.raises(worker.compare.Wrong) as wrong:
        worker.compare.close(got, want, "f")
    assert wrong.value.message.startswith(message)


@pytest.mark.parametrize(("got", "want"), RIGHT, ids=range(len(RIGHT)))
def test_what_is_right_passes(worker: SimpleNamespace, got: Any, want: Any) -> None:
    worker.compare.close(got, want, "f")


ZOO = [None, True, 0, 10**400, 1.5, math.nan, 1j, "a", b"a", [], [1, [2]], (1,), {}, {1}, slice(2)]
ZOO += [W, W.T[:, None], np.float32(1), np.array(2), np.array(["a"]), np.array([], int), W * 1j]
ZOO += [np.array([1], "M8[s]"), np.array([True]), torch.ones(2), torch.tensor(3), torch.ones(0)]
ZOO += [torch.ones(2, dtype=torch.bfloat16), torch.tensor([True]), torch.tensor([1j])]


@pytest.mark.parametrize("want", ZOO, ids=range(len(ZOO)))
def test_whatever_comes_back_is_right_or_wrong_and_never_an_error_of_ours(
    worker: SimpleNamespace, want: Any
) -> None:
    unsent = [worker.wire.Unsent("Thing"), worker.wire.Unsent("array", (2,), "object")]
    for got in [*ZOO, *unsent]:
        for dtype in ("same", "floating"):
            with contextlib.suppress(worker.compare.Wrong):
                worker.compare.close(got, want, "f", dtype=dtype)
        worker.compare.equal(got, want)
        assert worker.describe.short(got)
        assert worker.describe.call("f", ["x"], [got], 0)


def test_any_floating_type_can_be_allowed_but_not_integers(worker: SimpleNamespace) -> None:
    worker.compare.close(np.float32([1, 2]), W, "f", dtype="floating")
    with pytest.raises(worker.compare.Wrong, match="dtype int64; expected floating point"):
        worker.compare.close(np.array([1, 2]), W, "f", dtype="floating")


def test_a_call_is_written_so_that_it_can_be_run(worker: SimpleNamespace) -> None:
    X = np.array([[0.5, -1.0, 2.0], [0.1, 0.2, 0.3]])
    text = worker.describe.call("f", ["w", "X", "n"], [W, X.astype(np.float32), 3], 7)
    scope: dict[str, Any] = {"np": np, "f": lambda *given: given}
    exec(text.replace("f(w", "result = f(w"), scope)
    w, given, n = scope["result"]
    assert (w.tolist(), n) == (W.tolist(), 3)
    assert (given.dtype, given.tolist()) == (np.float32, X.astype(np.float32).tolist())
    assert text.endswith("# seed 7")
    assert max(len(line) for line in text.splitlines()) <= 80


def test_a_large_argument_is_named_by_its_shape_and_the_seed(worker: SimpleNamespace) -> None:
    text = worker.describe.call("f", ["X"], [np.zeros((100, 100))], 7)
    assert "(100, 100), dtype float64, drawn with seed 7" in text


@pytest.mark.parametrize("shape", [(0,), (0, 3), (2, 0), (0, 2, 3)])
def test_an_array_without_entries_is_written_with_its_shape(
    worker: SimpleNamespace, shape: tuple[int, ...]
) -> None:
    given = np.zeros(shape, np.float32)
    made = eval(worker.describe.literal(given), {"np": np})
    assert (made.shape, made.dtype) == (given.shape, given.dtype)


def test_one_number_of_numpys_is_shown_without_its_type(worker: SimpleNamespace) -> None:
    told = [worker.describe.short(value) for value in (np.float32(0.1), np.int8(-3), np.str_("a"))]
    assert told == ["0.1", "-3", "np.str_('a')" if np.__version__ >= "2" else "'a'"]


def test_drawings_differ_by_their_data_and_words_and_not_by_their_looks(
    worker: SimpleNamespace,
) -> None:
    def drawing(y: list[float], color: str, xlabel: str) -> Any:
        line = {"x": np.arange(len(y)), "y": np.array(y), "z": None, "color": color}
        return worker.figures.Drawing(
            {"suptitle": "", "axes": [{"title": "", "xlabel": xlabel, "lines": [line]}]}
        )

    one = drawing([4.0, 1.0], "red", "step")
    assert worker.compare.equal(one, drawing([4.0, 1.0], "blue", "Step"))
    assert not worker.compare.equal(one, drawing([4.0, 2.0], "red", "step"))
    assert not worker.compare.equal(one, drawing([4.0, 1.0, 1.0], "red", "step"))
    assert not worker.compare.equal(one, drawing([4.0, 1.0], "red", "loss"))
