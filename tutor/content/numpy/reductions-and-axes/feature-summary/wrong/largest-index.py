# verdict: wrong
# `argmax` says where the largest entry is, not how large. That is `max`.
import numpy as np


def summary(X):
    return np.stack((X.mean(axis=1), X.std(axis=1), X.argmax(axis=1)), axis=1)
