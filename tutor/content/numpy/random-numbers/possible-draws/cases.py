import numpy as np

MANY = 200_000


def whole(number):
    """What very many draws come to; each of these is a whole number."""
    return round(float(number))


def case_end_is_left_out(answer, expect, rng):
    """p1: the end of integers."""
    because = "integers stops before its end, as range does"
    expect.predicted(answer, "p1", int(rng.integers(0, 10, MANY).max()), because)


def case_end_is_included(answer, expect, rng):
    """p2: integers with its end."""
    because = "endpoint=True counts the end in"
    expect.predicted(answer, "p2", int(rng.integers(1, 6, MANY, endpoint=True).max()), because)


def case_mean_of_uniform(answer, expect, rng):
    """p3: the mean of uniform draws."""
    because = "the two arguments are the ends, and the mean lies in the middle between them"
    expect.predicted(answer, "p3", whole(rng.uniform(2, 6, MANY).mean()), because)


def case_spread_of_normal(answer, expect, rng):
    """p4: the standard deviation of normal draws."""
    because = "the second argument of normal is the standard deviation itself"
    expect.predicted(answer, "p4", whole(rng.normal(0, 4, MANY).std()), because)


def case_one_generator(answer, expect):
    """p5: two draws from one generator."""
    rng = np.random.default_rng(7)
    because = "the second draw goes on where the first one ended"
    expect.predicted(answer, "p5", rng.random() == rng.random(), because)


def case_two_generators(answer, expect):
    """p6: a draw from each of two generators with one seed."""
    truth = np.random.default_rng(7).random() == np.random.default_rng(7).random()
    because = "the same seed begins at the same place, so both draw the same"
    expect.predicted(answer, "p6", truth, because)


def case_variance(answer, expect, rng):
    """p7: the variance of 3 * randn."""
    because = "three times the number is three times the deviation, and the variance is its square"
    expect.predicted(answer, "p7", whole((3 * rng.standard_normal(MANY)).var()), because)


def case_shape_in_two_arguments(answer, expect, rng):
    """p8: a shape in two arguments."""
    try:
        truth = rng.standard_normal(2, 3).shape
    except TypeError as error:
        truth = type(error).__name__
    because = "the second argument is the dtype; the shape is one argument, (2, 3)"
    expect.predicted(answer, "p8", truth, because)


def case_randn(answer, expect):
    """p9: the same for randn."""
    because = "the old randn takes the lengths one by one, and has no dtype"
    expect.predicted(answer, "p9", np.random.RandomState(0).randn(2, 3).shape, because)


def case_thought_out(answer, expect):
    """All of them are written down, not computed."""
    expect.literal(answer, "p1", "p2", "p3", "p4", "p5", "p6", "p7", "p8", "p9")
