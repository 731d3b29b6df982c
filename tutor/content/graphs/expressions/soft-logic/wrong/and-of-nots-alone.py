# verdict: wrong
# "Not a, and not b" is true when both are false. One more `not_` around it makes it an
# "or".
import math


def sigmoid(z):
    return 1 / (1 + math.exp(-z))


def not_(a):
    return 1 - a


def and_(a, b):
    return a * b


def or_(a, b):
    return and_(not_(a), not_(b))


def xor(a, b):
    return and_(or_(a, b), not_(and_(a, b)))


def larger(x, y):
    """Near the larger of both, without an `if`."""
    s = sigmoid(x - y)
    return s * x + not_(s) * y
