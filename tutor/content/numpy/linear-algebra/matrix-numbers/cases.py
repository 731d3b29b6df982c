import numpy as np
import numpy.linalg as la


def draw(rng, M, N):
    """A matrix; one decimal, so that it can be read."""
    return rng.integers(-30, 31, (M, N)) / 10


def of_rank(rng, M, N, r):
    """A matrix of rank r: a product of r columns with r rows, none of them nearly dependent."""
    U, _ = la.qr(rng.standard_normal((M, r)))
    V, _ = la.qr(rng.standard_normal((N, r)))
    return U @ np.diag(np.arange(1.0, r + 1)) @ V.T


def case_norm(answer, expect, rng):
    """The norm of matrices of any shape."""
    for M, N in [(2, 2), (2, 3), (4, 2), (1, 5), (3, 3)]:
        A = draw(rng, M, N)
        expect.close(answer.norm(A), np.sqrt((A**2).sum()))


def case_trace(answer, expect, rng):
    """The trace, of a matrix with one row too."""
    for n in (2, 3, 5, 1):
        A = draw(rng, n, n)
        expect.close(answer.trace(A), sum(A[i, i] for i in range(n)))


def case_log_det(answer, expect, rng):
    """The logarithm of small determinants, of either sign."""
    expect.close(answer.log_det(np.array([[2.0, 1.0], [0.0, 3.0]])), np.log(6))
    for n in (3, 4, 1):
        A = np.triu(draw(rng, n, n), 1) + np.diag(np.arange(1.0, n + 1))
        A[0] *= -1
        expect.close(answer.log_det(A), np.log(np.arange(1.0, n + 1)).sum())
        expect.close(answer.log_det(A.T), np.log(np.arange(1.0, n + 1)).sum())


def case_log_det_of_many_rows(answer, expect, rng):
    """100 rows, where the determinant would be 0 or inf."""
    for scale in (1e-4, 1e4):
        A = scale * la.qr(rng.standard_normal((100, 100)))[0]
        expect.close(answer.log_det(A), 100 * np.log(scale))


def case_log_det_of_zeros(answer, expect):
    """The zero matrix: the logarithm of 0."""
    expect.close(answer.log_det(np.zeros((2, 2))), -np.inf)


def case_rank_by_hand(answer, expect):
    """Three rows of which two depend on the first."""
    A = np.array([[1.0, 2.0, 3.0], [2.0, 4.0, 6.0], [-1.0, -2.0, -3.0]])
    expect.close(answer.rank(np.array([[1.0, 2.0], [3.0, 4.0]])), 2)
    expect.close(answer.rank(np.zeros((3, 3))), 0)
    expect.close(answer.rank(A), 1)


def case_rank_of_any_shape(answer, expect, rng):
    """More rows than columns and fewer, of full rank and less."""
    for M, N, r in [(4, 3, 2), (3, 5, 2), (5, 2, 2), (2, 6, 2), (6, 6, 4), (1, 4, 1)]:
        expect.close(answer.rank(of_rank(rng, M, N, r)), r)


def case_rank_up_to_rounding(answer, expect):
    """Rows that depend on each other up to rounding: 0.1 + 0.2 is not 0.3."""
    A = np.array([[0.1, 0.2, 0.3], [0.4, 0.5, 0.6], [0.7, 0.8, 0.9]])
    expect.close(answer.rank(A), 2)


def case_rank_of_small_and_large(answer, expect, rng):
    """The same matrix in other units: very small or very large numbers, the same rank."""
    A = of_rank(rng, M=5, N=4, r=3)
    for scale in (1e-14, 1e12):
        expect.close(answer.rank(scale * A), 3)
    expect.close(answer.rank(np.eye(40) / 1e9), 40)


def case_rank_in_single_precision(answer, expect, rng):
    """Single precision, where rounding errors are larger."""
    for M, N, r in [(4, 6, 2), (30, 20, 5)]:
        expect.close(answer.rank(of_rank(rng, M, N, r).astype(np.float32)), r)


def case_inputs_stay(answer, expect, rng):
    """A is only read."""
    A = draw(rng, 3, 3)
    for function in (answer.norm, answer.log_det, answer.rank, answer.trace):
        expect.untouched(function, A)
