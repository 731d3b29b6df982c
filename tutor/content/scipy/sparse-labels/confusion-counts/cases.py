import numpy as np


def confusion(labels, predictions, C):
    A = np.zeros((C, C), dtype=int)
    for n in range(len(labels)):
        A[labels[n], predictions[n]] += 1
    return A


def draw(rng, C, N):
    """Labels, and predictions that are mostly right."""
    labels = rng.integers(0, C, N)
    return labels, np.where(rng.random(N) < 0.6, labels, rng.integers(0, C, N)), C


def case_four_samples(answer, expect):
    """Two classes, four samples, two of them alike."""
    arguments = np.array([0, 0, 1, 0]), np.array([0, 1, 1, 1]), 2
    expect.close(answer.confusion(*arguments), confusion(*arguments))


def case_any_size(answer, expect, rng):
    """Any number of classes and samples."""
    for C, N in [(3, 20), (5, 8), (1, 6), (4, 1), (2, 50), (3, 0)]:
        arguments = draw(rng, C, N)
        expect.close(answer.confusion(*arguments), confusion(*arguments))


def case_missing_class(answer, expect):
    """A class that is neither a label nor a prediction has zeros."""
    arguments = np.array([0, 1, 0]), np.array([1, 1, 1]), 4
    expect.close(answer.confusion(*arguments), confusion(*arguments))


def case_many(answer, expect):
    """Six hundred samples at one place."""
    labels = np.repeat([0, 1], [600, 3])
    arguments = labels, np.zeros_like(labels), 2
    expect.close(answer.confusion(*arguments), confusion(*arguments))


def case_inputs_stay(answer, expect, rng):
    """The arguments are only read; every second entry of larger arrays."""
    labels, predictions, C = draw(rng, 3, 24)
    arguments = labels[::2], predictions[::2], C
    expect.close(expect.untouched(answer.confusion, *arguments), confusion(*arguments))


def case_no_loop(answer, expect, rng):
    """No loop: as many steps in Python for 256 samples or 40 classes as for a few."""
    expect.vectorized(
        answer.confusion, confusion, lambda N, C: draw(rng, C, N), N=(32, 256), C=(4, 40)
    )
