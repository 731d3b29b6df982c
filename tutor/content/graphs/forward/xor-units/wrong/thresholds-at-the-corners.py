# verdict: wrong
# At a threshold of 1 the corners (0, 1) and (1, 0) lie right on the line, and σ(0) =
# 0.5 is neither on nor off. Halfway between 0 and 1 is 0.5.
import math


def unit(k, w1, w2, threshold, x1, x2):
    z = k * (w1 * x1 + w2 * x2 - threshold)
    return 1 / (1 + math.exp(-z))


def xor(k, x1, x2):
    """On where exactly one of the two inputs is on."""
    either = unit(k, 1, 1, 1, x1, x2)
    both = unit(k, 1, 1, 2, x1, x2)
    return unit(k, 1, -1, 1, either, both)
