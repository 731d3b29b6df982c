# verdict: wrong
# A fixed number of small steps stops on the way. Go on until the gradient is small, or
# take LBFGS.
import torch
import torch.nn.functional as F


def cost(W, X, t, decay):
    """J at W."""
    return F.cross_entropy((W @ X).T, t) + decay / 2 * (W * W).sum()


def train(X, t, C, decay):
    """The weights (C, K) with the least J."""
    W = torch.zeros(C, len(X)).to(X).requires_grad_()
    optimizer = torch.optim.SGD([W], lr=0.1)

    def closure():
        optimizer.zero_grad()
        J = cost(W, X, t, decay)
        J.backward()
        return J

    for _ in range(20):
        optimizer.step(closure)
    return W.detach()
