# verdict: wrong
# This m is the largest score of all samples. Next to it a row of small scores
# vanishes: exp gives 0 for each of them, and 0 / 0 is nan. Each row needs its own.
import torch


def most_likely(scores):
    e = torch.exp(scores - (scores.max() if scores.numel() else 0))
    highest, labels = (e / e.sum(dim=1, keepdim=True)).max(dim=1)
    return labels, highest
