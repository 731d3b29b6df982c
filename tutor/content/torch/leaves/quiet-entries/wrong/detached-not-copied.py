# verdict: wrong
# `.detach()` cuts the graph, but it copies nothing: the zeros are written into h. At
# least backward() would notice this one. `.clone()` is missing.
import torch


def loud(h, limit):
    shown = h.detach()
    shown[shown.abs() < limit] = 0
    return shown
