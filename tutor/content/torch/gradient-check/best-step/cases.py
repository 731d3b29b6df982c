import torch


def cube(x):
    return x**3


def central(f, x, h):
    return (f(x + h) - f(x - h)) / (2 * h)


def one_sided(f, x, h):
    return (f(x + h) - f(x)) / h


def case_central(answer, expect):
    """s1: the central error, at half the step."""
    ratio = (central(cube, 1.0, 0.1) - 3) / (central(cube, 1.0, 0.05) - 3)
    because = "the central difference of x³ is 3 x² + h², so half of h makes a quarter of the error"
    expect.predicted(answer, "s1", round(ratio), because)


def case_one_sided(answer, expect):
    """s2: the one-sided error, at half the step."""
    ratio = (one_sided(cube, 1.0, 0.01) - 3) / (one_sided(cube, 1.0, 0.005) - 3)
    because = "the one-sided error is 3 x h + h², nearly proportional to h"
    expect.predicted(answer, "s2", round(ratio), because)


def case_single_precision(answer, expect):
    """s3: a tiny step in float32."""
    because = "in float32 1 + 10⁻⁹ and 1 - 10⁻⁹ are both 1, so the difference of the values is 0"
    expect.predicted(answer, "s3", central(cube, torch.tensor(1.0), 1e-9).item(), because)


def case_kink(answer, expect):
    """k1: the central difference at a kink."""
    because = "|h| and |-h| are equal; the slopes at the two sides are 1 and -1, this is their mean"
    expect.predicted(answer, "k1", central(abs, 0.0, 0.01), because)


def case_nan(answer, expect):
    """k2: an error that is nan."""
    because = "every comparison with nan is False: a check that asks `error > limit` lets it pass"
    expect.predicted(answer, "k2", float("nan") > 0.001, because)


def case_thought_out(answer, expect):
    """All of them are written down, not computed."""
    expect.literal(answer, "s1", "s2", "s3", "k1", "k2")
