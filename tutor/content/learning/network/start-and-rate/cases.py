import numpy as np
import torch
import torch.nn.functional as F

x = torch.tensor(np.random.default_rng(0).normal(0, 1, (12, 3)))
t = torch.tensor(np.random.default_rng(1).integers(0, 3, 12))


def trained(W1, W2, steps):
    """The weights after these steps, with the gradients of the last one."""
    W1, W2 = W1.double().requires_grad_(), W2.double().requires_grad_()
    for step in range(steps):
        W1.grad = W2.grad = None
        F.cross_entropy(torch.tanh(x @ W1) @ W2, t).backward()
        if step < steps - 1:
            with torch.no_grad():
                W1 -= 0.1 * W1.grad
                W2 -= 0.1 * W2.grad
    return W1, W2


def is_zero(gradient):
    return bool(gradient.abs().max() < 1e-12)


def descended(rate, steps):
    w = 1.0
    for _ in range(steps):
        w = w - rate * 4 * w
    return w


ALIKE = torch.full((3, 4), 0.3), torch.tensor([[0.1, 0.5, -0.4]]).repeat(4, 1)
RANDOM = torch.tensor(np.random.default_rng(2).normal(0, 1, (3, 4)))


def case_linear(answer, expect):
    """a: one layer that starts at 0."""
    w = torch.zeros(3, dtype=torch.float64, requires_grad=True)
    F.binary_cross_entropy_with_logits(x @ w, (t > 0).double()).backward()
    because = (
        "it is X (h - t) with h = 1/2: w = 0 does not make it 0, so a single layer can start so"
    )
    expect.predicted(answer, "a", is_zero(w.grad), because)


def case_zero_first(answer, expect):
    """b: the first layer, when all is 0."""
    W1, _ = trained(torch.zeros(3, 4), torch.zeros(4, 3), 1)
    because = "what comes back to W1 is multiplied by W2, which is 0"
    expect.predicted(answer, "b", is_zero(W1.grad), because)


def case_zero_second(answer, expect):
    """c: the second layer, when all is 0."""
    _, W2 = trained(torch.zeros(3, 4), torch.zeros(4, 3), 1)
    because = "it is multiplied by the hidden values, and tanh(0) = 0: such a network never moves"
    expect.predicted(answer, "c", is_zero(W2.grad), because)


def case_alike_weights(answer, expect):
    """d: weights that are alike at the start."""
    W1, _ = trained(*ALIKE, 51)
    because = "what is alike gets the same gradient, takes the same step, and is alike again"
    expect.predicted(answer, "d", bool(torch.allclose(W1, W1[:, :1])), because)


def case_alike_units(answer, expect):
    """e: units that are alike at the start."""
    W1, _ = trained(*ALIKE, 51)
    hidden = torch.tanh(x @ W1)
    because = "they have the same weights at every step, and so are one unit, four times"
    expect.predicted(answer, "e", bool(torch.allclose(hidden, hidden[:, :1])), because)


def case_random_second(answer, expect):
    """f: a random first layer, the second one 0."""
    _, W2 = trained(RANDOM, torch.zeros(4, 3), 1)
    because = "it is multiplied by the hidden values, and these are random, not 0"
    expect.predicted(answer, "f", is_zero(W2.grad), because)


def case_random_first(answer, expect):
    """g: the same, one step later."""
    W1, _ = trained(RANDOM, torch.zeros(4, 3), 2)
    because = "W2 has moved in the first step, so now something comes back through it"
    expect.predicted(answer, "g", is_zero(W1.grad), because)


def case_right_rate(answer, expect):
    """h: a rate of 1 over the curvature."""
    because = "(1 - 4 · 0.25) = 0: of a parabola the rate 1/4 finds the minimum at once"
    expect.predicted(answer, "h", descended(0.25, 1), because)


def case_twice_the_rate(answer, expect):
    """i: twice that rate."""
    because = "(1 - 4 · 0.5) = -1: from one side to the other, for ever, and never nearer"
    expect.predicted(answer, "i", descended(0.5, 3), because)


def case_too_large_a_rate(answer, expect):
    """j: three times that rate."""
    because = "(1 - 4 · 0.75) = -2: each step doubles the distance, so it diverges"
    expect.predicted(answer, "j", descended(0.75, 2), because)


def case_thought_out(answer, expect):
    """All of them are written down, not computed."""
    expect.literal(answer, "a", "b", "c", "d", "e", "f", "g", "h", "i", "j")
