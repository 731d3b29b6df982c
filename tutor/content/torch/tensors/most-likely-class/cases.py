import numpy as np
import torch


def most_likely(scores):
    """Row by row, in NumPy and float64."""
    s = scores.cpu().double().numpy()
    p = np.exp(s - s.max(axis=1, keepdims=True))
    p = p / p.sum(axis=1, keepdims=True)
    labels, highest = s.argmax(axis=1), p.max(axis=1)
    return (
        torch.tensor(labels, device=scores.device),
        torch.tensor(highest, dtype=scores.dtype, device=scores.device),
    )


def draw(rng, device, N, C, dtype=None):
    """Scores with one decimal, no two of a row alike."""
    dtype = dtype or (torch.float32 if device == "mps" else torch.float64)
    rows = [rng.permutation(np.arange(-2 * C, 2 * C))[:C] / 10 for _ in range(N)]
    return torch.tensor(np.array(rows).reshape(N, C), dtype=dtype, device=device)


def check(answer, expect, scores):
    """Labels first: those that are not whole numbers are said to be so."""
    expect.close(answer.most_likely(scores), most_likely(scores))


def case_two_samples(answer, expect, rng, device):
    """Two samples, three classes."""
    check(answer, expect, draw(rng, device, N=2, C=3))


def case_any_shape(answer, expect, rng, device):
    """Any number of samples and classes, one among them, and N = C."""
    for N, C in [(5, 3), (3, 6), (1, 4), (4, 1), (4, 4)]:
        check(answer, expect, draw(rng, device, N, C))


def case_large_scores(answer, expect, rng, device):
    """Large scores, positive and negative, and rows of different size."""
    scores = draw(rng, device, N=3, C=4)
    rows = torch.tensor([[1000], [-1000], [0]], dtype=scores.dtype, device=device)
    check(answer, expect, scores + rows)


def case_single_precision(answer, expect, rng, device):
    """float32 stays float32."""
    check(answer, expect, draw(rng, device, N=4, C=3, dtype=torch.float32))


def case_transposed(answer, expect, rng, device):
    """The scores may be the transpose of another tensor."""
    check(answer, expect, draw(rng, device, N=3, C=5).T)


def case_no_samples(answer, expect, rng, device):
    """No sample gives no label."""
    check(answer, expect, draw(rng, device, N=0, C=3))


def case_inputs_stay(answer, expect, rng, device):
    """The scores are only read."""
    expect.untouched(answer.most_likely, draw(rng, device, N=3, C=4))


def case_no_loop(answer, expect, rng, device):
    """No loop: as many steps in Python for 256 samples as for 32, for 24 classes as for 3."""
    expect.vectorized(
        answer.most_likely,
        most_likely,
        lambda N, C: [draw(rng, device, N, C)],
        N=(32, 256),
        C=(3, 24),
    )
