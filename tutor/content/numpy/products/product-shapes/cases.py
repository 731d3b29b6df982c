import numpy as np

A, B, C = np.ones((2, 3)), np.ones((3, 4)), np.ones((4, 3))
x, S, T = np.ones(3), np.ones((5, 2, 3)), np.ones((5, 3, 4))


def shape(product, one, other):
    """The shape of the product, or the name of the error."""
    try:
        return np.shape(product(one, other))
    except ValueError as error:
        return type(error).__name__


def case_matrices(answer, expect):
    """p1: two matrices and `@`."""
    because = "the 3s in the middle are summed over and go, 2 and 4 are left"
    expect.predicted(answer, "p1", shape(np.matmul, A, B), because)


def case_entry_by_entry(answer, expect):
    """p2: two matrices and `*`."""
    because = "`*` broadcasts, entry by entry, and 3 over 4 does not fit"
    expect.predicted(answer, "p2", shape(np.multiply, A, B), because)


def case_matrix_and_vector(answer, expect):
    """p3: a matrix and a vector."""
    because = "each row of A gives one number; no axis of length 1 comes with it"
    expect.predicted(answer, "p3", shape(np.matmul, A, x), because)


def case_vector_and_transpose(answer, expect):
    """p4: a vector and its transpose."""
    because = "a vector is its own transpose, so this is a sum over its three entries"
    expect.predicted(answer, "p4", shape(np.matmul, x, x.T), because)


def case_inner(answer, expect):
    """p5: inner of two matrices."""
    because = "inner sums over the last axis of both, so the rows of A meet the rows of C"
    expect.predicted(answer, "p5", shape(np.inner, A, C), because)


def case_outer(answer, expect):
    """p6: outer of a matrix and a vector."""
    because = "outer makes A flat, and each of its 6 entries meets each of the 3 of x"
    expect.predicted(answer, "p6", shape(np.outer, A, x), because)


def case_stacks(answer, expect):
    """p7: two stacks of matrices and `@`."""
    because = "`@` multiplies the first matrices, the second ones, and so on: five products"
    expect.predicted(answer, "p7", shape(np.matmul, S, T), because)


def case_stacks_and_dot(answer, expect):
    """p8: two stacks of matrices and dot."""
    because = "dot multiplies each of the five with each of the five, and all axes but the 3s stay"
    expect.predicted(answer, "p8", shape(np.dot, S, T), because)


def case_vdot(answer, expect):
    """p9: vdot of a matrix with itself."""
    because = "vdot makes both flat, multiplies and adds up everything"
    expect.predicted(answer, "p9", shape(np.vdot, A, A), because)


def case_thought_out(answer, expect):
    """All of them are written down, not computed."""
    expect.literal(answer, "p1", "p2", "p3", "p4", "p5", "p6", "p7", "p8", "p9")
