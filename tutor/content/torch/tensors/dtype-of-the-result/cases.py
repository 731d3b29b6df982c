import numpy as np
import torch


def dtype_of(compute):
    """The name of the result's dtype, or of the error."""
    a = np.array([1.0, 2.0])
    try:
        return str(compute(a).dtype)
    except RuntimeError as error:
        return type(error).__name__


def case_times_a_number(answer, expect):
    """d1: whole numbers times 0.5."""
    because = "a float makes floats of whole numbers, and those of torch are float32"
    expect.predicted(answer, "d1", dtype_of(lambda a: torch.tensor([1, 2]) * 0.5), because)


def case_division(answer, expect):
    """d2: whole numbers, divided."""
    because = "`/` always gives floats, and those of torch are float32; `//` stays whole"
    expect.predicted(answer, "d2", dtype_of(lambda a: torch.tensor([1, 2]) / 2), because)


def case_sum_of_true(answer, expect):
    """d3: how many are true."""
    because = "a sum of True and False counts them, as a sum of any whole numbers, in int64"
    truth = dtype_of(lambda a: torch.tensor([True, True, False]).sum())
    expect.predicted(answer, "d3", truth, because)


def case_from_numpy(answer, expect):
    """d4: an array of NumPy's."""
    because = "from_numpy takes the array as it is, and NumPy's floats have 64 bits"
    expect.predicted(answer, "d4", dtype_of(torch.from_numpy), because)


def case_sum_of_two(answer, expect):
    """d5: two tensors of different floats, added."""
    because = "entry by entry the wider dtype wins"
    truth = dtype_of(lambda a: torch.from_numpy(a) + torch.ones(2))
    expect.predicted(answer, "d5", truth, because)


def case_product_of_two(answer, expect):
    """d6: the same two in a product."""
    because = "`@` wants one dtype on both sides, and here float64 meets float32"
    truth = dtype_of(lambda a: torch.from_numpy(a) @ torch.ones(2))
    expect.predicted(answer, "d6", truth, because)


def case_mean(answer, expect):
    """d7: the mean of whole numbers."""
    because = "torch computes a mean in the dtype of its input, and whole numbers have no 1.5"
    expect.predicted(answer, "d7", dtype_of(lambda a: torch.tensor([1, 2]).mean()), because)


def case_large_factor(answer, expect):
    """d8: a number too large for float32."""
    because = "a number of Python's never widens a tensor of floats: it overflows to inf instead"
    expect.predicted(answer, "d8", dtype_of(lambda a: torch.ones(2) * 1e300), because)


def case_seven_digits(answer, expect):
    """v: one more than 100 million."""
    because = "float32 has 7 digits, next to 1e8 its numbers lie 8 apart, so the 1 is rounded away"
    expect.predicted(answer, "v", (torch.tensor(1e8) + 1 - 1e8).item(), because)


def case_thought_out(answer, expect):
    """All of them are written down, not computed."""
    expect.literal(answer, "d1", "d2", "d3", "d4", "d5", "d6", "d7", "d8", "v")
