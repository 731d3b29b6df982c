# verdict: wrong
# An operation whose name ends in `_` writes into its tensor: `t.neg_()` changes the
# caller's labels. Use the one without `_`.
import torch


def gradient(w, X, t):
    return X @ t.neg_().add_(torch.sigmoid(w @ X))
