# verdict: way
# The numbers are right, but each feature is a turn of a loop in Python: `keepdims=True`
# lets one subtraction do all of them.
import numpy as np


def standardize(X):
    return np.array([(x - x.mean()) / x.std() for x in X]).reshape(X.shape)
