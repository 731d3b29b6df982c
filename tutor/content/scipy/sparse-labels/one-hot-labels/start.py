import numpy as np
from scipy.sparse import coo_matrix


def ground_truth(labels, num_classes):
    """One-hot labels, sparse, shape (num_classes, N)."""
    # Your code instead of this: an empty matrix.
    return coo_matrix((num_classes, len(labels)), dtype=np.uint8)
