# verdict: wrong
# `xor` of two true sides is false: "and not (a and b)" is missing.
import math


def sigmoid(z):
    return 1 / (1 + math.exp(-z))


def not_(a):
    return 1 - a


def and_(a, b):
    return a * b


def or_(a, b):
    return not_(and_(not_(a), not_(b)))


def xor(a, b):
    return or_(a, b)


def larger(x, y):
    """Near the larger of both, without an `if`."""
    s = sigmoid(x - y)
    return s * x + not_(s) * y
