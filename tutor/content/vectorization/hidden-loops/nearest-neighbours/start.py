import numpy as np


def classify(X, t, Q, k, C):
    """The label of each column of Q, by a vote of its k nearest samples."""
    # Your code here: distances, order, labels, votes, winners.
    return np.zeros(Q.shape[1], dtype=int)
