import numpy as np


def ticks(start, step, count):
    return np.array([start + step * i for i in range(count)])


def case_three_ticks(answer, expect):
    """Three ticks from 1.0 on."""
    expect.close(answer.ticks(1.0, 0.5, 3), ticks(1.0, 0.5, 3))


def case_exactly_as_many(answer, expect):
    """Exactly `count` of them, also where a sum of fractions misses the end."""
    for start, step, count in [(0.0, 0.1, 3), (1.0, 0.1, 3), (0.0, 0.1, 6), (0.0, 0.7, 9)]:
        expect.close(answer.ticks(start, step, count), ticks(start, step, count))


def case_any_ticks(answer, expect, rng):
    """Any start, step and count."""
    for count in [2, 5, 12]:
        start, step = rng.integers(-20, 21) / 10, rng.integers(1, 20) / 10
        expect.close(answer.ticks(start, step, count), ticks(start, step, count))


def case_downwards(answer, expect):
    """A negative step goes down, a step of zero stays."""
    for step in [-0.5, 0.0]:
        expect.close(answer.ticks(2.0, step, 4), ticks(2.0, step, 4))


def case_one_and_none(answer, expect):
    """One tick, and none at all."""
    for count in [1, 0]:
        expect.close(answer.ticks(0.5, 0.25, count), ticks(0.5, 0.25, count))


def case_whole_numbers(answer, expect):
    """Whole numbers give whole numbers, or the same as floats."""
    expect.close(answer.ticks(3, 2, 4), np.array([3, 5, 7, 9]), dtype="floating")
