# verdict: way
# torch.autograd.grad is backward() in another form: the right names, for the price of
# all the gradients. Walk through the nodes.
import torch


def unreached(loss, parameters):
    if loss.grad_fn is None:
        return list(parameters)
    grads = torch.autograd.grad(loss, list(parameters.values()), retain_graph=True, allow_unused=True)
    return [name for name, g in zip(parameters, grads) if g is None]
