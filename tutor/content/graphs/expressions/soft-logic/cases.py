import math

CORNERS = [(0, 0), (0, 1), (1, 0), (1, 1)]


def either(a, b):
    return a + b - a * b


def exclusive(a, b):
    return either(a, b) * (1 - a * b)


def larger(x, y):
    s = 1 / (1 + math.exp(y - x))
    return s * x + (1 - s) * y


def between(rng):
    """Two degrees of truth, one decimal, not the same."""
    return [number / 10 for number in rng.sample(range(1, 10), 2)]


def case_or(answer, expect):
    """`or_` is 1 where at least one of the two is 1."""
    for a, b in CORNERS:
        expect.close(answer.or_(a, b), either(a, b))


def case_or_between(answer, expect, rng):
    """`or_` of numbers between 0 and 1."""
    a, b = between(rng)
    expect.close(answer.or_(a, b), either(a, b))


def case_xor(answer, expect):
    """`xor` is 1 where exactly one of the two is 1."""
    for a, b in CORNERS:
        expect.close(answer.xor(a, b), exclusive(a, b))


def case_xor_between(answer, expect, rng):
    """`xor` of numbers between 0 and 1."""
    a, b = between(rng)
    expect.close(answer.xor(a, b), exclusive(a, b))


def case_larger_of_equals(answer, expect, rng):
    """`larger` of a number and itself is that number."""
    x = rng.randint(-20, 20) / 10
    expect.close(answer.larger(x, x), x)


def case_larger(answer, expect, rng):
    """`larger` lies between its two numbers, near the larger one."""
    for step in (0.5, 3.0):
        x = rng.randint(-20, 20) / 10
        expect.close(answer.larger(x, x + step), larger(x, x + step))
        expect.close(answer.larger(x + step, x), larger(x + step, x))
