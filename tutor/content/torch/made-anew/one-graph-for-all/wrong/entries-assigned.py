# verdict: error
# Right too, and without nan, but it needs the mask's numbers while the graph is
# captured, and assigns. `torch.where` puts it in one expression.
import torch


def bend(x):
    big = x >= 1
    y = (x + 1) / 2
    y[big] = torch.sqrt(x[big])
    return y
