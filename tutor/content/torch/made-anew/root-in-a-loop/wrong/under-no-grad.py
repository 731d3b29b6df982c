# verdict: error
# Right numbers, and no way back to a: under no_grad nothing is recorded. Plain
# numbers, from `.item()` or `.tolist()`, have no graph either.
import torch


def newton(z, a):
    return (2 * z + a / z**2) / 3


def root(a):
    """The cube root of each entry of a, with all steps in the graph."""
    z = torch.ones_like(a)
    with torch.no_grad():
        while ((z**3 - a).abs() > 1e-5 * a).any():
            z = newton(z, a)
        return newton(z, a)
