# verdict: wrong
# The labels are right, but this softmax runs down the columns: a probability compares
# the classes of one sample, so each row has to sum to 1.
import torch


def most_likely(scores):
    labels = scores.argmax(dim=1)
    return labels, torch.softmax(scores, dim=0)[torch.arange(len(labels)), labels]
