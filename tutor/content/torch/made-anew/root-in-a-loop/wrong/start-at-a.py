# verdict: wrong
# At a = 1 no step is taken, and the result is a itself: the right value, with the
# slope 1 instead of 1/3.
import torch


def newton(z, a):
    return (2 * z + a / z**2) / 3


def root(a):
    """The cube root of each entry of a, with all steps in the graph."""
    z = a
    while ((z**3 - a).abs() > 1e-5 * a).any():
        z = newton(z, a)
    return z
