# verdict: wrong
# A fixed number is too many for most and too few for some. Here every number pays for
# forty steps, forward, backward and in memory.
import torch


def newton(z, a):
    return (2 * z + a / z**2) / 3


def root(a):
    """The cube root of each entry of a, with all steps in the graph."""
    z = torch.ones_like(a)
    for _ in range(40):
        z = newton(z, a)
    return z
