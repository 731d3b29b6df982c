import numpy as np
import torch


def evaluate(W, batches):
    """In NumPy, sample by sample."""
    losses, right = [], []
    for x, t in batches:
        for n in range(len(t)):
            s = W @ x[n]
            losses.append(np.log(np.sum(np.exp(s - s.max()))) + s.max() - s[t[n]])
            right.append(int(np.argmax(s)) == t[n])
    return float(np.mean(losses)), float(np.mean(right))


def draw(rng, C, K, sizes):
    """Weights and batches of these sizes, without ties; labels that are often got right."""
    W = rng.normal(0, 1, (C, K)).round(3)
    batches = []
    for B in sizes:
        x = rng.choice([-1, 1], (B, K)) * rng.integers(1, 21, (B, K)) / 10
        t = np.argmax(x @ W.T + rng.normal(0, 2, (B, C)), axis=1)
        batches.append((x, t))
    return W, batches


def tensors(W, batches, device):
    def move(a):
        return torch.tensor(a, dtype=torch.float32 if a.dtype.kind == "f" else None, device=device)

    return move(W), [(move(x), move(t)) for x, t in batches]


def case_two_batches(answer, expect, rng, device):
    """Three classes, a batch of two samples and one of a single sample."""
    W, batches = draw(rng, 3, 2, [2, 1])
    got = answer.drive.evaluated(*tensors(W, batches, device))
    expect.close(got, evaluate(W, batches), rtol=1e-4)


def case_any_batches(answer, expect, rng, device):
    """Batches of any size, as many samples as classes among them."""
    for C, K, sizes in [(4, 3, [5, 5, 2]), (2, 4, [7]), (3, 1, [3, 3, 1]), (5, 2, [1, 1])]:
        W, batches = draw(rng, C, K, sizes)
        got = answer.drive.evaluated(*tensors(W, batches, device))
        expect.close(got, evaluate(W, batches), rtol=1e-4)


def case_generator(answer, expect, rng):
    """Batches from a generator, which has no length and runs once."""
    W, batches = draw(rng, 3, 2, [4, 3])
    got = answer.drive.from_a_generator(*tensors(W, batches, "cpu"))
    expect.close(got, evaluate(W, batches), rtol=1e-4)


def case_dropout(answer, expect, rng, device):
    """A model with dropout: no unit is off, and the numbers are the same each time."""
    W, batches = draw(rng, 3, 6, [5, 4])
    got = answer.drive.with_dropout(*tensors(W, batches, device))
    expect.close(got, evaluate(W, batches), rtol=1e-4)


def case_nothing_recorded(answer, expect, rng, device):
    """No graph is recorded on the way."""
    seen = answer.drive.afterwards(*tensors(*draw(rng, 3, 2, [4, 3]), device), True)
    expect.true(not seen["recorded"], "a graph is recorded while the model is evaluated")


def case_mode(answer, expect, rng, device):
    """A model in training goes on in training, one in evaluation mode stays in that."""
    for training in (True, False):
        seen = answer.drive.afterwards(*tensors(*draw(rng, 3, 2, [4, 3]), device), training)
        mode, other = ("training", "evaluation")[:: 1 if training else -1]
        told = f"a model in {mode} mode is in {other} mode afterwards"
        expect.true(seen["training"] == [training] * 3, told)


def case_model_stays(answer, expect, rng, device):
    """What a batch normalization has gathered stays as it is."""
    seen = answer.drive.afterwards(*tensors(*draw(rng, 3, 2, [4, 3]), device), True)
    told = "the data kept aside have gone into the statistics of the model's batch normalization"
    expect.true(seen["seen"] == 0, told)
