import numpy as np
import torch


def worst(f, inputs):
    """The largest distance of autograd's gradient of f from central differences."""
    h = 1e-5
    leaves = [x.detach().double().clone().requires_grad_() for x in inputs]
    grads = torch.autograd.grad(f(*leaves), leaves, materialize_grads=True)
    errors = [0.0]
    with torch.no_grad():
        for x, grad in zip(leaves, grads):
            for at in np.ndindex(*x.shape):
                middle = x[at].item()
                x[at] = middle + h
                above = f(*leaves)
                x[at] = middle - h
                below = f(*leaves)
                x[at] = middle
                errors.append(abs((above - below) / (2 * h) - grad[at]).item())
    return np.max(errors)
