import matplotlib.pyplot as plt
import torch
import torch.nn.functional as F
from torch import nn


def network(K, H, C):
    """K features, H hidden units, C scores."""
    return nn.Linear(K, C)


def loss(model, x, t):
    """The mean cross-entropy."""
    return F.cross_entropy(model(x), t)


def train(model, x, t, epochs, seed):
    """Train the model; return its loss on all samples, before the first epoch and after each."""
    torch.manual_seed(seed)
    losses = [loss(model, x, t).item()]
    for _ in range(epochs):
        # Your code instead of this line: a step for every batch, then the loss.
        losses.append(losses[0])
    return losses


def curve(losses):
    """The losses over the epochs."""
    _, axes = plt.subplots()
    axes.plot(losses)
    return axes
