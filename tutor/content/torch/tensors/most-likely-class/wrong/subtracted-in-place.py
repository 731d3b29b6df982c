# verdict: wrong
# `-=` writes into the caller's scores. Give the difference a name of its own: `e =
# torch.exp(scores - ...)`.
import torch


def most_likely(scores):
    labels = scores.argmax(dim=1)
    scores -= scores.max(dim=1, keepdim=True).values
    return labels, 1 / torch.exp(scores).sum(dim=1)
