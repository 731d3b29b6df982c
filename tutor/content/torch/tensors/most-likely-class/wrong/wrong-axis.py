# verdict: wrong
# The axis that is named disappears: `dim=0` compares the samples of each class with
# each other, and what is left are C numbers.
import torch


def most_likely(scores):
    highest, labels = torch.softmax(scores, dim=0).max(dim=0)
    return labels, highest
