# verdict: wrong
# Now the root of a negative number is no nan, but at 0 its slope is still inf, and 0
# · inf is nan; the same with `clamp(min=0)`. Keep the root away from 0, too.
import torch


def bend(x):
    return torch.where(x >= 1, torch.sqrt(x.abs()), (x + 1) / 2)
