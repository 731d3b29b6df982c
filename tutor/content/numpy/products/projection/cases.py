import numpy as np


def project(u, x):
    return sum(u.conj() * x) / sum(abs(u) ** 2) * u


def draw(rng, K):
    """Two real vectors; one decimal, so that they can be read. u is not zero."""
    u, x = rng.integers(-30, 31, (2, K)) / 10
    u[-1] = 0.1 + abs(u[-1])
    return u, x


def draw_complex(rng, K):
    """The same with imaginary parts, none of them 0."""
    u, x = draw(rng, K)
    return u + 1j * rng.integers(1, 31, K) / 10, x + 1j * rng.integers(1, 31, K) / 10


def case_real(answer, expect, rng):
    """Two real vectors in the plane."""
    u, x = draw(rng, K=2)
    expect.close(answer.project(u, x), project(u, x))


def case_complex_by_hand(answer, expect):
    """u = (1, i) and x = (2, 0): half of x's length lies along u."""
    u, x = np.array([1, 1j]), np.array([2 + 0j, 0])
    expect.close(answer.project(u, x), np.array([1, 1j]))


def case_complex(answer, expect, rng):
    """Complex vectors of any length, one entry among them."""
    for K in (2, 3, 7, 1):
        u, x = draw_complex(rng, K)
        expect.close(answer.project(u, x), project(u, x))


def case_rest_is_at_right_angles(answer, expect, rng):
    """What is left has no part along u any more."""
    u, x = draw_complex(rng, K=4)
    got = answer.project(u, x)
    expect.close(got, project(u, x))
    expect.true(abs(np.vdot(u, x - got)) < 1e-9, "x - project(u, x) still has a part along u")


def case_along_itself(answer, expect, rng):
    """A multiple of u, also an imaginary one, lies along u entirely."""
    u, _ = draw_complex(rng, K=3)
    expect.close(answer.project(u, 2j * u), 2j * u)


def case_one_is_real(answer, expect, rng):
    """One of the two may be real, and both may be real and long."""
    (u, x), (v, y) = draw(rng, K=3), draw_complex(rng, K=3)
    expect.close(answer.project(u, y), project(u, y))
    expect.close(answer.project(v, x), project(v, x))
    u, x = draw(rng, K=9)
    expect.close(answer.project(u, x), project(u, x))


def case_single_precision_with_gaps(answer, expect, rng):
    """Every second entry of a longer vector, in single precision."""
    u, x = (vector.astype(np.complex64)[::2] for vector in draw_complex(rng, K=7))
    expect.close(answer.project(u, x), project(u, x).astype(np.complex64))


def case_whole_numbers(answer, expect, rng):
    """Vectors of whole numbers have a floating point result."""
    u, x = rng.integers(1, 9, (2, 3))
    expect.close(answer.project(u, x), project(u, x))


def case_inputs_stay(answer, expect, rng):
    """u and x are only read."""
    expect.untouched(answer.project, *draw_complex(rng, K=3))
