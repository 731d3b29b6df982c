# verdict: wrong
# Three steps are enough near 1 only. Go on while an entry is not close enough.
import torch


def newton(z, a):
    return (2 * z + a / z**2) / 3


def root(a):
    """The cube root of each entry of a, with all steps in the graph."""
    z = torch.ones_like(a)
    for _ in range(3):
        z = newton(z, a)
    return z
