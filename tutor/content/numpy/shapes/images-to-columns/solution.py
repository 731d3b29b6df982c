def to_columns(images):
    """The images, shape (N, H, W), as columns, shape (H * W, N)."""
    N, H, W = images.shape
    return images.reshape(N, H * W).T


def to_images(X, H, W):
    """The columns, shape (H * W, N), as images, shape (N, H, W)."""
    N = X.shape[1]
    return X.T.reshape(N, H, W)
