def trimmed(c):
    while len(c) > 1 and c[-1] == 0:
        c = c[:-1]
    return c


def plus(a, b):
    longest = max(len(a), len(b))
    a, b = [c + [0] * (longest - len(c)) for c in (a, b)]
    return trimmed([a[k] + b[k] for k in range(longest)])


def times(a, b):
    c = [0] * (len(a) + len(b) - 1)
    for i, x in enumerate(a):
        for j, y in enumerate(b):
            c[i + j] += x * y
    return trimmed(c)


def at(a, x):
    return sum(c * x**k for k, c in enumerate(a))


def composed(a, b):
    c, power = [0], [1]
    for x in a:
        c, power = plus(c, times([x], power)), times(power, b)
    return c


def draw(rng, K):
    """K coefficients, small whole numbers other than 0."""
    return [rng.choice([-4, -3, -2, -1, 1, 2, 3, 4]) for _ in range(K)]


def case_sum(answer, expect, rng):
    """The sum of two polynomials of the same length."""
    expect.close(answer.drive.sum([1, 2], [30, 40]), [31, 42])
    a, b = draw(rng, 4), draw(rng, 4)
    expect.close(answer.drive.sum(a, b), plus(a, b))


def case_sum_of_lengths(answer, expect):
    """The sum of a short one and a long one, in either order."""
    expect.close(answer.drive.sum([5, 0, 3], [0, 1]), [5, 1, 3])
    expect.close(answer.drive.sum([7], [1, 2, 4, 8]), [8, 2, 4, 8])


def case_product(answer, expect, rng):
    """The product of two polynomials."""
    expect.close(answer.drive.product([2, 3], [5, 7]), [10, 29, 21])
    expect.close(answer.drive.product([5, 0, 3], [0, 1]), [0, 5, 0, 3])
    for K, N in [(3, 3), (2, 5), (1, 4), (4, 1)]:
        a, b = draw(rng, K), draw(rng, N)
        expect.close(answer.drive.product(a, b), times(a, b))


def case_number_on_the_right(answer, expect):
    """p + x and p * x for a number x."""
    expect.close(answer.drive.plus_number([5, 0, 3], 1), [6, 0, 3])
    expect.close(answer.drive.times_number([5, 0, 3], 2), [10, 0, 6])


def case_number_on_the_left(answer, expect):
    """x + p and x * p for a number x."""
    expect.close(answer.drive.number_plus(1, [5, 0, 3]), [6, 0, 3])
    expect.close(answer.drive.number_times(2, [5, 0, 3]), [10, 0, 6])


def case_constant(answer, expect):
    """A constant is the same everywhere."""
    expect.close(answer.drive.at([7], 3), 7)
    expect.close(answer.drive.at([7], 0), 7)


def case_at_a_number(answer, expect, rng):
    """p(x) for a number x, 0 among them."""
    expect.close(answer.drive.at([5, 0, 3], 2), 17)
    for K, x in [(2, -1.5), (4, 0.5), (5, 3), (3, 0)]:
        a = draw(rng, K)
        expect.close(answer.drive.at(a, x), at(a, x))


def case_composed(answer, expect, rng):
    """p(q) for a polynomial q: each x of p is replaced by q."""
    expect.close(answer.drive.composed([5, 0, 3], [1, 1]), [8, 6, 3])
    for K, N in [(2, 3), (3, 2), (4, 3), (3, 3)]:
        a, b = draw(rng, K), draw(rng, N)
        expect.close(answer.drive.composed(a, b), composed(a, b))


def case_parts_stay(answer, expect):
    """p and q are the same after all of this."""
    expect.close(answer.drive.after([5, 0, 3], [2, 1]), [[5, 0, 3], [2, 1]])
