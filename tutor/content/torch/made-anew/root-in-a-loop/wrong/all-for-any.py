# verdict: wrong
# `.all()` stops as soon as one entry is close enough, and the others are not. Go on
# while any is not.
import torch


def newton(z, a):
    return (2 * z + a / z**2) / 3


def root(a):
    """The cube root of each entry of a, with all steps in the graph."""
    z = torch.ones_like(a)
    while ((z**3 - a).abs() > 1e-5 * a).all():
        z = newton(z, a)
    return newton(z, a)
