# verdict: error
# Two flat arrays are compared entry by entry, and N and C do not fit. A new axis makes
# all pairs: `t[:, None] == np.arange(C)`.
import numpy as np


def class_means(X, t, C):
    one_hot = t == np.arange(C)
    return X @ one_hot / one_hot.sum(axis=0)
