# verdict: wrong
# `images.resize` and `images.shape = ...` change the caller's array itself. `reshape`
# returns another one and leaves that alone.
import numpy as np


def to_columns(images):
    N, H, W = images.shape
    if images.flags.c_contiguous:
        images.shape = N, H * W
        return images.T
    return images.reshape(N, H * W).T


def to_images(X, H, W):
    return X.T.reshape(X.shape[1], H, W)
