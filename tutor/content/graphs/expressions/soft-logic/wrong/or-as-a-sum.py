# verdict: wrong
# A sum counts: for two true sides it gives 2, which is no truth value. "Not (not a, and
# not b)" stays between 0 and 1.
import math


def sigmoid(z):
    return 1 / (1 + math.exp(-z))


def not_(a):
    return 1 - a


def and_(a, b):
    return a * b


def or_(a, b):
    return a + b


def xor(a, b):
    return and_(or_(a, b), not_(and_(a, b)))


def larger(x, y):
    """Near the larger of both, without an `if`."""
    s = sigmoid(x - y)
    return s * x + not_(s) * y
