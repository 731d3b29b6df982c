import numpy as np
import torch


def after(change):
    """What x holds in the end."""
    return change(np.array([1.0, 2.0])).tolist()


def case_from_numpy(answer, expect):
    """p1: a tensor from an array, and `+=`."""

    def change(a):
        x = torch.from_numpy(a)
        a += 1
        return x

    because = "from_numpy copies nothing, and += writes into the memory that both have"
    expect.predicted(answer, "p1", after(change), because)


def case_second_name(answer, expect):
    """p2: the same, and `a = a + 1`."""

    def change(a):
        x = torch.from_numpy(a)
        a = a + 1
        return x

    because = "a + 1 is a new array that only gets the name a; nothing is written into the old one"
    expect.predicted(answer, "p2", after(change), because)


def case_tensor(answer, expect):
    """p3: torch.tensor, and `+=`."""

    def change(a):
        x = torch.tensor(a)
        a += 1
        return x

    because = "torch.tensor always copies"
    expect.predicted(answer, "p3", after(change), because)


def case_as_tensor(answer, expect):
    """p4: as_tensor, and `+=`."""

    def change(a):
        x = torch.as_tensor(a)
        a += 1
        return x

    because = "as_tensor copies only where dtype or device have to change, and here neither has"
    expect.predicted(answer, "p4", after(change), because)


def case_converted(answer, expect):
    """p5: converted on the way."""

    def change(a):
        x = torch.from_numpy(a).float()
        a += 1
        return x

    because = "float32 needs other bytes than float64, so `.float()` had to copy"
    expect.predicted(answer, "p5", after(change), because)


def case_to_where_it_is(answer, expect):
    """p6: brought to where it is."""

    def change(a):
        x = torch.from_numpy(a)
        y = x.to("cpu")
        y += 1
        return x

    because = "`.to` returns x itself where there is nothing to do, so y is x"
    expect.predicted(answer, "p6", after(change), because)


def case_back(answer, expect):
    """p7: back to NumPy, a part of it."""

    def change(a):
        x = torch.from_numpy(a)
        b = x[:1].numpy()
        b[0] = 9
        return x

    because = "a slice is a view, and `.numpy()` shares its memory: that of x"
    expect.predicted(answer, "p7", after(change), because)


def case_backwards(answer, expect):
    """p8: an array that is walked backwards."""
    try:
        truth = after(lambda a: torch.from_numpy(a[::-1]))
    except ValueError as error:
        truth = type(error).__name__
    because = "a[::-1] is a view with a step of -1, which tensors do not have; `.copy()` it first"
    expect.predicted(answer, "p8", truth, because)


def case_thought_out(answer, expect):
    """All of them are written down, not computed."""
    expect.literal(answer, "p1", "p2", "p3", "p4", "p5", "p6", "p7", "p8")
