# verdict: wrong
# `.retain_grad()` makes torch keep the gradient of a computed tensor, but it is no
# leaf still, and no optimizer takes it.
import torch


def weights(values, scale, device):
    w = torch.tensor(scale * values, requires_grad=True).to(device, torch.float32)
    w = 1 * w
    w.retain_grad()
    return w
