import math

import torch

CORNERS = [(0, 0), (0, 1), (1, 0), (1, 1)]
START = [2.0, 2.0, -1.0, 2.0, 2.0, -3.0, 2.0, -2.0, -1.0]
FUNCTIONS = {"sigmoid": torch.sigmoid, "exp": torch.exp}


def number(rng):
    """One decimal, so that it can be read; never 0, never 1."""
    return float(rng.choice([-1, 1]) * rng.choice([2, 3, 4, 6, 7, 8, 12, 15]) / 10)


def unit(w1, w2, b, x1, x2):
    return 1 / (1 + math.exp(-(w1 * x1 + w2 * x2 + b)))


def network(w, x1, x2):
    return unit(*w[6:], unit(*w[:3], x1, x2), unit(*w[3:6], x1, x2))


def loss(w):
    return sum((network(w, x1, x2) - (x1 != x2)) ** 2 for x1, x2 in CORNERS)


def draw(rng, size):
    """An expression in a, b and c, with so many elements."""
    if not size:
        return str(rng.choice(["a", "b", "c"]))
    kind = str(rng.choice(["+", "-", "*", "*", "neg", "sigmoid", "exp", "**", "left", "right"]))
    inner = draw(rng, size - 1) if len(kind) > 1 else ""
    sign = str(rng.choice(["+", "-", "*"]))
    unary = {
        "neg": f"(-{inner})",
        "sigmoid": f"sigmoid({inner})",
        "exp": f"exp(-sigmoid({inner}))",
        "**": f"sigmoid({inner}) ** {rng.integers(2, 4)}",
        "left": f"(2 {sign} {inner})",
        "right": f"({inner} {sign} 0.5)",
    }
    if kind in unary:
        return unary[kind]
    share = int(rng.integers(0, size))
    return f"({draw(rng, share)} {kind} {draw(rng, size - 1 - share)})"


def tame(rng, size, numbers):
    """An expression that does not get large."""
    functions = {"sigmoid": lambda z: 1 / (1 + math.exp(-z)), "exp": math.exp}
    while True:
        expression = draw(rng, size)
        try:
            if abs(eval(expression, {**functions, **numbers})) < 100:
                return expression
        except OverflowError:  # in exp, for a large negative number
            continue


def descend(expression, numbers, rate):
    """What torch gives: the value, and the numbers after one step."""
    leaves = {
        name: torch.tensor(number, dtype=torch.float64, requires_grad=True)
        for name, number in numbers.items()
    }
    result = eval(expression, {**FUNCTIONS, **leaves})
    result.backward()
    slopes = {name: 0.0 if leaf.grad is None else leaf.grad.item() for name, leaf in leaves.items()}
    return [result.item(), {name: numbers[name] - rate * slopes[name] for name in numbers}]


def gradients(expression, numbers):
    """By torch."""
    moved = descend(expression, numbers, 1.0)[1]
    return {name: numbers[name] - moved[name] for name in numbers}


def engine(expect, earlier):
    """The learner's engine where its gradients are right here, else the model's."""
    check = "sigmoid(2 * a - b) * a + exp(a) * b ** 2 - (1 - a)", {"a": 0.5, "b": -1.5}
    for each in earlier["engine"]:
        try:
            expect.first_right([each.drive], "gradients", like=gradients, arguments=check)
        except LookupError:
            continue
        return each
    raise LookupError("no engine is right, not even the model's")


def case_network(answer, expect, rng, earlier):
    """The network's output: two hidden units, and one on top."""
    values = engine(expect, earlier)
    for x1, x2 in [(1, 0), (0, 1), (1, 1), (0, 0)]:
        weights = [number(rng) for _ in range(9)]
        got = answer.drive.network(values, weights, x1, x2)
        expect.close(got, network(weights, x1, x2))


def case_loss(answer, expect, rng, earlier):
    """The loss: squared errors, summed over the four corners."""
    values = engine(expect, earlier)
    for _ in range(2):
        weights = [number(rng) for _ in range(9)]
        expect.close(answer.drive.loss(values, weights), loss(weights))


def case_goes_backward(answer, expect, rng):
    """One step: `backward()` is called once, on what f returns."""
    expect.same(answer.drive.calls(), 1)


def case_one_step(answer, expect, rng, earlier):
    """One step on (w - 3)²: the value before it, and w after it."""
    values, w = engine(expect, earlier), number(rng)
    want = [(w - 3) ** 2, w - 0.1 * 2 * (w - 3)]
    expect.close(answer.drive.square(values, w, 1), want)


def case_three_steps(answer, expect, rng, earlier):
    """Three steps: none of them remembers the gradient of the one before."""
    values = engine(expect, earlier)
    w = start = number(rng)
    for _ in range(3):
        before, w = (w - 3) ** 2, w - 0.1 * 2 * (w - 3)
    expect.close(answer.drive.square(values, start, 3), [before, w])


def case_random_expressions(answer, expect, rng, earlier):
    """Your engine and torch take the same steps, on random expressions."""
    values = engine(expect, earlier)
    for size in (1, 2, 3, 4, 5, 6, 8, 10, 12, 15):
        numbers = {name: number(rng) for name in "abc"}
        expression = tame(rng, size, numbers)
        got = answer.drive.descent(values, expression, numbers, 0.1)
        expect.close(got, descend(expression, numbers, 0.1))


def after_two_steps(start, rate):
    """The weights after two steps on XOR, by torch."""
    w = torch.tensor(start, dtype=torch.float64)
    for _ in range(2):
        w = w.detach().requires_grad_()
        total = 0.0
        for x1, x2 in CORNERS:
            h1 = torch.sigmoid(w[0] * x1 + w[1] * x2 + w[2])
            h2 = torch.sigmoid(w[3] * x1 + w[4] * x2 + w[5])
            total = total + (torch.sigmoid(w[6] * h1 + w[7] * h2 + w[8]) - float(x1 != x2)) ** 2
        total.backward()
        w = w - rate * w.grad
    return w.tolist()


def case_learned(answer, expect, rng, earlier):
    """Two steps on XOR, as torch takes them; and after 200 the network is XOR."""
    values = engine(expect, earlier)
    start = [each + float(rng.integers(-5, 6)) / 10 for each in START]
    weights, _ = answer.drive.trained(values, start, 2, 4.0)
    expect.close(weights, after_two_steps(start, 4.0))
    _, outputs = answer.drive.trained(values, start, 200, 4.0)
    told = "after 200 steps the outputs for (0, 0), (0, 1), (1, 0), (1, 1) are "
    seen = ", ".join(f"{output:.3g}" for output in outputs)
    right = all(abs(output - (x1 != x2)) < 0.2 for output, (x1, x2) in zip(outputs, CORNERS))
    expect.true(right, f"{told}{seen}; expected numbers near 0, 1, 1, 0")
