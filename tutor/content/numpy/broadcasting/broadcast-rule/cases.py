import numpy as np


def together(a, b):
    try:
        return np.broadcast_shapes(a, b)
    except ValueError:
        return None


def both_ways(answer, expect, a, b):
    """Neither shape is the first by right."""
    expect.same(answer.together(a, b), together(a, b))
    expect.same(answer.together(b, a), together(a, b))


def show(answer, expect, a, b):
    got = answer.together(a, b)
    operands = [{"name": "A", "shape": a}, {"name": "B", "shape": b}]
    expect.show("broadcasting", operands=operands, caption=f"Your together says: {str(got)[:40]}.")


def case_rows_and_one_row(answer, expect):
    """A table and one row of it."""
    show(answer, expect, (4, 3), (3,))
    both_ways(answer, expect, (4, 3), (3,))


def case_rows_and_one_column(answer, expect):
    """A table and one number for each of its rows: refused."""
    show(answer, expect, (4, 3), (4,))
    both_ways(answer, expect, (4, 3), (4,))


def case_equal_and_unequal(answer, expect):
    """Equal shapes, shapes of equal size, and one that is twice as long."""
    for a, b in [((2, 5), (2, 5)), ((2, 3), (3, 2)), ((4,), (2,)), ((2, 3), (2, 1, 4))]:
        both_ways(answer, expect, a, b)


def case_ones_are_stretched(answer, expect):
    """A length of 1 takes the other length, on either side."""
    show(answer, expect, (4, 1), (3,))
    for a, b in [((4, 1), (3,)), ((4, 1), (1, 3)), ((1, 5, 1), (2, 1, 3)), ((1,), (6,))]:
        both_ways(answer, expect, a, b)


def case_missing_axes(answer, expect):
    """Missing axes are ones in front, however many, and a single number has none."""
    for a, b in [((2, 4, 3), (3,)), ((2, 4, 3), (4, 3)), ((), (2, 5)), ((), ()), ((3,), (2, 4, 1))]:
        both_ways(answer, expect, a, b)


def case_square(answer, expect):
    """A square table and a row: whichever way it is meant, it goes through."""
    both_ways(answer, expect, (3, 3), (3,))


def case_empty(answer, expect):
    """A length of 0 goes with 0 and with 1, and with nothing else."""
    for a, b in [((0,), (1,)), ((2, 0), (0,)), ((0, 3), (1, 3)), ((0,), (2,)), ((0, 3), (3, 3))]:
        both_ways(answer, expect, a, b)


def case_any_shapes(answer, expect, rng):
    """Any two shapes out of the lengths 0 to 3."""
    for _ in range(40):
        a, b = (tuple(rng.integers(0, 4, rng.integers(0, 4)).tolist()) for _ in range(2))
        expect.same(answer.together(a, b), together(a, b))
