# verdict: wrong
# Every component has the wrong sign: the weight of a sample is h - t, what the model
# says minus the label.
import torch


def gradient(w, X, t):
    return X @ (t - torch.sigmoid(w @ X))
