# verdict: way
# The numbers are right, but the samples are taken one at a time in Python: `max` and
# `sum` with `dim=1` take all rows at once.
import torch


def most_likely(scores):
    labels = torch.zeros(len(scores), dtype=torch.int64, device=scores.device)
    probabilities = torch.zeros_like(scores[:, 0])
    for n, s in enumerate(scores):
        p = torch.softmax(s, dim=0)
        labels[n] = p.argmax()
        probabilities[n] = p.max()
    return labels, probabilities
