# verdict: way
# The numbers are right, but each feature is a turn of a loop in Python: `axis=1` does
# all of them at once.
import numpy as np


def summary(X):
    return np.array([(x.mean(), x.std(), x.max()) for x in X]).reshape(-1, 3)
