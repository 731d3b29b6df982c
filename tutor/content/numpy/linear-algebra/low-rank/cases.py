import numpy as np


def low_rank(A, r):
    U, s, Vh = np.linalg.svd(A)
    B = np.zeros_like(A)
    for k in range(r):
        B = B + s[k] * np.outer(U[:, k], Vh[k])
    return B.astype(A.dtype)


def draw(rng, M, N):
    """A matrix whose singular values are 1, 2, 3, ..., so that the first are well defined."""
    n = min(M, N)
    U, _ = np.linalg.qr(rng.standard_normal((M, n)))
    V, _ = np.linalg.qr(rng.standard_normal((N, n)))
    return np.round((U * np.arange(1, n + 1)) @ V.T, 1)


def ask(answer, expect, A, r):
    expect.close(answer.low_rank(A, r), low_rank(A, r), condition=50.0)


def case_two_columns(answer, expect, rng):
    """Three rows, two columns, rank 1."""
    ask(answer, expect, draw(rng, M=3, N=2), 1)


def case_any_shape(answer, expect, rng):
    """More rows than columns, and fewer; one row, one column."""
    for M, N, r in [(5, 3, 2), (3, 6, 2), (4, 7, 3), (1, 4, 1), (4, 1, 1)]:
        ask(answer, expect, draw(rng, M, N), r)


def case_square(answer, expect, rng):
    """A square matrix, where V in the place of Vh is no error."""
    ask(answer, expect, draw(rng, M=4, N=4), 2)


def case_everything(answer, expect, rng):
    """With all singular values it is A again."""
    for M, N in [(3, 5), (4, 2), (3, 3)]:
        A = draw(rng, M, N)
        expect.close(answer.low_rank(A, min(M, N)), A, condition=50.0)


def case_image(answer, expect):
    """An image of 140 pixels; your approximations are drawn."""
    y, x = np.mgrid[:10, :14]
    A = np.sin(x / 3) * np.cos(y / 2) + (x > 6) * (y > 4)
    near = {r: answer.low_rank(A, r) for r in (1, 2, 4)}
    frames = [{"rank": r, "approximation": B} for r, B in near.items()]
    expect.show("lowrank", image=A, singular=np.linalg.svd(A)[1], frames=frames)
    for r, B in near.items():
        expect.close(B, low_rank(A, r), condition=50.0)


def case_nothing(answer, expect, rng):
    """r = 0: the zero matrix, with the shape of A."""
    ask(answer, expect, draw(rng, M=3, N=2), 0)


def case_complex(answer, expect, rng):
    """Complex matrices, whose Vh is conjugated."""
    A = draw(rng, M=4, N=3) + 1j * draw(rng, M=4, N=3)
    ask(answer, expect, A, 1)
    ask(answer, expect, A, 2)


def case_single_precision_with_gaps(answer, expect, rng):
    """Every second row of a larger matrix, in single precision."""
    ask(answer, expect, draw(rng, M=8, N=3).astype(np.float32)[::2], 2)


def case_low_rank_already(answer, expect):
    """A table of products has rank 1, and comes back."""
    A = np.outer([1.0, 2.0, -1.0, 3.0], [2.0, 1.0, 5.0])
    expect.close(answer.low_rank(A, 1), A, condition=50.0)


def case_inputs_stay(answer, expect, rng):
    """A is only read."""
    expect.untouched(answer.low_rank, draw(rng, M=3, N=4), 2)
