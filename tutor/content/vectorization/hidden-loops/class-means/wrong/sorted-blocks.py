# verdict: wrong
# This takes for granted that samples stand in order, as many of each class. Labels may
# come in any order and number.
import numpy as np


def class_means(X, t, C):
    columns = np.array_split(X, C, axis=1)
    return np.stack([part.mean(axis=1) for part in columns], axis=1)
