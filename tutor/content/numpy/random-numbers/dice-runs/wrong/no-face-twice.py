# verdict: error
# Without replacement no face comes twice, and seven rolls are too many. Rolls of a die
# are independent.
import numpy as np


def dice_means(seed, runs, N):
    rng = np.random.default_rng(seed)
    faces = np.arange(1, 7)
    rolls = [rng.choice(faces, N, replace=False) for run in range(runs)]
    return np.reshape(rolls, (runs, N)).mean(axis=1)
