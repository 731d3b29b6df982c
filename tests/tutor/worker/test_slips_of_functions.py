"""What torch says of a learner's own Function, in words."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

torch = pytest.importorskip("torch", reason="needs torch")

SOURCE = """\
class Scale(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, factor):
        {forward}
    @staticmethod
    def backward(ctx, grad):
        {backward}
Scale.apply(torch.ones(3, requires_grad=True), 2.0).sum().backward()
"""
SAID = [
    (
        *("return factor * x", "return 2 * grad"),
        "backward returns one gradient for each argument of forward, and None for those that are "
        "no tensors: Scale wants 2 of them, not 1.",
    ),
    (
        *("return factor * x", "return grad[:2], None"),
        "a gradient has the shape of its argument: number 0 of those that backward returned, "
        "counted from 0, has shape (2), and the argument has (3).",
    ),
    (
        *("ctx.save_for_backward(x, factor); return x", "return grad, None"),
        "save_for_backward takes tensors only, and its argument 1 (counted from 0) is of type "
        "float: put such a value on ctx, as in `ctx.step = step`.",
    ),
]


@pytest.mark.parametrize(("forward", "backward", "sentence"), SAID)
def test_an_error_of_a_function_is_said_in_words(
    worker: SimpleNamespace, forward: str, backward: str, sentence: str
) -> None:
    source = SOURCE.format(forward=forward, backward=backward)
    with pytest.raises((RuntimeError, TypeError)) as caught:
        exec(compile(source, "/answers/answer.py", "exec"), {"torch": torch})
    told = worker.blame.describe(caught.value, "/answers/answer.py", source)
    assert told["sentence"].endswith(f": {sentence}"), told["sentence"]
