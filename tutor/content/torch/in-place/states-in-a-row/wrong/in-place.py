# verdict: error
# Each assignment changes h, which the products keep until backward(). Give each state
# a tensor of its own, and stack them.
import torch


def states(w, x):
    h = torch.zeros_like(x)
    h[0] = torch.tanh(x[0])
    for t in range(1, len(x)):
        h[t] = torch.tanh(w * h[t - 1] + x[t])
    return h
