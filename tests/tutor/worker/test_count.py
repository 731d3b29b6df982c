"""Work in Python grows with N for every loop, however it is dressed; for no whole-array call."""

from __future__ import annotations

import functools
import itertools
import math
import operator
import sys
from collections.abc import Callable, Iterator
from types import SimpleNamespace
from typing import Any

import pytest

np = pytest.importorskip("numpy", reason="needs NumPy")
torch = pytest.importorskip("torch", reason="needs torch")
NAMES = {"functools": functools, "itertools": itertools, "math": math, "operator": operator}
NAMES.update(np=np, torch=torch)

LOOPS = [
    "sorted(x, key=abs)",
    "max(x, key=math.exp)",
    "[*itertools.takewhile(math.isfinite, x)]",
    "[*itertools.filterfalse(math.isnan, x)]",
    "[*map(operator.neg, x)]",
    "[*map(functools.partial(operator.mul, 2.0), x)]",
    "functools.reduce(operator.add, x)",
    "sum(v for v in x)",
    "[v for v in x]",
    "np.vectorize(math.exp)(x)",
    "np.frompyfunc(math.exp, 1, 1)(x)",
    "np.apply_along_axis(np.sum, 1, x[:, None])",
    "[row.sum() for row in x.reshape(-1, 1)]",
    "[np.add(row, 1) for row in np.nditer(x)]",
    "torch.stack([v * 2 for v in torch.from_numpy(x)])",
    "exec('for v in x: pass', {'x': x})",
]
WHOLE = [
    "np.sort(x)",
    "np.add.reduce(x)",
    "np.einsum('i,i->', x, x)",
    "torch.vmap(torch.sin)(torch.from_numpy(x))",
    "torch.from_numpy(x).cumsum(0)",
    "np.where(x > 0, x, 0)",
    "x.tolist()",
]


def ways(worker: SimpleNamespace) -> Iterator[Callable[..., Any]]:
    yield worker.trace._by_tracing
    if hasattr(sys, "monitoring"):
        yield worker.trace._by_monitoring


def growth(worker: SimpleNamespace, count: Callable[..., Any], code: str) -> float:
    """How many steps each of 64 more entries costs."""
    function = eval(compile(f"lambda x: ({code})", "answer", "eval"), NAMES)
    steps = []
    for size in (8, 8, 72):  # the first run imports and caches
        x = np.linspace(0.1, 1.0, size)
        with worker.stand_ins.in_place(NAMES):
            steps.append(count(functools.partial(function, x), "answer")[1].steps)
    return float(steps[2] - steps[1]) / 64


@pytest.mark.parametrize("code", LOOPS)
def test_a_loop_costs_steps_for_each_entry(worker: SimpleNamespace, code: str) -> None:
    assert all(growth(worker, count, code) >= 2 for count in ways(worker))


@pytest.mark.parametrize("code", WHOLE)
def test_a_call_on_whole_arrays_costs_none(worker: SimpleNamespace, code: str) -> None:
    assert all(growth(worker, count, code) < 1 for count in ways(worker))


def test_every_step_told_apart_has_a_line(worker: SimpleNamespace) -> None:
    """The way back to the head of a loop, past an `if`, belongs to no line in Python 3.11."""
    code = "def f(x):\n    for n in range(len(x)):\n        if x[n] < 0.5:\n            x[n] = 0\n"
    names: dict[str, Any] = {}
    exec(compile(code, "answer", "exec"), names)
    for count in ways(worker):
        lines = count(functools.partial(names["f"], [0.1, 0.9] * 8), "answer")[1].lines
        assert {3, 4} <= set(lines) <= {1, 2, 3, 4}
