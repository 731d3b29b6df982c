import math


def unit(k, w1, w2, threshold, x1, x2):
    z = k * (w1 * x1 + w2 * x2 - threshold)
    return 1 / (1 + math.exp(-z))


def xor(k, x1, x2):
    """On where exactly one of the two inputs is on."""
    either = unit(k, 1, 1, 0.5, x1, x2)
    both = unit(k, 1, 1, 1.5, x1, x2)
    return unit(k, 1, -1, 0.5, either, both)
