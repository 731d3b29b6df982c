"""A matrix that is mostly zero, and the three short arrays that say the same."""

import numpy as np
from scipy.sparse import coo_matrix


def scenes(rng, device):
    """The one-hot labels as a table, then what the sparse matrix stores, entry by entry."""
    C, N = 4, 10
    t = rng.integers(0, C, N)
    G = coo_matrix((np.ones(N, dtype=int), (t, np.arange(N))), shape=(C, N))
    dense = {
        "kind": "matrix",
        "name": f"G   ({C}, {N}): {C * N} entries, {G.nnz} of them say anything",
        "values": G.toarray(),
        "row_names": [f"class {c}" for c in range(C)],
        "column_names": [f"{n}" for n in range(N)],
        "caption": "One 1 in each column: the row says which class the sample has.",
    }
    stored = {
        "kind": "matrix",
        "name": "What the COO form stores",
        "values": [G.data, G.row, G.col],
        "row_names": ["data", "row", "column"],
        "low": 0,
        "high": 40,
        "caption": f"Three arrays of {G.nnz}, however many classes there are.",
    }
    return [dense, stored]
