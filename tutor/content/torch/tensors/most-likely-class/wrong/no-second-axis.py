# verdict: error
# `highest` has shape (N,), and shapes are matched from the last axis on: it would
# need C entries. As (N, 1), `highest[:, None]`, it meets the rows.
import torch


def most_likely(scores):
    highest, labels = scores.max(dim=1)
    return labels, 1 / torch.exp(scores - highest).sum(dim=1)
