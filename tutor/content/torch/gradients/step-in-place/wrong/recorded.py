# verdict: error
# A leaf that is tracked must not be changed in place by something recorded: the graph
# would lead to numbers that are gone. A step shall not be recorded at all: `with
# torch.no_grad():`.
import torch


def step(w, rate):
    w -= rate * w.grad
    w.grad = None
