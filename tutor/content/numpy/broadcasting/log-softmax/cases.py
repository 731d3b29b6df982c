import numpy as np


def log_softmax(z):
    return z - np.logaddexp.reduce(z, axis=0)


def draw(rng, C, N, dtype=float):
    """Scores, a sample in each column; one decimal, so that they can be read."""
    return (rng.integers(-40, 41, (C, N)) / 10).astype(dtype)


def case_few_scores(answer, expect, rng):
    """Two classes, three samples."""
    z = draw(rng, C=2, N=3)
    expect.close(answer.log_softmax(z), log_softmax(z))


def case_any_shape(answer, expect, rng):
    """Any number of classes and samples."""
    for C, N in [(4, 7), (6, 2), (3, 1)]:
        z = draw(rng, C, N)
        expect.close(answer.log_softmax(z), log_softmax(z))


def case_square(answer, expect, rng):
    """As many classes as samples, where the wrong axis is no error."""
    z = draw(rng, C=3, N=3)
    expect.close(answer.log_softmax(z), log_softmax(z))


def case_one_class(answer, expect, rng):
    """One class has the probability 1, and there may be no sample."""
    for N in [4, 0]:
        z = draw(rng, C=1, N=N)
        expect.close(answer.log_softmax(z), log_softmax(z))


def case_large_scores(answer, expect, rng):
    """Scores around 1000, and around -1000."""
    for offset in [1000.0, -1000.0]:
        z = draw(rng, C=3, N=4) + offset
        expect.close(answer.log_softmax(z), log_softmax(z), rtol=1e-9)


def case_hopeless_class(answer, expect):
    """One class far below the other: its logarithm is far below 0, and finite."""
    z = np.array([[0.0, 900.0], [-800.0, -700.0]])
    expect.close(answer.log_softmax(z), log_softmax(z))


def case_samples_far_apart(answer, expect):
    """One sample's scores far from another's: each column is on its own."""
    z = np.array([[-2000.0, 0.5, 2000.0], [-2001.0, 1.5, 1998.5]])
    expect.close(answer.log_softmax(z), log_softmax(z))


def case_single_precision(answer, expect, rng):
    """Single precision, where exp ends at 88, every second sample of a larger array."""
    z = (draw(rng, C=3, N=8, dtype=np.float32) + np.float32(100))[:, ::2]
    expect.close(answer.log_softmax(z), log_softmax(z))


def case_inputs_stay(answer, expect, rng):
    """z is only read."""
    expect.untouched(answer.log_softmax, draw(rng, C=2, N=3))


def case_no_loop(answer, expect, rng):
    """No loop: as many steps in Python for 48 classes or 256 samples as for a few."""
    expect.vectorized(
        answer.log_softmax, log_softmax, lambda C, N: (draw(rng, C, N),), C=(6, 48), N=(32, 256)
    )
