import numpy as np


def second_difference(n):
    D = np.zeros((n, n))
    for i in range(n):
        D[i, i] = -2
        if i > 0:
            D[i, i - 1] = 1
        if i < n - 1:
            D[i, i + 1] = 1
    return D


MEANT = "Around the diagonal a row is 1, -2, 1; all else is 0."


def case_three(answer, expect):
    """n = 3: three diagonals, and zeros in two corners."""
    D = answer.second_difference(3)
    expect.show("matrix", name="your D", values=D, low=-2, high=2, caption=MEANT)
    expect.close(D, second_difference(3), dtype="floating")


def case_any_size(answer, expect):
    """Larger matrices."""
    for n in [4, 7]:
        expect.close(answer.second_difference(n), second_difference(n), dtype="floating")


def case_one_and_two(answer, expect):
    """n = 2 and n = 1, where rows have one neighbour or none."""
    for n in [2, 1]:
        expect.close(answer.second_difference(n), second_difference(n), dtype="floating")


def case_empty(answer, expect):
    """n = 0: no rows and no columns."""
    expect.close(answer.second_difference(0), np.zeros((0, 0)), dtype="floating")
