"""Tensors and figures, through real runs: facts that values do not show."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tests.tutor.runtime.test_words import said
from tests.tutor.runtime.toys import exercise
from tutor.runtime.verdict import Verdict

Judged = Callable[..., Verdict]

TENSORS = '''
import numpy as np
import torch


def case_leaf(answer, expect, device):
    """A leaf that is tracked."""
    w = answer.weights(3)
    expect.shape(w, (3,))
    expect.tensor(w, requires_grad=True, is_leaf=True, grad_fn=None, dtype="float64", grad=None)


def case_product(answer, expect):
    """A product knows where it came from."""
    w = torch.tensor([1.0, 2.0], requires_grad=True)
    expect.tensor(answer.product(w), grad_fn="MulBackward", is_leaf=False)


def case_grad(answer, expect):
    """The leaf with its gradient."""
    w = torch.tensor([1.0, 2.0], requires_grad=True)
    expect.tensor(answer.with_grad(w), grad=torch.tensor([2.0, 4.0]))


def case_step(answer, expect):
    """One step in place, seen by autograd."""
    w, g = torch.tensor([1.0, 2.0], requires_grad=True), torch.tensor([1.0, 1.0])
    w.grad = g
    expect.in_place(answer.step, w, g, want=torch.tensor([0.5, 1.5]))


def case_bridge(answer, expect):
    """One memory for array and tensor."""
    expect.view(answer.bridge, np.arange(3.0))
    expect.copy(answer.apart, np.arange(3.0))


def case_reads(answer, expect):
    """Only reads."""
    expect.untouched(answer.norm, torch.tensor([3.0, 4.0]))


def case_vectorized(answer, expect, rng):
    """No loop over the rows."""
    draw = lambda N: [torch.tensor(rng.standard_normal((N, 3)))]
    expect.vectorized(answer.squares, lambda X: (X ** 2).sum(1), draw, N=(32, 128))
'''
TRACKED = """
import torch
def weights(n): return torch.zeros(n, dtype=torch.float64, requires_grad=True)
def product(w): return w * 2
def with_grad(w):
    (w ** 2).sum().backward()
    return w
def step(w, g):
    with torch.no_grad():
        w -= 0.5 * g
def bridge(a): return torch.from_numpy(a)
def apart(a): return torch.tensor(a)
def norm(x): return x.norm()
def squares(X): return torch.vmap(torch.dot)(X, X)
"""
UNTRACKED = """
import torch
torch.Tensor.untyped_storage = lambda self: torch.zeros(3).untyped_storage()
torch.Tensor.numpy = lambda self: None
def weights(n): return 1 * torch.zeros(n, dtype=torch.float64, requires_grad=True)
def product(w): return (w * 2).detach()
def with_grad(w):
    (w ** 2).sum().backward(); (w ** 2).sum().backward()
    return w
def step(w, g): w.data = w.data - 0.5 * g
def bridge(a): return torch.tensor(a)
def apart(a): return torch.from_numpy(a)[1:]
def norm(x):
    x += 1; x -= 1
    return x.norm()
def squares(X): return torch.stack([x.dot(x) for x in X])
"""


def test_tensors(judged: Judged, tmp_path: Path) -> None:
    task = exercise(tmp_path, "tensors", TENSORS, ("numpy", "torch"))
    assert said(judged(TRACKED, task)) == []
    verdict = judged(UNTRACKED, task)
    loops = verdict.cases[-1].message
    assert said(verdict) == [
        "weights returned a tensor whose `is_leaf` is False; expected True",
        "product returned a tensor whose `grad_fn` is None; expected 'MulBackward'",
        "with_grad: the result's `grad` is wrong in 2 of 2 entries: at [0] it is 4, not 2",
        "step changes `w` behind autograd's back: its version does not grow, "
        "as it does not through `.data`",
        "bridge returns a copy; a view is wanted, in the memory of `a`",
        "norm writes into its argument `x` and undoes it",
        f"way: {loops}",
    ]
    step = verdict.cases[3].counterexample
    assert step.startswith("w = torch.tensor([1., 2.], requires_grad=True)\nw.grad = torch.tensor")
    assert loops.startswith("squares is right, but loops in Python over N (line 16)")


FIGURES = '''
import numpy as np

x = np.linspace(0.0, 2.0, 20)


def case_curve(answer, expect):
    """A labelled curve."""
    drawing = expect.figure(
        answer.curve, x, x**2, axes=1, title="loss", xlabel=True, ylabel="squared error",
        legend=["train"], yscale="log", lines=[(x, x**2)],
    )
    expect.same(drawing.axes[0].lines[0].label, "train loss")


def case_points(answer, expect):
    """Points, bars and an image beside each other."""
    image = np.arange(6.0).reshape(2, 3)
    expect.figure(answer.panels, x, image, axes=3, points=[(x, -x)])
    expect.figure(answer.panels, x, image, on=1, bars=[3, 1, 2])
    expect.figure(answer.panels, x, image, on=2, image=image)


def case_surface(answer, expect):
    """A surface in 3D."""
    X, Y = np.meshgrid(np.linspace(-1, 1, 7), np.linspace(0, 1, 5))
    expect.figure(answer.surface, X, Y, projection="3d", zlabel="loss", surface=(X, Y, X * X + Y))
'''
DRAWN = """
import matplotlib.pyplot as plt
def curve(x, y):
    plt.plot(x, y, label="train loss"); plt.yscale("log"); plt.legend(); plt.title("The Loss")
    plt.xlabel("steps"); plt.ylabel("Squared Error")
def panels(x, image):
    figure, (a, b, c) = plt.subplots(1, 3)
    a.scatter(x, -x); b.bar([0, 1, 2], [3, 1, 2]); figure.colorbar(c.imshow(image))
    return figure
def surface(X, Y):
    axes = plt.figure().add_subplot(projection="3d")
    axes.plot_surface(X, Y, X ** 2 + Y); axes.set_zlabel("loss")
    return axes
"""
MISDRAWN = """
import matplotlib.pyplot as plt
from matplotlib.axes import Axes
from matplotlib.text import Text
Axes.get_title = lambda self: "loss"
Text.get_text = lambda self: "loss"
def curve(x, y):
    plt.plot(y, x, label="train loss")
def panels(x, image):
    figure, (a, b, c) = plt.subplots(1, 3)
    a.scatter(x, x); a.get_title = lambda: "loss"
    return a
def surface(X, Y):
    axes = plt.figure().add_subplot(projection="3d")
    axes.plot_surface(X, Y, X + Y); axes.set_zlabel("loss")
"""


def test_figures(judged: Judged, tmp_path: Path) -> None:
    task = exercise(tmp_path, "figures", FIGURES, ("numpy", "matplotlib"))
    assert said(judged(DRAWN, task)) == []
    assert said(judged(MISDRAWN, task)) == [
        "curve gives its axes no title",
        "panels does not draw the set of points through the wanted places",
        "surface draws another surface",
    ]
    silent = "def curve(*a): pass\npanels = surface = curve\n"
    assert said(judged(silent, task))[0] == "curve draws no figure"
    swapped = DRAWN.replace("plt.plot(x, y", "plt.plot(y, x")
    verdict = judged(swapped, task)
    assert said(verdict) == ["curve does not draw the line through the wanted places"]
    assert verdict.cases[0].expected == "x from 0 to 2, y from 0 to 4"
    assert verdict.cases[0].actual == "x from 0 to 4, y from 0 to 2"
