# verdict: wrong
# "a and not b, or b and not a" is the same for true and false, and another function in
# between. Here it is "(a or b), and not (a and b)".
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
    return or_(and_(a, not_(b)), and_(not_(a), b))


def larger(x, y):
    """Near the larger of both, without an `if`."""
    s = sigmoid(x - y)
    return s * x + not_(s) * y
