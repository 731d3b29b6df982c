# verdict: error
# A leaf that is tracked must not be changed in place, or its gradient would belong to
# other numbers. Scale it before `requires_grad`.
import torch


def weights(values, scale, device):
    w = torch.tensor(values, dtype=torch.float32, device=device, requires_grad=True)
    w *= scale
    return w
