import numpy as np

A, B = np.zeros((4, 3)), np.zeros((2, 1, 3))
row, flat, column = np.zeros(3), np.zeros(4), np.zeros((4, 1))


def shape(one, other):
    """The shape of the sum, or the name of the error."""
    try:
        return (one + other).shape
    except ValueError as error:
        return type(error).__name__


def case_table_and_row(answer, expect):
    """p1: a table and a row."""
    because = "(4, 3) over (3,): the 3s are equal, and a 1 is put in front of the shorter one"
    expect.predicted(answer, "p1", shape(A, row), because)


def case_table_and_flat(answer, expect):
    """p2: a table and one number for each of its rows."""
    because = "(4, 3) over (4,): the last axes are compared first, and they are 3 and 4"
    expect.predicted(answer, "p2", shape(A, flat), because)


def case_table_and_column(answer, expect):
    """p3: a table and a column."""
    because = "(4, 3) over (4, 1): the 1 is stretched to 3, and the 4s are equal"
    expect.predicted(answer, "p3", shape(A, column), because)


def case_row_and_column(answer, expect):
    """p4: a row and a column."""
    because = "(3,) counts as (1, 3), and with (4, 1) both are stretched"
    expect.predicted(answer, "p4", shape(row, column), because)


def case_three_axes(answer, expect):
    """p5: a table and an array of three axes."""
    because = "(1, 4, 3) over (2, 1, 3): each length of 1 takes the other one's"
    expect.predicted(answer, "p5", shape(A, B), because)


def case_transposed_flat(answer, expect):
    """p6: the transpose of an array with one axis."""
    because = "an array with one axis is its own transpose, so this is p2 again"
    expect.predicted(answer, "p6", shape(A, flat.T), because)


def case_transposed_table(answer, expect):
    """p7: the transpose of the table."""
    because = "A.T is (3, 4), and its last axis agrees with the 4 of flat"
    expect.predicted(answer, "p7", shape(A.T, flat), because)


def case_flat_and_column(answer, expect):
    """p8: a flat array and a column with as many entries."""
    because = "(1, 4) over (4, 1): each of the four numbers meets each of the other four"
    expect.predicted(answer, "p8", shape(flat, column), because)


def case_thought_out(answer, expect):
    """All of them are written down, not computed."""
    expect.literal(answer, "p1", "p2", "p3", "p4", "p5", "p6", "p7", "p8")
