# verdict: wrong
# Clipping h avoids inf, but a model that is sure and wrong then costs 35 at most,
# however wrong it is. And its gradient is 0 there: it cannot learn.
import numpy as np


def loss(z, t):
    h = np.clip(1 / (1 + np.exp(-z)), 1e-15, 1 - 1e-15)
    return np.sum(-t * np.log(h) - (1 - t) * np.log(1 - h))
