# verdict: wrong
# Below 1 this is constant: right for no entry there, and its slope is 0. The tangent
# is missing.
import torch


def bend(x):
    return x.clamp(min=1).sqrt()
