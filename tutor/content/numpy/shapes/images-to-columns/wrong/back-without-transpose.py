# verdict: wrong
# `to_columns` is right. On the way back a row of X holds one pixel of all images, so X
# has to be transposed before it is reshaped.
import numpy as np


def to_columns(images):
    N, H, W = images.shape
    return images.reshape(N, H * W).T


def to_images(X, H, W):
    return X.reshape(X.shape[1], H, W)
