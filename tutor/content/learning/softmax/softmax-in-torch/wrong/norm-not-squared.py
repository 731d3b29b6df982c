# verdict: wrong
# norm() is the root of the sum of squares. The weight decay is made of the squares.
import torch
import torch.nn.functional as F


def cost(W, X, t, decay):
    """J at W."""
    return F.cross_entropy((W @ X).T, t) + decay / 2 * W.norm()


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
