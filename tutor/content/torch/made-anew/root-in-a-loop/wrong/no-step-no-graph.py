# verdict: error
# At a = 1 the loop is never entered, and z comes from ones_like: it has no graph.
# Take one step in any case.
import torch


def newton(z, a):
    return (2 * z + a / z**2) / 3


def root(a):
    """The cube root of each entry of a, with all steps in the graph."""
    z = torch.ones_like(a)
    while ((z**3 - a).abs() > 1e-5 * a).any():
        z = newton(z, a)
    return z
