import numpy as np

a, b = np.zeros(3), np.ones(3)
A, B = np.zeros((2, 3)), np.ones((2, 3))


def case_stack_of_vectors(answer, expect):
    """p1: stack of a and b."""
    because = (
        "stack makes a new axis in front, as long as there are arrays, and keeps (3,) behind it"
    )
    expect.predicted(answer, "p1", np.stack((a, b)).shape, because)


def case_hstack_of_vectors(answer, expect):
    """p2: hstack of a and b."""
    because = "a and b have one axis only, so side by side means end to end along it"
    expect.predicted(answer, "p2", np.hstack((a, b)).shape, because)


def case_vstack_of_vectors(answer, expect):
    """p3: vstack of a and b."""
    because = "vstack makes a row of each array with one axis, and puts one below the other"
    expect.predicted(answer, "p3", np.vstack((a, b)).shape, because)


def case_column_stack(answer, expect):
    """p4: column_stack of a and b."""
    because = "column_stack makes a column of each, with as many rows as a has entries"
    expect.predicted(answer, "p4", np.column_stack((a, b)).shape, because)


def case_stack_of_tables(answer, expect):
    """p5: stack of A and B."""
    because = "stack makes a new axis also for tables: two of them, each with its own two axes"
    expect.predicted(answer, "p5", np.stack((A, B)).shape, because)


def case_hstack_of_tables(answer, expect):
    """p6: hstack of A and B."""
    because = "side by side the rows get longer: axis 1 grows, axis 0 stays"
    expect.predicted(answer, "p6", np.hstack((A, B)).shape, because)


def case_vstack_of_tables(answer, expect):
    """p7: vstack of A and B."""
    because = "on top of each other there are more rows: axis 0 grows, axis 1 stays"
    expect.predicted(answer, "p7", np.vstack((A, B)).shape, because)


def case_table_and_vector(answer, expect):
    """p8: hstack of A and a."""
    because = "A has two axes and a has one, and joining wants as many in all; it never broadcasts"
    truth = None
    try:
        truth = np.hstack((A, a)).shape
    except ValueError as error:
        truth = type(error).__name__
    expect.predicted(answer, "p8", truth, because)


def case_split(answer, expect):
    """p9: the first part of A, split in three along axis 1."""
    because = "axis 1 is cut into three equal parts, and a part keeps both axes"
    expect.predicted(answer, "p9", np.split(A, 3, axis=1)[0].shape, because)


def case_thought_out(answer, expect):
    """All of them are written down, not computed."""
    expect.literal(answer, "p1", "p2", "p3", "p4", "p5", "p6", "p7", "p8", "p9")
