# verdict: error
# `len(X)` is the number of rows of X, which is H * W. The images are its columns, and
# `X.shape[1]` counts them.
import numpy as np


def to_columns(images):
    N, H, W = images.shape
    return images.reshape(N, H * W).T


def to_images(X, H, W):
    return X.T.reshape(len(X), H, W)
