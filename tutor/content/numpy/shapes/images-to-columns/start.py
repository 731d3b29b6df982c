def to_columns(images):
    """The images, shape (N, H, W), as columns, shape (H * W, N)."""
    N, H, W = images.shape
    # Correct this: the shape is right, the pixels are not where they belong.
    return images.reshape(H * W, N)


def to_images(X, H, W):
    """The columns, shape (H * W, N), as images, shape (N, H, W)."""
    N = X.shape[1]
    return X.reshape(N, H, W)
