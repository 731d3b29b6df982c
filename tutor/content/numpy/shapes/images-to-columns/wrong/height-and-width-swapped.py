# verdict: wrong
# `to_columns` is right. On the way back a row of an image has W pixels, so W is the
# last axis, `(N, H, W)`.
import numpy as np


def to_columns(images):
    N, H, W = images.shape
    return images.reshape(N, H * W).T


def to_images(X, H, W):
    return X.T.reshape(X.shape[1], W, H)
