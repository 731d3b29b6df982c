import numpy as np
import torch


def states(w, x):
    w, x = np.asarray(w, dtype=float), np.asarray(x, dtype=float)
    found = [np.zeros_like(w)]
    for entry in x:
        found.append(np.tanh(w * found[-1] + entry))
    return np.array(found[1:])


def draw(rng, T, K):
    """w and x with one decimal, in float64."""
    w, x = (rng.integers(-15, 16, shape) / 10 for shape in ((K,), (T, K)))
    return torch.tensor(w), torch.tensor(x)


def like(want, other):
    return torch.tensor(want).to(other)


def check(answer, expect, w, x, last):
    """The states, then both gradients of their sum, or of the sum of the last."""
    expect.close(expect.untouched(answer.states, w, x), like(states(w, x), w))

    def loss(w, x):
        return states(w, x)[-1 if last else 0 :].sum()

    expect.gradient(answer.drive.of_w(w, x, last), lambda z: loss(z, x), w)
    expect.gradient(answer.drive.of_x(w, x, last), lambda z: loss(w, z), x)


def case_one_state(answer, expect):
    """One state: w has no part in it."""
    check(answer, expect, torch.tensor([0.5]).double(), torch.tensor([[0.8]]).double(), True)


def case_two_states(answer, expect):
    """Two states: w acts on the first."""
    w, x = torch.tensor([0.5]).double(), torch.tensor([[0.8], [0.3]]).double()
    caption = "What torch recorded of your two states: do all ways lead back to w?"
    expect.recorded(answer.drive.graph, w, x, caption=caption)
    check(answer, expect, w, x, True)


def case_any_sizes(answer, expect, rng):
    """Any number of states and units; the last state, or all together."""
    for T, K, last in [(3, 2, True), (5, 1, True), (4, 3, False), (3, 3, False)]:
        check(answer, expect, *draw(rng, T, K), last)


def case_on_the_device(answer, expect, rng, device):
    """In single precision, on this machine's device."""
    w, x = (each.float().to(device) for each in draw(rng, T=4, K=3))
    expect.close(answer.states(w, x), like(states(w.cpu(), x.cpu()), w))


def case_data_without_gradient(answer, expect, rng):
    """x is data, and only w wants a gradient; or the other way round."""
    w, x = draw(rng, T=4, K=2)
    expect.gradient(answer.drive.only_w(w, x), lambda z: states(z, x).sum(), w)
    expect.gradient(answer.drive.only_x(w, x), lambda z: states(w, z).sum(), x)
