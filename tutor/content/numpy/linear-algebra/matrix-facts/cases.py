import numpy as np
import numpy.linalg as la

R, A = np.array([[0, -1], [1, 0]]), np.array([[1, 2], [3, 4]])


def case_norm(answer, expect):
    """p1: the norm of an identity matrix."""
    because = "it is the root of the sum of all squared entries, and four of them are 1"
    expect.predicted(answer, "p1", la.norm(np.eye(4)), because)


def case_determinant(answer, expect):
    """p2: the determinant of twice the identity."""
    because = "the factor 2 counts once for each of the three rows"
    expect.predicted(answer, "p2", la.det(2 * np.eye(3)), because)


def case_trace(answer, expect):
    """p3: a trace."""
    because = "only the diagonal is added up"
    expect.predicted(answer, "p3", int(np.trace(A)), because)


def case_rank(answer, expect):
    """p4: the rank of a matrix of ones."""
    because = "all rows are the same, so there is one independent row"
    expect.predicted(answer, "p4", int(la.matrix_rank(np.ones((3, 5)))), because)


def case_tiny_determinant(answer, expect):
    """p5: the determinant of a tenth of a large identity."""
    because = "1e-4 to the power 100 is smaller than any float64, so nothing is left of it"
    expect.predicted(answer, "p5", la.det(np.eye(100) / 1e4), because)


def case_rank_of_the_same(answer, expect):
    """p6: the rank of the same matrix."""
    because = "every row has an entry where the others have none, whatever the determinant says"
    expect.predicted(answer, "p6", int(la.matrix_rank(np.eye(100) / 1e4)), because)


def case_rotation(answer, expect):
    """p7: the eigenvalues of a rotation."""
    because = "a rotation keeps no real direction: its eigenvalues are i and -i"
    expect.predicted(answer, "p7", str(la.eig(R)[0].dtype), because)


def case_full(answer, expect):
    """p8: U, when nothing is said of full matrices."""
    because = "U is filled up to a square, with as many rows as A"
    expect.predicted(answer, "p8", la.svd(np.ones((5, 3)))[0].shape, because)


def case_thin(answer, expect):
    """p9: Vh without full matrices."""
    because = "Vh has a row for each of the 3 singular values, as long as a row of A"
    expect.predicted(answer, "p9", la.svd(np.ones((3, 5)), full_matrices=False)[2].shape, because)


def case_thought_out(answer, expect):
    """All of them are written down, not computed."""
    expect.literal(answer, "p1", "p2", "p3", "p4", "p5", "p6", "p7", "p8", "p9")
