import numpy as np
import torch


def weights(values, scale, device):
    return torch.tensor((scale * values).astype(np.float32), device=device)


def draw(rng, K, N):
    """Numbers with one decimal, as drawn from a wide distribution."""
    return rng.integers(-30, 31, (K, N)) / 10


def check(answer, expect, values, scale, device):
    """The numbers, then what autograd knows."""
    w = answer.weights(values, scale, device)
    expect.close(w, weights(values, scale, device))
    expect.tensor(w, requires_grad=True, is_leaf=True, grad_fn=None, grad=None)


def case_on_the_cpu(answer, expect):
    """Two weights in double precision become a leaf in single precision."""
    values = np.array([1.0, 2.0])
    caption = "The graph of (w * w).sum() for your w: does it end at w, or before?"
    expect.recorded(answer.drive.graph, values, 0.5, "cpu", caption=caption)
    check(answer, expect, values, 0.5, "cpu")


def case_on_the_device(answer, expect, rng, device):
    """Weights of any shape, on this machine's device."""
    for K, N in [(2, 3), (3, 1), (4, 4), (0, 2)]:
        check(answer, expect, draw(rng, K, N), 0.5, device)


def case_single_precision(answer, expect, rng, device):
    """Values that are float32 already."""
    check(answer, expect, draw(rng, 2, 3).astype(np.float32), 0.1, device)


def case_part_of_a_table(answer, expect, rng, device):
    """Values that are a part of a larger table."""
    check(answer, expect, draw(rng, 4, 6)[:, ::2], 0.1, device)


def case_gradient_arrives(answer, expect, rng, device):
    """After backward() of Σ w² the gradient is in w.grad, and is 2 w."""
    values = draw(rng, K=2, N=3)
    want = torch.tensor(values.astype(np.float32), device=device)
    expect.close(answer.drive.gradient(values, 0.5, device), want)


def case_other_devices(answer, expect):
    """On a device that has no numbers w is made there as well."""
    expect.same(answer.drive.place(np.array([1.0, 2.0]), 0.5), "meta")


def case_memory_of_its_own(answer, expect, rng):
    """Nothing that is done to w is done to the values."""
    values = draw(rng, K=2, N=3).astype(np.float32)
    expect.copy(answer.weights, values, 0.5, "cpu")
    expect.copy(answer.weights, values, 1.0, "cpu")
    expect.untouched(answer.weights, values, 0.5, "cpu")
