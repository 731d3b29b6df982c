import math


def sigmoid(z):
    return 1 / (1 + math.exp(-z))


def not_(a):
    return 1 - a


def and_(a, b):
    return a * b


def or_(a, b):
    # Your code here.
    return a + b


def xor(a, b):
    # Your code here.
    return or_(a, b)


def larger(x, y):
    """Near the larger of both, without an `if`."""
    # Your code here.
    return x
