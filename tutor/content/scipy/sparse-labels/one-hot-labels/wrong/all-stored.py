# verdict: wrong
# Every position is stored, the zeros as well: C times N numbers instead of N. Only the
# ones need an entry.
import numpy as np
from scipy.sparse import coo_matrix


def ground_truth(labels, num_classes):
    N = len(labels)
    rows, columns = np.indices((num_classes, N)).reshape(2, -1)
    data = (labels[columns] == rows).astype(np.uint8)
    return coo_matrix((data, (rows, columns)), shape=(num_classes, N))
