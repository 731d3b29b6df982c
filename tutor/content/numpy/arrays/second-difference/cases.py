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


def case_three(answer, expect):
    """n = 3: three diagonals, and zeros in two corners."""
    expect.close(answer.second_difference(3), second_difference(3), dtype="floating")


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
