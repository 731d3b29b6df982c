import numpy as np


def to_columns(images):
    N, H, W = images.shape
    X = np.empty((H * W, N), images.dtype)
    for n in range(N):
        for i in range(H):
            for j in range(W):
                X[i * W + j, n] = images[n, i, j]
    return X


def numbered(N, H, W, dtype=int):
    """Every pixel is another number, so that each can be told where it went."""
    return np.arange(1, N * H * W + 1, dtype=dtype).reshape(N, H, W)


def case_two_small_images(answer, expect):
    """Two images of two rows and three columns, pixel by pixel."""
    images = numbered(2, 2, 3)
    expect.same(answer.to_columns(images), to_columns(images))


def case_any_shape(answer, expect):
    """Any number of images, of any height and width."""
    for shape in [(4, 2, 3), (2, 5, 3), (5, 1, 4), (3, 4, 1)]:
        images = numbered(*shape)
        expect.same(answer.to_columns(images), to_columns(images))


def case_square(answer, expect):
    """As many images as rows and columns, where every mix-up has the right shape."""
    images = numbered(3, 3, 3)
    expect.same(answer.to_columns(images), to_columns(images))


def case_one_and_none(answer, expect):
    """A single image, and none."""
    for N in [1, 0]:
        images = numbered(N, 2, 3)
        expect.same(answer.to_columns(images), to_columns(images))


def case_back(answer, expect):
    """`to_images` gives the images back."""
    for shape in [(2, 2, 3), (4, 3, 2), (3, 3, 3), (1, 2, 4), (0, 2, 3)]:
        images = numbered(*shape)
        got = answer.to_images(to_columns(images), *shape[1:])
        expect.same(got, images)


def case_part_of_larger_images(answer, expect):
    """Every second pixel of larger images, in single precision: not contiguous in memory."""
    images = numbered(2, 3, 8, np.float32)[:, :, ::2]
    expect.same(answer.to_columns(images), to_columns(images))
    expect.same(answer.to_images(to_columns(images), 3, 4), images)


def case_inputs_stay(answer, expect):
    """The images are only read."""
    expect.untouched(answer.to_columns, numbered(2, 2, 3))
