# verdict: wrong
# It works here. But a change through `.data` is hidden from autograd: if a graph
# still needs the old w, backward() computes a wrong gradient and says nothing. Under
# no_grad it would complain.
import torch


def step(w, rate):
    w.data -= rate * w.grad
    w.grad = None
