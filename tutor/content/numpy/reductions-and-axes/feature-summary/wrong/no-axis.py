# verdict: wrong
# Without `axis` all entries become one number, so that there is one row for all
# features together. Only the samples must go: `axis=1`.
import numpy as np


def summary(X):
    return np.array([[X.mean(), X.std(), X.max()]])
