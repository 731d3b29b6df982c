# verdict: wrong
# `max` with a dim returns the pair (values, indices): the values come first, and here
# they stand where the labels belong.
import torch


def most_likely(scores):
    return torch.softmax(scores, dim=1).max(dim=1)
