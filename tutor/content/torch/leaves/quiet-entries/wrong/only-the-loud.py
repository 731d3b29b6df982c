# verdict: wrong
# A mask as an index picks entries, so the quiet ones are gone, and with them the
# places of the others. Put 0 where they were.
import torch


def loud(h, limit):
    shown = h.detach().clone()
    return shown[shown.abs() >= limit]
