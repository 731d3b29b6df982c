import numpy as np
import torch

BACKWARD = ["torch.Tensor.backward", "torch.autograd.backward", "torch.autograd.grad"]


def descend(w, X, t, rate, steps):
    """In NumPy, in double precision."""
    path = [w.astype(float)]
    for _ in range(steps):
        h = np.exp(-np.logaddexp(0, -(path[-1] @ X)))
        path.append(path[-1] - rate * X @ (h - t))
    return np.array(path)


def draw(rng, K, N):
    """Weights, samples in columns, labels; one decimal, so that they can be read."""
    w = rng.integers(-15, 16, K) / 10
    X = rng.integers(-20, 21, (K, N)) / 10
    return w, X, rng.permutation(np.arange(N) % 2).astype(float)


def check(expect, answer, data, rate, steps, device, dtype=torch.float32):
    path = torch.tensor(descend(*data, rate, steps), dtype=dtype, device=device)
    tensors = [torch.tensor(part, dtype=dtype, device=device) for part in data]
    got = answer.descend(*tensors, rate, steps)
    expect.close(got, path)
    expect.tensor(got, requires_grad=False)


def case_two_steps(answer, expect, rng, device):
    """Two features, three samples, two steps."""
    check(expect, answer, draw(rng, 2, 3), 0.5, 2, device)


def case_any_shape(answer, expect, rng, device):
    """Any number of features, samples and steps, no step among them."""
    for K, N, steps in [(4, 7, 3), (6, 2, 5), (1, 5, 1), (3, 1, 4), (2, 4, 0)]:
        check(expect, answer, draw(rng, K, N), 0.1, steps, device)


def case_square(answer, expect, rng, device):
    """K = N, where rows and columns are easily mixed up without an error."""
    check(expect, answer, draw(rng, 3, 3), 0.2, 3, device)


def case_double_precision(answer, expect, rng):
    """float64 stays float64, and agrees in all its digits."""
    check(expect, answer, draw(rng, 3, 5), 0.1, 20, "cpu", torch.float64)


def case_sure_and_wrong(answer, expect, device):
    """A score of 100 and of -100, with the other label: the gradient is not 0 there."""
    data = np.array([10.0]), np.array([[10.0, -10.0]]), np.array([0.0, 1.0])
    check(expect, answer, data, 0.01, 2, device)


def case_part_of_a_table(answer, expect, rng):
    """Every second sample of a larger table."""
    w, X, t = draw(rng, 3, 8)
    path = torch.tensor(descend(w, X[:, ::2], t[::2], 0.1, 3))
    w, X, t = (torch.tensor(part) for part in (w, X, t))
    expect.close(answer.descend(w, X[:, ::2], t[::2], 0.1, 3), path)


def case_inputs_stay(answer, expect, rng):
    """w, X and t are only read."""
    w, X, t = (torch.tensor(part) for part in draw(rng, 3, 4))
    expect.untouched(answer.descend, w, X, t, 0.1, 3)


def case_by_autograd(answer, expect, rng):
    """The gradient comes from autograd."""
    w, X, t = (torch.tensor(part) for part in draw(rng, 2, 3))
    because = "the task is to leave the derivative to it"
    expect.calls(answer.descend, w, X, t, 0.1, 2, names=BACKWARD, because=because)
