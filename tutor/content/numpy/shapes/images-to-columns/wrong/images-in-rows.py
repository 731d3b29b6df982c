# verdict: wrong
# Here an image is a row. In this course a sample is a column: transpose the result with
# `.T`.
import numpy as np


def to_columns(images):
    N, H, W = images.shape
    return images.reshape(N, H * W)


def to_images(X, H, W):
    return X.T.reshape(X.shape[1], H, W)
