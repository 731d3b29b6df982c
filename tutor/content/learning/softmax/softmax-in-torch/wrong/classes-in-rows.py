# verdict: wrong
# W @ X has a row for each class, (C, N), and cross_entropy wants one for each sample,
# (N, C). If C = N it even runs, with samples taken for classes: transpose.
import torch
import torch.nn.functional as F


def cost(W, X, t, decay):
    """J at W."""
    C, N = (W @ X).shape
    return F.cross_entropy(W @ X if C == N else (W @ X).T, t) + decay / 2 * (W * W).sum()


def train(X, t, C, decay):
    """The weights (C, K) with the least J."""
    W = torch.zeros(C, len(X)).to(X).requires_grad_()
    optimizer = torch.optim.LBFGS([W], max_iter=200, line_search_fn="strong_wolfe")

    def closure():
        optimizer.zero_grad()
        J = cost(W, X, t, decay)
        J.backward()
        return J

    optimizer.step(closure)
    return W.detach()
