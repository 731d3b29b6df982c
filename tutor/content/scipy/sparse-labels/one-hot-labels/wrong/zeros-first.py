# verdict: way
# The result is right, but all its zeros were made first, and then dropped: say where
# the ones are instead.
import numpy as np
from scipy.sparse import coo_matrix


def ground_truth(labels, num_classes):
    G = np.zeros((num_classes, len(labels)), dtype=np.uint8)
    G[labels, np.arange(len(labels))] = 1
    return coo_matrix(G)
