"""The graph that torch recorded: made by the worker of real results, and drawn."""

import importlib
import sys
from pathlib import Path

import pytest

from tutor.pictures.cells import plain
from tutor.pictures.scene import draw, steps

torch = pytest.importorskip("torch")
WORKER = Path(__file__).parents[3] / "tutor" / "worker"
OURS = ("describe", "wire", "recorded", "foreign", "figures")


@pytest.fixture(scope="module")
def scene():
    """The worker's function, loaded as the worker loads it: by path."""
    hidden = {name: sys.modules.pop(name) for name in OURS if name in sys.modules}
    sys.path.insert(0, str(WORKER))
    try:
        return importlib.import_module("recorded").scene
    finally:
        sys.path.remove(str(WORKER))
        for name in OURS:
            sys.modules.pop(name, None)
        sys.modules.update(hidden)


def shown(made, step=-1, unicode=True):
    return plain(draw(steps([made])[step], 100, 24, unicode=unicode))


def leaf(*numbers):
    return torch.tensor(numbers, requires_grad=True)


@pytest.mark.parametrize("unicode", [True, False])
def test_every_gradient_is_that_of_backward(scene, unicode):
    w, b, X = leaf(1.0, -2.0), leaf(0.5), torch.tensor([[3.0, 1.0], [2.0, 4.0]])
    loss = ((X @ w + b) ** 2).sum()
    made = scene(loss, {"w": w, "b": b, "X": X})
    assert w.grad is None
    assert b.grad is None
    loss.backward()
    text = shown(made, unicode=unicode)
    assert text.isascii() or unicode
    for name, tensor in (("w", w), ("b", b)):
        (row,) = (row for row in text.splitlines() if f" {name} " in row and "a leaf" in row)
        assert ", ".join(f"{number:g}" for number in tensor.grad.tolist()) in row
    assert len(steps([made])) == len(made["nodes"]) + 1
    assert "self = X" in text


def test_a_cut_is_seen(scene):
    w, u = leaf(1.0, 2.0), leaf(3.0, 4.0)
    text = shown(scene(((w * 2).detach() * u).sum(), {"w": w, "u": u}))
    assert "✂ 1 input not tracked" in text
    assert "✗ no way leads to w" in text
    made = scene((w * 2).detach().sum(), {"w": w})
    assert "no graph: its grad_fn is None, though w requires a" in shown(made)


def test_what_was_changed_or_freed_since_is_said(scene):
    w = leaf(1.0, 2.0)
    e = torch.exp(w)
    loss = (e * e).sum()
    with torch.no_grad():
        e += 1
    text = shown(scene(loss, {"w": w}))
    assert "result: version 1, not 0" in text
    assert "✗ backward() fails: a kept tensor was changed, version 1 instead of 0" in text
    loss = (w * w).sum()
    loss.backward()
    text = shown(scene(loss, {"w": w}))
    assert "self: freed" in text
    assert "what was kept for the way back is freed" in text
    assert w.grad.tolist() == [2.0, 4.0]


def test_of_a_large_graph_the_last_nodes(scene):
    x = y = leaf(1.0)
    for _ in range(3000):
        y = y + x
    made = scene(y.sum(), {"x": x})
    assert len(made["nodes"]) <= 24
    assert "more before it" in shown(made)


def test_names_of_leaves_are_the_learners(scene):
    w = leaf(1.0)
    assert "twin" in shown(scene(((w * 3).sum(), {"twin": w}), {}))
    assert "W[1]" in shown(scene((w * 3).sum(), {"W": [torch.ones(1), w]}))
    assert "a leaf" in shown(scene((w * 3).sum(), {}))


@pytest.mark.parametrize("value", [None, 3.0, "text", [1], (1, {}), ("t", 2)])
def test_what_is_no_tensor_has_no_graph(scene, value):
    assert "is no tensor, so nothing was recorded" in shown(scene(value, {"w": 3}))
