import numpy as np
import torch


def fit(x, y, rate, steps):
    """In NumPy, the bias as one more weight."""
    x = np.column_stack([x, np.ones(len(x))])
    w, errors = np.zeros(x.shape[1]), []
    for _ in range(steps):
        r = x @ w - y
        errors.append(float(np.mean(r * r)))
        w = w - rate * 2 * r @ x / len(x)
    return x @ w, errors


def draw(rng, N, K):
    """Samples in rows, near a line; one decimal."""
    x = rng.integers(-20, 21, (N, K)) / 10
    return x, np.round(x @ np.arange(1, K + 1) - 0.5 + rng.normal(0, 0.2, N), 1)


def check(expect, answer, x, y, rate, steps, device, dtype=torch.float32):
    h, errors = fit(x, y, rate, steps)
    x, y, h = (torch.tensor(part, dtype=dtype, device=device) for part in (x, y, h))
    got = answer.fit(x, y, rate, steps)
    expect.close(got, (h, errors), rtol=1e-3 if dtype == torch.float32 else None)
    expect.tensor(got[0], requires_grad=False)


def case_first_step(answer, expect, device):
    """Two samples on a line, one step."""
    check(expect, answer, np.array([[1.0], [-1.0]]), np.array([3.0, -1.0]), 0.1, 1, device)


def case_two_steps(answer, expect, device):
    """Three samples, two steps: the second one follows its own gradient."""
    x, y = np.array([[1.0, 0.0], [0.0, 2.0], [1.0, 1.0]]), np.array([1.0, 3.0, 4.0])
    check(expect, answer, x, y, 0.1, 2, device)


def case_any_sizes(answer, expect, rng, device):
    """Any number of samples, features and steps."""
    for N, K, steps in [(5, 2, 4), (3, 4, 3), (1, 2, 3), (6, 1, 10), (3, 3, 2)]:
        check(expect, answer, *draw(rng, N, K), 0.05, steps, device)


def case_no_step(answer, expect, rng, device):
    """No step: all predictions are 0, and there is no error to tell."""
    check(expect, answer, *draw(rng, 4, 2), 0.1, 0, device)


def case_double_precision(answer, expect, rng):
    """float64 stays float64."""
    check(expect, answer, *draw(rng, 5, 2), 0.1, 8, "cpu", torch.float64)


def case_perfect_line(answer, expect):
    """Samples exactly on a line are fitted exactly, after enough steps."""
    x = np.array([[-1.0], [0.0], [1.0], [2.0]])
    check(expect, answer, x, 2 * x[:, 0] - 1, 0.2, 200, "cpu")
