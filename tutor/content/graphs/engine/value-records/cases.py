import math


def sigmoid(z):
    return 1 / (1 + math.exp(-z))


def number(rng):
    """One decimal, so that it can be read; never 0, never 1."""
    return rng.choice([-1, 1]) * rng.choice([2, 3, 4, 6, 7, 8, 12, 15]) / 10


def draw(rng, size):
    """An expression in a, b and c, with so many elements."""
    if not size:
        return rng.choice(["a", "b", "c"])
    kind = rng.choice(["+", "-", "*", "*", "neg", "sigmoid", "left", "right"])
    if kind == "neg":
        return f"(-{draw(rng, size - 1)})"
    if kind == "sigmoid":
        return f"sigmoid({draw(rng, size - 1)})"
    if kind == "left":
        return f"({rng.choice('+-*').join(['2', draw(rng, size - 1)])})"
    if kind == "right":
        return f"({rng.choice('+-*').join([draw(rng, size - 1), '0.5'])})"
    share = rng.randint(0, size - 1)
    return f"({draw(rng, share)} {kind} {draw(rng, size - 1 - share)})"


def value(expression, numbers):
    return eval(expression, {"sigmoid": sigmoid, **numbers})


def tame(rng, size, numbers):
    """An expression that does not get large."""
    while True:
        expression = draw(rng, size)
        try:
            if abs(value(expression, numbers)) < 100:
                return expression
        except OverflowError:  # in exp, for a large negative number
            continue


def slopes(expression, numbers, h=1e-5):
    """Central differences, by each of the numbers."""

    def moved(name, by):
        return value(expression, dict(numbers, **{name: numbers[name] + by}))

    return {name: (moved(name, h) - moved(name, -h)) / (2 * h) for name in numbers}


def check(answer, expect, expression, numbers):
    expect.close(answer.drive.value(expression, numbers), value(expression, numbers))
    want = slopes(expression, numbers)
    expect.close(answer.drive.slopes(expression, numbers), want, rtol=1e-5, atol=1e-5)


def case_product(answer, expect, rng):
    """A product, and where it came from."""
    a, b = number(rng), number(rng) + 2
    expect.close(answer.drive.product(a, b), a * b)
    expect.close(answer.drive.record(a, b), {"a": b, "b": a})


def case_negative(answer, expect, rng):
    """-a, which leaves a as it was."""
    a = number(rng)
    expect.close(answer.drive.negative(a), [-a, a])
    check(answer, expect, "-a", {"a": a})


def case_difference(answer, expect, rng):
    """a - b: b counts with a minus sign."""
    a, b = number(rng), number(rng) + 2
    expect.close(answer.drive.difference(a, b), a - b)
    check(answer, expect, "a - b", {"a": a, "b": b})


def case_sigmoid(answer, expect, rng):
    """σ, and its slope."""
    a = number(rng)
    expect.close(answer.drive.sigmoid(a), sigmoid(a))
    check(answer, expect, "sigmoid(a)", {"a": a})


def case_number_on_the_right(answer, expect, rng):
    """A plain number on the right."""
    a = number(rng)
    expect.close(answer.drive.right(a), [a + 2, a * 3, a - 5])


def case_number_on_the_left(answer, expect, rng):
    """A plain number on the left."""
    a = number(rng)
    expect.close(answer.drive.left_sum(a), 2 + a)
    expect.close(answer.drive.left_product(a), 3 * a)
    expect.close(answer.drive.left_difference(a), 5 - a)


def case_slopes_beside_numbers(answer, expect, rng):
    """The slopes beside plain numbers."""
    for expression in ("2 + a", "a + 2", "3 * a", "a * 3", "5 - a", "a - 5"):
        check(answer, expect, expression, {"a": number(rng)})


def case_used_twice(answer, expect, rng):
    """The same Value on both sides."""
    for expression in ("a * a", "a + a", "a - a", "a * a * a - a"):
        check(answer, expect, expression, {"a": number(rng)})


def case_any_expression(answer, expect, rng):
    """Expressions of many sizes."""
    for size in (2, 3, 4, 5, 6, 7, 8, 9):
        numbers = {name: number(rng) for name in "abc"}
        check(answer, expect, tame(rng, size, numbers), numbers)
