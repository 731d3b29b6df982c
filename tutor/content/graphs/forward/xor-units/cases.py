import math


def sigmoid(z):
    return 1 / (1 + math.exp(-z))


def xor(k, x1, x2):
    either, both = sigmoid(k * (x1 + x2 - 0.5)), sigmoid(k * (x1 + x2 - 1.5))
    return sigmoid(k * (either - both - 0.5))


def case_none_on(answer, expect):
    """Off where no input is on."""
    expect.close(answer.xor(6, 0, 0), xor(6, 0, 0))


def case_one_on(answer, expect):
    """On where one is on."""
    expect.close(answer.xor(6, 0, 1), xor(6, 0, 1))
    expect.close(answer.xor(6, 1, 0), xor(6, 1, 0))


def case_both_on(answer, expect):
    """Off where both are."""
    expect.close(answer.xor(6, 1, 1), xor(6, 1, 1))


def case_any_steepness(answer, expect, rng):
    """Steeper and less steep units; the less steep, the more the corners are rounded off."""
    for k in (1.0, 20, rng.randint(50, 90) / 10):
        for x1, x2 in [(0, 1), (1, 0), (0, 0), (1, 1)]:
            expect.close(answer.xor(k, x1, x2), xor(k, x1, x2))


def case_between(answer, expect, rng):
    """Inputs that are no corners."""
    for _ in range(4):
        x1, x2 = [rng.randint(-10, 20) / 10 for _ in range(2)]
        expect.close(answer.xor(3.0, x1, x2), xor(3.0, x1, x2))
