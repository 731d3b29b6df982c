import math

import numpy as np
from scipy.integrate import quad


def probability(a, b, mu, sigma):
    """By the error function."""
    low, high = ((x - mu) / (sigma * math.sqrt(2)) for x in (a, b))
    if low > 0:  # the small tail is exact, and the difference of two 1s is not
        low, high = -high, -low
    return (math.erfc(-high) - math.erfc(-low)) / 2


def right(expect, answer, *arguments):
    expect.close(answer.probability(*arguments), probability(*arguments), rtol=1e-8, atol=1e-8)


def case_usual(answer, expect):
    """One standard deviation around the mean: 0.68."""
    want, _ = quad(lambda x: math.exp(-x * x / 2) / math.sqrt(2 * math.pi), -1.0, 1.0)
    expect.close(answer.probability(-1.0, 1.0, 0.0, 1.0), want, rtol=1e-8)


def case_any_limits(answer, expect, rng):
    """Any limits, a mean and a deviation of some size."""
    for _ in range(6):
        mu, sigma = int(rng.integers(-30, 31)) / 10, int(rng.integers(5, 30)) / 10
        a = mu + sigma * int(rng.integers(-30, 10)) / 10
        right(expect, answer, a, a + int(rng.integers(1, 40)) / 10, mu, sigma)


def case_narrow(answer, expect):
    """A narrow peak somewhere in a long interval: all of it lies in there."""
    right(expect, answer, 0.0, 100.0, 30.0, 0.001)
    right(expect, answer, -1e6, 1e6, 1234.5, 0.25)


def case_infinite(answer, expect):
    """Infinite limits, and a peak far from 0."""
    right(expect, answer, -np.inf, np.inf, 500.0, 1.0)
    right(expect, answer, -np.inf, np.inf, 0.0, 0.001)
    right(expect, answer, -np.inf, 500.5, 500.0, 1.0)
    right(expect, answer, 499.0, np.inf, 500.0, 1.0)


def case_at_an_end(answer, expect):
    """A peak at an end, or in part inside: half of it, or less."""
    right(expect, answer, 30.0, 100.0, 30.0, 0.001)
    right(expect, answer, 0.0, 30.0005, 30.0, 0.001)
    right(expect, answer, 30.002, 100.0, 30.0, 0.001)


def case_outside(answer, expect):
    """A peak far outside, on either side: 0. And a = b: 0."""
    right(expect, answer, 0.0, 1.0, 50.0, 0.5)
    right(expect, answer, 0.0, 1.0, -50.0, 0.5)
    right(expect, answer, 2.0, 2.0, 2.0, 1.0)


def case_density(answer, expect):
    """density is the density, as it was given."""
    for x, mu, sigma in [(0.0, 0.0, 1.0), (1.5, -0.5, 2.0)]:
        want = math.exp(-(((x - mu) / sigma) ** 2) / 2) / (sigma * math.sqrt(2 * math.pi))
        expect.close(answer.density(x, mu, sigma), want)


def case_by_quad(answer, expect):
    """It is quad that integrates."""
    names, because = ["scipy.integrate.quad"], "the task is to stay with it"
    expect.calls(answer.probability, -1.0, 1.0, 0.0, 1.0, names=names, because=because)
