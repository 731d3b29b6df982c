import torch


def gradient(compute):
    """x.grad after compute(x) has called backward(), or the name of the error."""
    x = torch.tensor(2.0, requires_grad=True)
    try:
        compute(x)
    except RuntimeError as error:
        return type(error).__name__
    return x.grad.item()


def changed_result(function):
    """The result of a function, doubled in place."""

    def compute(x):
        h = function(x)
        h.mul_(2)
        h.backward()

    return gradient(compute)


def changed_factor(change):
    """A factor that is changed after the product."""

    def compute(x):
        h = 3 * x
        y = h * h
        change(h)
        y.backward()

    return gradient(compute)


def case_sum(answer, expect):
    """a1: the result of a sum is changed."""
    because = "a sum keeps nothing, so nothing is spoiled; the doubling is recorded, too"
    expect.predicted(answer, "a1", changed_result(lambda x: x + 1), because)


def case_tanh(answer, expect):
    """a2: the result of tanh is changed."""
    because = "tanh keeps its result h, for its derivative 1 - h², and h is changed"
    expect.predicted(answer, "a2", changed_result(torch.tanh), because)


def case_square(answer, expect):
    """a3: the result of a product is changed."""
    because = "the product keeps its factors, which are x and x, and not its result: 2 · 2 x"
    expect.predicted(answer, "a3", changed_result(lambda x: x * x), because)


def case_factor(answer, expect):
    """a4: a factor is changed."""
    because = "the product keeps h at version 0, and finds it at version 1"
    expect.predicted(answer, "a4", changed_factor(lambda h: h.add_(1)), because)


def case_new_name(answer, expect):
    """a5: h becomes the name of another tensor."""
    because = "h + 1 is a new tensor; the node still has the old one, unchanged: 2 · 6 · 3"
    expect.predicted(answer, "a5", changed_factor(lambda h: h + 1), because)


def case_detached(answer, expect):
    """a6: a factor is changed through detach()."""
    because = "a detached tensor has the memory of h and its counter, so the change is noticed"
    expect.predicted(answer, "a6", changed_factor(lambda h: h.detach().add_(1)), because)


def case_data(answer, expect):
    """a7: a factor is changed through .data."""
    because = "the counter of h stays at 0, and backward() takes 7 for the factor that was 6"
    expect.predicted(answer, "a7", changed_factor(lambda h: h.data.add_(1)), because)


def case_leaf(answer, expect):
    """a8: a leaf is changed."""
    because = "a leaf that requires a gradient must not be changed in place, outside of no_grad"
    expect.predicted(answer, "a8", gradient(lambda x: (x.add_(1) * x).backward()), because)


def case_version(answer, expect):
    """v1: the version after two changes."""
    h = torch.tensor(2.0).clone()
    h.add_(1)
    h.mul_(2)
    because = "each operation in place counts once"
    expect.predicted(answer, "v1", h._version, because)


def case_version_of_new(answer, expect):
    """v2: the version of a new tensor."""
    h = torch.tensor(2.0).clone()
    h = h + 1
    because = "h is the name of a new tensor now, which nobody has changed"
    expect.predicted(answer, "v2", h._version, because)


def case_thought_out(answer, expect):
    """All of them are written down, not computed."""
    names = ["a1", "a2", "a3", "a4", "a5", "a6", "a7", "a8", "v1", "v2"]
    expect.literal(answer, *names)
