# verdict: wrong
# `reshape` keeps the order of the entries, so the first row of X gets the first pixels
# of image 0. Make a row for each image first, `(N, H * W)`, then transpose.
import numpy as np


def to_columns(images):
    N, H, W = images.shape
    return images.reshape(H * W, N)


def to_images(X, H, W):
    return X.T.reshape(X.shape[1], H, W)
