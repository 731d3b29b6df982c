# verdict: wrong
# no_grad stops the recording, not the writing: the zeros still go into h, into the
# numbers that backward() needs. It takes a copy.
import torch


def loud(h, limit):
    with torch.no_grad():
        h[h.abs() < limit] = 0
    return h
