import itertools

import numpy as np
import torch


def samples(N, K, device="cpu"):
    """Rows that can be told apart: entry [n, k] is n + k / 10, label n is 10 n."""
    x = torch.arange(N)[:, None] + torch.arange(K) / 10
    return x.to(device), 10.0 * torch.arange(N, device=device)


def check(expect, epoch, x, y, size):
    """An epoch: how many samples each batch has, and that each sample comes once with its label."""
    lengths = [size] * (len(x) // size) + [len(x) % size] * (len(x) % size > 0)
    for n, ((xb, yb), length) in enumerate(zip(epoch, lengths)):
        expect.true(
            tuple(xb.shape) == (length, x.shape[1]) and tuple(yb.shape) == (length,),
            f"batch {n} of {len(x)} samples in batches of {size} has shapes {tuple(xb.shape)} and "
            f"{tuple(yb.shape)}; expected {(length, x.shape[1])} and {(length,)}",
        )
    told = f"{len(x)} samples in batches of {size} came in {len(epoch)} batches"
    expect.true(len(epoch) == len(lengths), f"{told}; expected {len(lengths)}")
    xs, ys = (torch.cat(part) for part in zip(*epoch))
    order = xs[:, 0].argsort()
    told = "in one epoch some samples came twice and others never"
    expect.true(torch.equal(xs[order], x), told)
    expect.true(torch.equal(ys[order], y), "samples came with the labels of other samples")


def orders(epochs):
    return [torch.cat([yb for _, yb in epoch]).tolist() for epoch in epochs]


def case_two_batches(answer, expect, device):
    """Three samples in batches of two: one of two, and one of the last sample."""
    x, y = samples(3, 2, device)
    check(expect, answer.drive.epochs(x, y, 2, 0, 1)[0], x, y, 2)


def case_any_size(answer, expect, device):
    """Any number of samples, in batches of any size, also larger than all of them."""
    for N, K, size in [(12, 3, 4), (7, 2, 3), (5, 1, 8), (1, 3, 2), (4, 2, 1)]:
        x, y = samples(N, K, device)
        for epoch in answer.drive.epochs(x, y, size, 1, 2):
            check(expect, epoch, x, y, size)


def case_new_order(answer, expect):
    """Every epoch has an order of its own, and none is the given one."""
    x, y = samples(20, 2)
    seen = [*orders(answer.drive.epochs(x, y, 6, 3, 3)), y.tolist()]
    distinct = len({tuple(order) for order in seen})
    expect.true(distinct > 1, "the samples come in the given order, in every epoch")
    expect.true(distinct == 4, "two epochs, or an epoch and the given order, have the same order")


def case_seed(answer, expect):
    """The same seed gives the same orders, another seed other ones."""
    x, y = samples(20, 2)
    one, again = (answer.drive.epochs(x, y, 6, 5, 2, elsewhere=k) for k in (1, 2))
    other = answer.drive.epochs(x, y, 6, 6, 2)
    expect.true(orders(one) == orders(again), "the same seed gives two different orders")
    expect.true(orders(one) != orders(other), "two seeds give the same order")


def walks(x, y, size, rate, epochs):
    """The weights that each possible order leads to."""
    ends = [np.zeros(x.shape[1])]
    for _ in range(epochs):
        found = []
        for w, order in itertools.product(ends, itertools.permutations(range(len(x)))):
            for at in range(0, len(x), size):
                batch = list(order[at : at + size])
                r = x[batch] @ w - y[batch]
                w = w - rate * 2 * r @ x[batch] / len(batch)
            found.append(w)
        ends = found
    return np.array(ends)


def walked(expect, answer, x, y, size, rate, epochs, device, dtype=torch.float32):
    """Expect the weights that one of the orders leads to; the nearest is shown."""
    tensors = [torch.tensor(part, dtype=dtype, device=device) for part in (x, y)]
    w = answer.train(*tensors, size, rate, epochs, 0)
    ends = torch.tensor(walks(x, y, size, rate, epochs), dtype=dtype, device=device)
    expect.shape(w, ends[0].shape)
    expect.tensor(w, requires_grad=False)
    nearest = (ends - w).abs().amax(dim=1).nan_to_num(1e30).argmin()
    expect.close(w, ends[nearest])


def draw(rng, N, K):
    x = rng.integers(-20, 21, (N, K)) / 10
    return x, np.round(x @ np.arange(1, K + 1) + rng.normal(0, 0.3, N), 1)


def case_one_batch(answer, expect, rng, device):
    """All samples in one batch: a step for each epoch, along the mean."""
    walked(expect, answer, *draw(rng, 4, 2), 4, 0.1, 1, device)


def case_short_batch(answer, expect, rng, device):
    """Three samples in batches of two: two steps, the last one for a single sample."""
    walked(expect, answer, *draw(rng, 3, 2), 2, 0.1, 1, device)


def case_two_epochs(answer, expect, rng, device):
    """Two epochs of two batches: four steps."""
    walked(expect, answer, *draw(rng, 3, 2), 2, 0.1, 2, device)


def case_single_samples(answer, expect, rng):
    """Batches of one sample, in float64; a single sample; no epoch."""
    walked(expect, answer, *draw(rng, 1, 2), 2, 0.05, 2, "cpu", torch.float64)
    walked(expect, answer, *draw(rng, 4, 3), 1, 0.05, 1, "cpu", torch.float64)
    walked(expect, answer, *draw(rng, 4, 3), 1, 0.05, 0, "cpu", torch.float64)


def show(answer, expect, x, y):
    """The error of the learner's w after so many epochs, for two sizes of batches."""
    epochs = (0, 1, 2, 4)

    def line(size):
        found = [answer.train(x, y, size, 0.05, count, 1) for count in epochs]
        errors = [max(float(((x @ w - y) ** 2).mean()), 1e-12) for w in found]
        return {"name": f"your train, batches of {size}", "x": epochs, "y": errors, "drawn": "both"}

    expect.show(
        "curves",
        lines=lambda: [line(8), line(30)],
        y_scale="log",
        x_name="epochs",
        y_name="mean squared error",
        caption="In the same number of epochs small batches make more steps.",
    )


def case_learns(answer, expect, rng, device):
    """Samples that a w fits exactly: after 40 epochs it is found, whatever the orders."""
    x = torch.tensor(rng.normal(0, 1, (60, 3)), dtype=torch.float32, device=device)
    w = torch.tensor([1.0, -2.0, 0.5], device=device)
    show(answer, expect, x, x @ w)
    expect.close(answer.train(x, x @ w, 8, 0.05, 40, 1), w, rtol=1e-2)


def case_inputs_stay(answer, expect, rng):
    """x and y are only read."""
    x, y = (torch.tensor(part) for part in draw(rng, 4, 2))
    expect.untouched(answer.train, x, y, 2, 0.1, 2, 0)
