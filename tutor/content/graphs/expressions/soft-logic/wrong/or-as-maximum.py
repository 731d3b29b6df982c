# verdict: wrong
# `max` agrees at 0 and 1, but it looks at the larger side only: the smaller one could
# change and nothing would happen. The composition uses both sides.
import math


def sigmoid(z):
    return 1 / (1 + math.exp(-z))


def not_(a):
    return 1 - a


def and_(a, b):
    return a * b


def or_(a, b):
    return max(a, b)


def xor(a, b):
    return and_(or_(a, b), not_(and_(a, b)))


def larger(x, y):
    """Near the larger of both, without an `if`."""
    s = sigmoid(x - y)
    return s * x + not_(s) * y
