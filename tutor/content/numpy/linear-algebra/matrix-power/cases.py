import numpy as np
import numpy.linalg as la


def power(A, p):
    """A multiplied p times."""
    product = np.eye(len(A))
    for _ in range(p):
        product = product @ A
    return product


def draw(rng, n, complex_pairs=0):
    """A matrix with well separated eigenvalues: each pair turns a plane, the rest stretches."""
    D = np.diag(rng.permutation(np.linspace(-1.2, 1.3, n)))
    for k in range(0, 2 * complex_pairs, 2):
        angle = 0.4 + 0.7 * k
        c, s = np.cos(angle), np.sin(angle)
        D[k : k + 2, k : k + 2] = [[c, -s], [s, c]]
    V = np.eye(n) + np.triu(rng.integers(-8, 9, (n, n)) / 10, 1)
    V = V @ (np.eye(n) + np.tril(rng.integers(-8, 9, (n, n)) / 10, -1))
    return V @ D @ la.inv(V)


def ask(answer, expect, A, p):
    """Expect the power, as exact as the eigenvectors allow."""
    condition = max(1.0, la.cond(la.eig(A)[1]) ** 2)
    expect.close(answer.power(A, p), power(A, p), condition=condition, dtype="floating")


def case_symmetric(answer, expect):
    """A symmetric matrix, squared."""
    ask(answer, expect, np.array([[2.0, 1.0], [1.0, 2.0]]), 2)


def case_by_hand(answer, expect):
    """[[1, 1], [0, 2]], which is not symmetric: once, twice and three times."""
    for p in (1, 2, 3):
        ask(answer, expect, np.array([[1.0, 1.0], [0.0, 2.0]]), p)


def case_rotation(answer, expect):
    """A right angle, turned once to four times: its eigenvalues are i and -i."""
    for p in (1, 2, 3, 4):
        ask(answer, expect, np.array([[0.0, -1.0], [1.0, 0.0]]), p)


def case_any_size(answer, expect, rng):
    """Any number of rows, with real eigenvalues of either sign."""
    for n, p in [(2, 3), (3, 4), (5, 2), (1, 3)]:
        ask(answer, expect, draw(rng, n), p)


def case_complex_eigenvalues(answer, expect, rng):
    """Matrices that turn some planes and stretch other directions."""
    for n, pairs, p in [(2, 1, 5), (3, 1, 3), (5, 2, 4)]:
        ask(answer, expect, draw(rng, n, pairs), p)


def case_many_times(answer, expect):
    """Who moves where, a thousand times: columns that add up to 1."""
    A = np.array([[0.9, 0.2, 0.1], [0.1, 0.7, 0.3], [0.0, 0.1, 0.6]])
    ask(answer, expect, A, 1000)


def case_not_at_all(answer, expect, rng):
    """p = 0 leaves everything where it is."""
    ask(answer, expect, draw(rng, 3), 0)
    ask(answer, expect, draw(rng, 4, 1), 0)


def case_inputs_stay(answer, expect, rng):
    """A is only read."""
    expect.untouched(answer.power, draw(rng, 3), 2)


def case_by_eigenvalues(answer, expect, rng):
    """A is taken apart, not multiplied again and again."""
    A = draw(rng, 3)
    because = "multiply the eigenvalues, not the matrix"
    got = expect.without(answer.power, A, 3, names=["numpy.linalg.matrix_power"], because=because)
    expect.close(got, power(A, 3), dtype="floating", condition=100.0)
    names = ["numpy.linalg.eig", "scipy.linalg.eig"]
    expect.calls(answer.power, A, 3, names=names, because="take A apart by its eigenvalues")
