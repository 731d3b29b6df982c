# verdict: wrong
# A clone has memory of its own, but it is part of the graph: the display is recorded
# and keeps all of the graph alive. `.detach()` it.
import torch


def loud(h, limit):
    shown = h.clone()
    shown[shown.abs() < limit] = 0
    return shown
