# verdict: wrong
# Cut off before each step, only the last step is in the graph. It happens to give
# nearly the right slope, but this is not the graph of what was computed.
import torch


def newton(z, a):
    return (2 * z + a / z**2) / 3


def root(a):
    """The cube root of each entry of a, with all steps in the graph."""
    z = torch.ones_like(a)
    while ((z**3 - a).abs() > 1e-5 * a).any():
        z = newton(z.detach(), a)
    return newton(z, a)
