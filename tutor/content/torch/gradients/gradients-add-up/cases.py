import torch


def grad(run):
    """What x.grad is after it, or the name of the error."""
    x = torch.nn.Parameter(torch.tensor(2.0))  # a leaf that is tracked
    try:
        run(x)
    except RuntimeError as error:
        return type(error).__name__
    return None if x.grad is None else x.grad.item()


def case_before(answer, expect):
    """g1: without backward()."""

    def run(x):
        return x * x

    because = "the forward pass only records; `.grad` is None until backward() has run"
    expect.predicted(answer, "g1", grad(run), because)


def case_once(answer, expect):
    """g2: once."""

    def run(x):
        (x * x).backward()

    because = "the derivative of x² is 2 x"
    expect.predicted(answer, "g2", grad(run), because)


def case_twice(answer, expect):
    """g3: two graphs, one after the other."""

    def run(x):
        (x * x).backward()
        (x * x).backward()

    because = "each backward() adds to what is in .grad: 4, and 4 more"
    expect.predicted(answer, "g3", grad(run), because)


def case_same_graph(answer, expect):
    """g4: twice through one graph."""

    def run(x):
        y = x * x
        y.backward()
        y.backward()

    because = "x is needed for the derivative of x * x, and was let go after the first time"
    expect.predicted(answer, "g4", grad(run), because)


def case_nothing_saved(answer, expect):
    """g5: twice through a sum."""

    def run(x):
        y = x + 3
        y.backward()
        y.backward()

    because = "a sum saves no number for the way back, so nothing was let go, and 1 is added twice"
    expect.predicted(answer, "g5", grad(run), because)


def case_used_twice(answer, expect):
    """g6: x on two ways."""

    def run(x):
        y = x * x + 3 * x
        y.backward()

    because = "both ways arrive at x and are added: 2 x and 3"
    expect.predicted(answer, "g6", grad(run), because)


def case_set_to_none(answer, expect):
    """g7: cleared in between."""

    def run(x):
        (x * x).backward()
        x.grad = None
        (3 * x).backward()

    because = "after `x.grad = None` the next backward() begins anew"
    expect.predicted(answer, "g7", grad(run), because)


def case_zero_grad(answer, expect):
    """g8: after zero_grad()."""

    def run(x):
        (x * x).backward()
        torch.nn.ParameterList([x]).zero_grad()

    because = "since PyTorch 2.0 zero_grad(), of models and optimizers, sets .grad to None"
    expect.predicted(answer, "g8", grad(run), because)


def case_vector(answer, expect):
    """g9: from a vector."""

    def run(x):
        y = torch.stack([x, x * x])
        y.backward()

    because = "backward() begins at one number, unless it is told how much each entry counts"
    expect.predicted(answer, "g9", grad(run), because)


def case_kept(answer, expect):
    """g10: twice, with the graph kept."""

    def run(x):
        y = x * x
        y.backward(retain_graph=True)
        y.backward()

    because = "retain_graph keeps the graph for a second time, whose gradient is added, too"
    expect.predicted(answer, "g10", grad(run), because)


def case_thought_out(answer, expect):
    """All of them are written down, not computed."""
    names = ["g1", "g2", "g3", "g4", "g5", "g6", "g7", "g8", "g9", "g10"]
    expect.literal(answer, *names)
