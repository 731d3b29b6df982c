import torch


def worst(f, inputs):
    """The largest distance of autograd's gradient of f from central differences."""
    h = 1e-5
    (x,) = inputs
    x.requires_grad_()
    (grad,) = torch.autograd.grad(f(x), [x])
    # Your code here: this is for one input with one entry, and in its own dtype.
    difference = (f(x + h) - f(x - h)) / (2 * h)
    return abs(grad - difference).max().item()
