import numpy as np


def pack(W, b):
    return np.array([entry for row in W for entry in row] + list(b), W.dtype)


def draw(rng, C, K, dtype=float):
    """Weights and biases, one decimal, so that they can be read."""
    W = rng.integers(-30, 31, (C, K)) / 10
    return W.astype(dtype), (rng.integers(-30, 31, C) / 10).astype(dtype)


SHAPES = [(3, 2), (2, 5), (4, 1), (1, 3), (3, 3)]


def case_pack(answer, expect, rng):
    """Two classes, three features: the rows of W, then b."""
    W, b = draw(rng, C=2, K=3)
    expect.close(answer.pack(W, b), pack(W, b))


def case_pack_any_shape(answer, expect, rng):
    """Any number of classes and features, one among them, and as many of both."""
    for C, K in SHAPES:
        W, b = draw(rng, C, K)
        expect.close(answer.pack(W, b), pack(W, b))


def case_pack_a_transpose(answer, expect, rng):
    """W may be the transpose of another array, whose rows lie elsewhere in memory."""
    W, b = draw(rng, C=2, K=3)
    expect.close(answer.pack(W, b), pack(W, b))
    W = W.T.copy().T
    expect.close(answer.pack(W, b), pack(W, b))


def case_unpack(answer, expect, rng):
    """Two classes, three features: W and b come back."""
    W, b = draw(rng, C=2, K=3)
    expect.close(answer.unpack(pack(W, b), 2, 3), (W, b))


def case_unpack_any_shape(answer, expect, rng):
    """Any number of classes and features."""
    for C, K in SHAPES:
        W, b = draw(rng, C, K)
        expect.close(answer.unpack(pack(W, b), C, K), (W, b))


def case_unpack_copies_nothing(answer, expect, rng):
    """Both arrays that `unpack` returns lie in the memory of theta."""
    theta = pack(*draw(rng, C=2, K=3))
    expect.view(answer.drive.bias, theta, 2, 3)
    expect.view(answer.drive.weights, theta, 2, 3)


def case_single_precision(answer, expect, rng):
    """Single precision stays single precision, both ways."""
    W, b = draw(rng, C=3, K=2, dtype=np.float32)
    expect.close(answer.pack(W, b), pack(W, b))
    expect.close(answer.unpack(pack(W, b), 3, 2), (W, b))


def case_inputs_stay(answer, expect, rng):
    """W, b and theta are only read."""
    W, b = draw(rng, C=2, K=3)
    expect.untouched(answer.pack, W, b)
    expect.untouched(answer.unpack, pack(W, b), 2, 3)
