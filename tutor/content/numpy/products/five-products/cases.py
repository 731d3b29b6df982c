import numpy as np


def score(w, x):
    return np.einsum("k,k->", w, x)


def scores(W, X):
    return np.einsum("ck,kn->cn", W, X)


def all_pairs(u, v):
    return np.einsum("i,j->ij", u, v)


def rows_with_rows(A, B):
    return np.einsum("in,jn->ij", A, B)


def total(A, B):
    return (A * B).sum(dtype=A.dtype)


def draw(rng, *shapes):
    """Arrays of these shapes; one decimal, so that they can be read."""
    return [rng.integers(-30, 31, shape) / 10 for shape in shapes]


def both(one, other):
    """Draw two arrays: their lengths by name in the order of the sizes."""
    return lambda rng, **sizes: draw(rng, one(**sizes), other(**sizes))


vectors = both(lambda K: (K,), lambda K: (K,))
layers = both(lambda C, K, N: (C, K), lambda C, K, N: (K, N))
pairs = both(lambda M, N: (M,), lambda M, N: (N,))
rows = both(lambda M, L, N: (M, N), lambda M, L, N: (L, N))
twins = both(lambda M, N: (M, N), lambda M, N: (M, N))


def case_score(answer, expect, rng):
    """`score`: one number of two vectors, of three entries, of one, of none."""
    for K in (3, 5, 1, 0):
        w, x = vectors(rng, K=K)
        expect.close(answer.score(w, x), score(w, x))


def case_scores(answer, expect, rng):
    """`scores`: every class with every sample."""
    for C, K, N in [(2, 3, 4), (4, 2, 3), (1, 3, 2), (2, 1, 3)]:
        W, X = layers(rng, C=C, K=K, N=N)
        expect.close(answer.scores(W, X), scores(W, X))


def case_scores_square(answer, expect, rng):
    """`scores` of square matrices, where other products run too."""
    W, X = layers(rng, C=3, K=3, N=3)
    expect.close(answer.scores(W, X), scores(W, X))


def case_all_pairs(answer, expect, rng):
    """`all_pairs`: every entry of u with every entry of v."""
    for M, N in [(2, 3), (4, 2), (1, 3), (3, 1), (3, 3), (0, 2)]:
        u, v = pairs(rng, M=M, N=N)
        expect.close(answer.all_pairs(u, v), all_pairs(u, v))


def case_rows_with_rows(answer, expect, rng):
    """`rows_with_rows`: every row of A with every row of B."""
    for M, L, N in [(2, 4, 3), (4, 2, 5), (1, 3, 2), (3, 1, 2)]:
        A, B = rows(rng, M=M, L=L, N=N)
        expect.close(answer.rows_with_rows(A, B), rows_with_rows(A, B))


def case_rows_square(answer, expect, rng):
    """`rows_with_rows` of square matrices, where other products run too."""
    A, B = rows(rng, M=3, L=3, N=3)
    expect.close(answer.rows_with_rows(A, B), rows_with_rows(A, B))


def case_total(answer, expect, rng):
    """`total`: one number of two matrices of the same shape, square ones too."""
    for M, N in [(2, 3), (4, 2), (3, 3), (1, 4), (2, 0)]:
        A, B = twins(rng, M=M, N=N)
        expect.close(answer.total(A, B), total(A, B))


def case_transposed(answer, expect, rng):
    """One array may be the transpose of another: not contiguous in memory."""
    A, B = twins(rng, M=2, N=3)
    B = B.T.copy().T
    expect.close(answer.total(A, B), total(A, B))
    expect.close(answer.rows_with_rows(A, B), rows_with_rows(A, B))
    expect.close(answer.scores(A, B.T), scores(A, B.T))


def case_dtypes(answer, expect, rng):
    """Whole numbers stay whole, single precision stays single."""
    for dtype in (int, np.float32):
        W, X = (array.astype(dtype) for array in layers(rng, C=2, K=3, N=4))
        expect.close(answer.scores(W, X), scores(W, X))
        expect.close(answer.all_pairs(W[0], X[0]), all_pairs(W[0], X[0]))


def case_no_loop(answer, expect, rng):
    """No loop: as many steps in Python for larger arrays."""
    grow = {"M": (3, 24), "N": (5, 40)}
    expect.vectorized(answer.score, score, lambda K: vectors(rng, K=K), K=(4, 64))
    expect.vectorized(answer.scores, scores, lambda N: layers(rng, C=2, K=3, N=N), N=(5, 40))
    expect.vectorized(answer.all_pairs, all_pairs, lambda M, N: pairs(rng, M=M, N=N), **grow)
    expect.vectorized(
        answer.rows_with_rows, rows_with_rows, lambda M, N: rows(rng, M=M, L=2, N=N), **grow
    )
    expect.vectorized(answer.total, total, lambda M, N: twins(rng, M=M, N=N), **grow)
