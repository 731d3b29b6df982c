import math


def sigmoid(z):
    return 1 / (1 + math.exp(-z))


FUNCTIONS = {"sigmoid": sigmoid, "exp": math.exp}


def number(rng):
    """One decimal, so that it can be read; never 0, never 1."""
    return rng.choice([-1, 1]) * rng.choice([2, 3, 4, 6, 7, 8, 12, 15]) / 10


def draw(rng, size):
    """An expression in a, b and c, with so many elements."""
    if not size:
        return rng.choice(["a", "b", "c"])
    kind = rng.choice(["+", "-", "*", "*", "neg", "sigmoid", "exp", "**", "left"])
    if kind == "neg":
        return f"(-{draw(rng, size - 1)})"
    if kind == "sigmoid":
        return f"sigmoid({draw(rng, size - 1)})"
    if kind == "exp":
        return f"exp(-sigmoid({draw(rng, size - 1)}))"
    if kind == "**":
        return f"sigmoid({draw(rng, size - 1)}) ** {rng.choice([2, 3])}"
    if kind == "left":
        return f"({rng.choice('+-*').join(['2', draw(rng, size - 1)])})"
    share = rng.randint(0, size - 1)
    return f"({draw(rng, share)} {kind} {draw(rng, size - 1 - share)})"


def value(expression, numbers):
    return eval(expression, {**FUNCTIONS, **numbers})


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


def near(expect, got, want):
    expect.close(got, want, rtol=1e-5, atol=1e-5)


def show(answer, expect, expression, numbers):
    caption = "Your Values and slopes, and what your backward() left in .grad."
    expect.drawn(answer.drive.graph, expression, numbers, caption=caption)


def check(answer, expect, expression, numbers):
    expect.close(answer.drive.value(expression, numbers), value(expression, numbers))
    near(expect, answer.drive.gradients(expression, numbers), slopes(expression, numbers))


def case_product(answer, expect, rng):
    """a * b: one step back."""
    a, b = number(rng), number(rng) + 2
    expect.close(answer.drive.product(a, b), [b, a])


def case_itself(answer, expect, rng):
    """The derivative of a node by itself is 1, and before `backward` it is 0."""
    expect.close(answer.drive.itself(number(rng)), [0.0, 1.0])


def case_two_steps(answer, expect, rng):
    """Two steps back: slope times slope."""
    for expression in ("(a + b) * 3", "sigmoid(a * b)"):
        numbers = {"a": number(rng), "b": number(rng)}
        show(answer, expect, expression, numbers)
        check(answer, expect, expression, numbers)


def case_used_twice(answer, expect, rng):
    """a * a: two edges to the same node."""
    a = number(rng)
    show(answer, expect, "a * a - a", {"a": a})
    expect.close(answer.drive.square(a), 2 * a)
    check(answer, expect, "a * a - a", {"a": a})


def case_exp(answer, expect, rng):
    """exp, and its slope."""
    show(answer, expect, "exp(a) * a", {"a": 0.5})
    check(answer, expect, "exp(a)", {"a": number(rng)})


def case_power(answer, expect, rng):
    """Powers, and their slopes."""
    for n in (2, 3, 1, -1, 0.5):
        check(answer, expect, f"a ** {n}", {"a": abs(number(rng))})


def case_operators(answer, expect, rng):
    """The operators, with a plain number on either side."""
    for expression in ("2 - a", "a - 2", "2 + a * 3", "3 * a + 2", "-a", "a - b"):
        check(answer, expect, expression, {"a": number(rng), "b": number(rng)})


def case_used_before_and_after(answer, expect, rng):
    """A node that is used by a later one, too, waits until both have had their turn."""
    for x in (number(rng), number(rng)):
        expect.close(answer.drive.early(x), [9 * x * x + 2 * x, 1 + 3 * x])
        expect.close(answer.drive.late(x), [9 * x * x + 2 * x, 1 + 3 * x])


def case_equal_numbers(answer, expect, rng):
    """Equal numbers in different nodes stay different nodes."""
    a = number(rng)
    check(answer, expect, "a * b + b * 2", {"a": a, "b": a})


def case_again(answer, expect, rng):
    """A second `backward` doubles what the first one gave."""
    a = number(rng)
    caption = "backward() twice: each adds to .grad what the rule gives once."
    expect.drawn(answer.drive.graph, "a * a * a", {"a": a}, 2, caption=caption)
    expect.close(answer.drive.again(a, 2), 2 * 3 * a * a)
    expect.close(answer.drive.again(a, 3), 3 * 3 * a * a)


def case_two_outputs(answer, expect, rng):
    """The gradients of two outputs that share a node add up."""
    a = number(rng)
    expect.close(answer.drive.two_outputs(a), 2 * a * 3 + 2 * a * 5)


def case_any_expression(answer, expect, rng):
    """Expressions of many sizes."""
    for size in (2, 3, 4, 5, 6, 7, 8, 9):
        numbers = {name: number(rng) for name in "abc"}
        check(answer, expect, tame(rng, size, numbers), numbers)


def case_each_node_once(answer, expect):
    """The work grows with the graph, and not with the number of paths in it."""
    because = "collect a node's whole gradient before it is handed on"
    expect.linear(answer.drive.ladder, lambda N: 2.0**N, lambda N: (N,), because, N=(6, 12))
