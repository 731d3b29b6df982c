# verdict: way
# The numbers are right, but `np.vectorize` only hides a loop: it calls your function
# once for every entry.
import numpy as np


def one(v):
    e = np.exp(-abs(v))
    return (1 if v >= 0 else e) / (1 + e)


def sigmoid(x):
    kind = x.dtype if x.dtype.kind == "f" else float
    return np.vectorize(one, otypes=[kind])(x)
