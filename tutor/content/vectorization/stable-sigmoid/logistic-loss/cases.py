import math

import numpy as np


def one(z, t):
    """The loss of one sample: of label 1 it is that of label 0 with the score -z."""
    z = -z if t else z
    return max(z, 0.0) + math.log1p(math.exp(-abs(z)))


def loss(z, t):
    return math.fsum(one(float(z[n]), float(t[n])) for n in range(len(z)))


def draw(rng, N, size=4.0, dtype=float):
    """Scores with one decimal, and labels, both kinds of them."""
    z = np.round(size * rng.uniform(-1, 1, N), 1)
    t = rng.permutation(np.arange(N) % 2)
    return z.astype(dtype), t.astype(dtype)


def case_few_samples(answer, expect, rng):
    """Three samples with small scores."""
    z, t = draw(rng, N=3)
    expect.close(answer.loss(z, t), loss(z, t))


def case_any_number(answer, expect, rng):
    """Any number of samples, none among them."""
    for N in [8, 1, 0]:
        z, t = draw(rng, N)
        expect.close(answer.loss(z, t), loss(z, t))


def case_sure_and_wrong(answer, expect):
    """The model is sure and wrong: the loss is as large as the score."""
    for score in [40.0, 800.0]:
        z, t = np.array([score, -score]), np.array([0.0, 1.0])
        expect.close(answer.loss(z, t), loss(z, t))


def case_sure_and_right(answer, expect):
    """The model is sure and right: the loss is small or 0, and no nan."""
    for score in [30.0, 40.0, 800.0]:
        z, t = np.array([score, -score]), np.array([1.0, 0.0])
        expect.close(answer.loss(z, t), loss(z, t))


def case_many_scores(answer, expect, rng):
    """Scores up to 1000, of both signs and labels."""
    z, t = draw(rng, N=20, size=1000.0)
    expect.close(answer.loss(z, t), loss(z, t))


def case_single_precision(answer, expect, rng):
    """float32, where exp ends at 88, every second sample of a larger array."""
    z, t = draw(rng, N=12, size=200.0, dtype=np.float32)
    expect.close(answer.loss(z[::2], t[::2]), loss(z[::2], t[::2]), rtol=1e-4)


def case_whole_numbers(answer, expect, rng):
    """Labels may be whole numbers."""
    z, t = draw(rng, N=5, size=60.0)
    expect.close(answer.loss(z, t.astype(int)), loss(z, t))


def case_inputs_stay(answer, expect, rng):
    """z and t are only read."""
    expect.untouched(answer.loss, *draw(rng, N=4))


def case_no_loop(answer, expect, rng):
    """No loop: as many steps in Python for 256 samples as for 32."""
    expect.vectorized(answer.loss, loss, lambda N: draw(rng, N), N=(32, 256))
