import torch


def leaf(compute):
    """Whether the result is a leaf, or the name of the error."""
    try:
        return compute(torch.ones(2, requires_grad=True)).is_leaf
    except RuntimeError as error:
        return type(error).__name__


def case_product(answer, expect):
    """f1: computed from w."""
    because = "it was computed from a tracked tensor, so the way back goes on"
    expect.predicted(answer, "f1", leaf(lambda w: w * 2), because)


def case_to_where_it_is(answer, expect):
    """f2: brought to where it is."""
    because = "there is nothing to do, and `.to` gives back w itself"
    expect.predicted(answer, "f2", leaf(lambda w: w.to("cpu")), because)


def case_untracked(answer, expect):
    """f3: computed from what is not tracked."""
    because = "nothing here is tracked, so there is no way back: every such tensor is a leaf"
    expect.predicted(answer, "f3", leaf(lambda w: torch.ones(2) * 2), because)


def case_other_dtype(answer, expect):
    """f4: converted."""
    because = "a conversion is an operation like any other, and its result is computed from w"
    expect.predicted(answer, "f4", leaf(lambda w: w.to(torch.float64)), because)


def case_detached(answer, expect):
    """f5: detached."""
    because = "`.detach()` cuts off the way back"
    expect.predicted(answer, "f5", leaf(lambda w: (w * 2).detach()), because)


def case_cloned(answer, expect):
    """f6: cloned."""
    because = "`.clone()` copies the numbers and stays in the graph: its gradient goes on to w"
    expect.predicted(answer, "f6", leaf(lambda w: w.clone()), because)


def case_no_grad(answer, expect):
    """f7: computed under no_grad."""

    def double(w):
        with torch.no_grad():
            return w * 2

    because = "under no_grad nothing is recorded, so the result has no way back"
    expect.predicted(answer, "f7", leaf(double), because)


def case_whole_numbers(answer, expect):
    """f8: whole numbers that shall be tracked."""
    because = "only floating point numbers (and complex ones) can have a gradient"
    truth = leaf(lambda w: torch.tensor([1, 2], requires_grad=True))
    expect.predicted(answer, "f8", truth, because)


def case_switched_off(answer, expect):
    """f9: tracking switched off for a result."""
    because = "a result is tracked because w is; only leaves have a switch, results are detached"
    truth = leaf(lambda w: (w * 2).requires_grad_(False))
    expect.predicted(answer, "f9", truth, because)


def case_grad_in_between(answer, expect):
    """g: the gradient of a converted tensor."""
    v = torch.ones(2, requires_grad=True).to(torch.float64)
    v.sum().backward()
    because = "v is no leaf: the gradient goes through it to the tensor that it was converted from"
    truth = v.grad.tolist() if v.is_leaf else None
    expect.predicted(answer, "g", truth, because)


def case_thought_out(answer, expect):
    """All of them are written down, not computed."""
    expect.literal(answer, "f1", "f2", "f3", "f4", "f5", "f6", "f7", "f8", "f9", "g")
