import numpy as np
import numpy.linalg as la

SOLVERS = ["numpy.linalg.lstsq", "numpy.linalg.pinv", "numpy.linalg.svd"]
QR = ["numpy.linalg.qr", "scipy.linalg.qr"]


def draw(rng, M, K):
    """Equations without an exact solution; one decimal, so that they can be read."""
    A = rng.integers(-30, 31, (M, K)) / 10
    A[:K] += 4 * np.eye(K)
    return A, rng.integers(-30, 31, M) / 10


def least_squares(A, b):
    return la.lstsq(A, b, rcond=None)[0]


def ask(answer, expect, A, b):
    expect.close(answer.least_squares(A, b), least_squares(A, b), condition=la.cond(A))


def case_line(answer, expect):
    """A line through three points: (0, 1), (1, 3), (2, 4)."""
    A, b = np.array([[0.0, 1.0], [1.0, 1.0], [2.0, 1.0]]), np.array([1.0, 3.0, 4.0])
    expect.close(answer.least_squares(A, b), np.array([1.5, 7 / 6]))


def case_any_shape(answer, expect, rng):
    """Any number of equations and unknowns, one unknown among them."""
    for M, K in [(4, 2), (7, 3), (5, 4), (6, 1)]:
        ask(answer, expect, *draw(rng, M, K))


def case_square(answer, expect, rng):
    """As many equations as unknowns: then A x = b exactly."""
    A, b = draw(rng, M=3, K=3)
    expect.close(answer.least_squares(A, b), la.solve(A, b), condition=la.cond(A))


def case_nearly_dependent(answer, expect, rng):
    """Nearly dependent columns, condition 1e7: seven digits must be right, not none."""
    for M, K in [(6, 3), (9, 4)]:
        U, _ = la.qr(rng.standard_normal((M, K)))
        V, _ = la.qr(rng.standard_normal((K, K)))
        A = (U * np.logspace(0, -7, K)) @ V.T
        x = rng.integers(10, 31, K) / 10
        expect.close(answer.least_squares(A, A @ x), x, condition=1e7)


def case_polynomial(answer, expect):
    """A polynomial of degree 7 through 20 points between 0 and 1."""
    A = np.vander(np.linspace(0, 1, 20), 8)
    x = np.array([1.0, -2.0, 3.0, 0.5, -1.0, 2.0, 0.0, 1.0])
    expect.close(answer.least_squares(A, A @ x), x, condition=la.cond(A))


def case_single_precision_with_gaps(answer, expect, rng):
    """Every second equation of a larger system, in single precision."""
    A, b = (array.astype(np.float32)[::2] for array in draw(rng, M=10, K=2))
    ask(answer, expect, A, b)


def case_inputs_stay(answer, expect, rng):
    """A and b are only read."""
    expect.untouched(answer.least_squares, *draw(rng, M=4, K=2))


def case_by_qr(answer, expect, rng):
    """A is taken apart into Q and R, and no other solver does the task."""
    A, b = draw(rng, M=5, K=2)
    because = "take A apart into Q and R, and solve R x = Qᵀ b"
    expect.without(answer.least_squares, A, b, names=SOLVERS, because=because)
    expect.calls(answer.least_squares, A, b, names=QR, because=because)
