# verdict: way
# The numbers are right, but each sample is a turn of a loop in Python: `axis=0` does
# all columns at once.
import numpy as np


def log_softmax(z):
    columns = []
    for scores in z.T:
        s = scores - scores.max()
        columns.append(s - np.log(np.exp(s).sum()))
    return np.array(columns, z.dtype).reshape(z.shape[::-1]).T
