# verdict: error
# The steps keep z for the way back, and this writes into it. A new z each time: `z =
# ...`.
import torch


def newton(z, a):
    return (2 * z + a / z**2) / 3


def root(a):
    """The cube root of each entry of a, with all steps in the graph."""
    z = torch.ones_like(a)
    while ((z**3 - a).abs() > 1e-5 * a).any():
        z += (a / z**2 - z) / 3
    return newton(z, a)
