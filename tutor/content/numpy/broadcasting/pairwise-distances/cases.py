import numpy as np


def distances(A, B):
    D = np.zeros((A.shape[1], B.shape[1]))
    for k in range(A.shape[0]):
        D += np.subtract.outer(A[k].astype(float), B[k].astype(float)) ** 2
    return np.sqrt(D)


def draw(rng, K, M, N):
    """Points in columns; one decimal, so that they can be read."""
    return rng.integers(-30, 31, (K, M)) / 10, rng.integers(-30, 31, (K, N)) / 10


def case_few_points(answer, expect, rng):
    """Two points and three, in the plane."""
    A, B = draw(rng, K=2, M=2, N=3)
    D = answer.distances(A, B)
    expect.show(
        "matrix",
        name="your distances",
        values=D,
        row_names=[f"a{A[:, m].tolist()}" for m in range(2)],
        column_names=[f"b{n}" for n in range(3)],
        caption="From each point of A, a row, to each point of B, a column.",
    )
    expect.close(D, distances(A, B), dtype="floating")


def case_any_shape(answer, expect, rng):
    """Any number of points and of coordinates; one coordinate, one point."""
    for K, M, N in [(3, 4, 5), (4, 6, 2), (1, 3, 4), (3, 1, 5), (2, 4, 1)]:
        A, B = draw(rng, K, M, N)
        expect.close(answer.distances(A, B), distances(A, B), dtype="floating")


def case_square(answer, expect, rng):
    """K = M = N, where mixed-up axes are no error."""
    A, B = draw(rng, K=3, M=3, N=3)
    expect.close(answer.distances(A, B), distances(A, B), dtype="floating")


def case_no_points(answer, expect):
    """No points on one side: no distances."""
    for M, N in [(0, 3), (2, 0)]:
        got = answer.distances(np.zeros((2, M)), np.ones((2, N)))
        expect.close(got, np.zeros((M, N)), dtype="floating")


def case_whole_numbers(answer, expect, rng):
    """Whole numbers."""
    A, B = (rng.integers(-9, 10, (2, count)) for count in (3, 4))
    expect.close(answer.distances(A, B), distances(A, B), dtype="floating")


def case_single_precision_with_gaps(answer, expect, rng):
    """Every second point of a larger array, in single precision."""
    A, B = draw(rng, K=2, M=8, N=6)
    A, B = A.astype(np.float32)[:, ::2], B.astype(np.float32)[:, ::2]
    expect.close(answer.distances(A, B), distances(A, B), dtype="floating")


def case_inputs_stay(answer, expect, rng):
    """A and B are only read."""
    expect.untouched(answer.distances, *draw(rng, K=2, M=2, N=3))


def case_no_loop(answer, expect, rng):
    """No loop: as many steps in Python for more points, and for more coordinates."""
    expect.vectorized(
        answer.distances,
        distances,
        lambda K, M, N: draw(rng, K, M, N),
        K=(3, 24),
        M=(8, 64),
        N=(9, 72),
    )
