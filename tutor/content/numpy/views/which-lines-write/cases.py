import numpy as np


def after(change):
    """What a holds when the change was made."""
    a = np.array([10, 20, 30, 40])
    change(a)
    return a.tolist()


def case_slice(answer, expect):
    """p1: writing into a slice."""

    def change(a):
        b = a[1:3]
        b[0] = 0

    because = "a slice is a view, so what is written into b is written into a"
    expect.predicted(answer, "p1", after(change), because)


def case_list_of_indices(answer, expect):
    """p2: writing into what a list of indices picked."""

    def change(a):
        b = a[[1, 2]]
        b[0] = 0

    because = "a list of indices makes a copy, so b has memory of its own"
    expect.predicted(answer, "p2", after(change), because)


def case_list_on_the_left(answer, expect):
    """p3: a list of indices on the left."""

    def change(a):
        a[[1, 2]] = 0

    because = "alone on the left of = an index says where to write, and that is a itself"
    expect.predicted(answer, "p3", after(change), because)


def case_two_indices_on_the_left(answer, expect):
    """p4: two indices on the left, one after the other."""

    def change(a):
        a[[1, 2]][0] = 0

    because = "the first index makes a copy, and the second one writes into that copy"
    expect.predicted(answer, "p4", after(change), because)


def case_sum(answer, expect):
    """p5: a second name, and a sum."""

    def change(a):
        b = a
        b = b + 1

    because = "b + 1 is a new array, and the name b goes over to it"
    expect.predicted(answer, "p5", after(change), because)


def case_in_place(answer, expect):
    """p6: a second name, and a sum in place."""

    def change(a):
        b = a
        b += 1

    because = "b is another name for the same array, and += writes into that array"
    expect.predicted(answer, "p6", after(change), because)


def case_repeated(answer, expect):
    """p7: the same index three times."""

    def change(a):
        a[[0, 0, 0]] += 1

    because = "a[[0, 0, 0]] + 1 is computed first, then 11 is written to index 0 three times"
    expect.predicted(answer, "p7", after(change), because)


def case_decimal(answer, expect):
    """p8: a decimal into an array of integers."""

    def change(a):
        a[0] = 2.9

    because = "a keeps its dtype, int64, and what is written into it loses its decimals"
    expect.predicted(answer, "p8", after(change), because)


def case_thought_out(answer, expect):
    """All of them are written down, not computed."""
    expect.literal(answer, "p1", "p2", "p3", "p4", "p5", "p6", "p7", "p8")
