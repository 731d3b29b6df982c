# verdict: wrong
# `np.stack` puts the new axis first, so each of the three is a row. They belong in
# columns: `axis=1`, or `np.column_stack`.
import numpy as np


def summary(X):
    return np.stack((X.mean(axis=1), X.std(axis=1), X.max(axis=1)))
