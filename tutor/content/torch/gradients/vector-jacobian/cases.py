import numpy as np
import torch

FUNCTIONS = ["products", "squares", "length", "twice"]
"""drive.py has them in torch; their Jacobians are below."""


def jacobian(name, x):
    """The Jacobian by the formula, on the device of x."""
    a = x.cpu().double().numpy()
    N = len(a)
    if name == "products":  # x[n] x[n + 1]
        J = np.zeros((N - 1, N))
        for n in range(N - 1):
            J[n, n], J[n, n + 1] = a[n + 1], a[n]
    elif name == "squares":
        J = np.diag(2 * a)
    elif name == "length":  # one entry: Σ x²
        J = 2 * a[None]
    else:  # twice as many: x, then 3 x
        J = np.vstack([np.eye(N), 3 * np.eye(N)])
    return torch.tensor(J, dtype=x.dtype, device=x.device)


def draw(rng, device, N, dtype=None):
    """Numbers with one decimal, none of them 0."""
    dtype = dtype or (torch.float32 if device == "mps" else torch.float64)
    numbers = rng.integers(1, 31, N) / 10 * rng.choice([-1, 1], N)
    return torch.tensor(numbers, dtype=dtype, device=device)


def case_products(answer, expect, device):
    """vᵀ J for f(x) = [x0 x1, x1 x2], as in the task."""
    x, v = torch.tensor([1.0, 2.0, 3.0], device=device), torch.tensor([10.0, 1.0], device=device)
    expect.close(answer.drive.vjp("products", x, v), v @ jacobian("products", x))


def case_other_functions(answer, expect, rng, device):
    """Functions with as many results as numbers, one only, or twice as many."""
    for name in FUNCTIONS:
        x = draw(rng, device, N=4)
        J = jacobian(name, x)
        v = draw(rng, device, len(J))
        expect.close(answer.drive.vjp(name, x, v), v @ J)


def case_jacobian(answer, expect, rng, device):
    """The whole Jacobian, M by N."""
    for name in FUNCTIONS:
        for N in [3, 5]:
            x = draw(rng, device, N)
            expect.close(answer.drive.jacobian(name, x), jacobian(name, x))


def case_single_precision(answer, expect, rng, device):
    """float32 stays float32."""
    x = draw(rng, device, N=4, dtype=torch.float32)
    expect.close(answer.drive.jacobian("products", x), jacobian("products", x))


def case_other_devices(answer, expect):
    """The Jacobian is made where x is, also on a device that has no numbers."""
    expect.same(answer.drive.place("squares", 3), "meta")


def case_tracked(answer, expect, rng, device):
    """An x that is tracked keeps its gradient; the results are not tracked."""
    x = draw(rng, device, N=4)
    J = jacobian("products", x)
    v = draw(rng, device, N=3)
    seen = answer.drive.tracked("products", x, v)
    expect.close(seen["vjp"], v @ J)
    expect.close(seen["jacobian"], J)
    expect.tensor(seen["vjp"], requires_grad=False)
    expect.tensor(seen["jacobian"], requires_grad=False)
    told = "x.grad is changed by the calls; it belongs to the caller"
    expect.true(seen["grad of x"] is None, told)


def case_not_tracked(answer, expect, rng, device):
    """An x that is not tracked is not tracked afterwards."""
    left = answer.drive.left("products", draw(rng, device, N=4), draw(rng, device, N=3))
    expect.true(left is False, "after vjp x is tracked: requires_grad is True, and was False")
