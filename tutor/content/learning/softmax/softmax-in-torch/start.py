import torch
import torch.nn.functional as F


def cost(W, X, t, decay):
    """J at W."""
    # Two things are not right with these scores.
    return F.cross_entropy(torch.softmax((W @ X).T, dim=1), t)


def train(X, t, C, decay):
    """The weights (C, K) with the least J."""
    W = torch.zeros(C, len(X)).to(X).requires_grad_()
    # Your code: descend from here.
    return W.detach()
