# verdict: wrong
# Python's `or` doesn't compute: it returns its first side unless that is 0. So 0.1 or
# 0.9 is 0.1.
import math


def sigmoid(z):
    return 1 / (1 + math.exp(-z))


def not_(a):
    return 1 - a


def and_(a, b):
    return a * b


def or_(a, b):
    return a or b


def xor(a, b):
    return and_(or_(a, b), not_(and_(a, b)))


def larger(x, y):
    """Near the larger of both, without an `if`."""
    s = sigmoid(x - y)
    return s * x + not_(s) * y
