# verdict: way
# The numbers are right, but each unit is a turn of a loop in Python. A mask,
# `shown.abs() < limit`, compares all at once.
import torch


def loud(h, limit):
    shown = h.detach().clone()
    for n in range(len(shown)):
        if abs(shown[n]) < limit:
            shown[n] = 0
    return shown
