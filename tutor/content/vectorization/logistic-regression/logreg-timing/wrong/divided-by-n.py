# verdict: wrong
# This is the mean over the samples; asked for is the sum, without dividing by N.
import torch


def gradient(w, X, t):
    return X @ (torch.sigmoid(w @ X) - t) / X.shape[1]
