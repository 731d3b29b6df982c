import numpy as np


def centered(X):
    mean = X.mean(axis=1)
    return mean, X - mean[:, None]


def low_rank(A, r):
    U, s, Vh = np.linalg.svd(A, full_matrices=False)
    return sum((s[k] * np.outer(U[:, k], Vh[k]) for k in range(r)), np.zeros_like(A))


def to_columns(images):
    return np.array([image.ravel() for image in images]).T


def to_images(X, H, W):
    return np.array([X[:, n].reshape(H, W) for n in range(X.shape[1])])


def draw(rng, K, N):
    """Images around a mean that is far from 0, the variances of their directions well apart."""
    rank = min(K, N - 1)
    U, _ = np.linalg.qr(rng.standard_normal((K, rank)))
    V, _ = np.linalg.qr(rng.standard_normal((N, rank)))
    spread = (U * 2.0 ** np.arange(rank, 0, -1)) @ V.T
    return np.round(spread + rng.integers(5, 15, K)[:, None], 1)


def draw_images(rng, N, H, W):
    """Images of waves: the same few tones, each time of another strength, and some noise."""
    row, column = np.arange(H), np.arange(W)
    waves = [np.outer(np.cos(k * row), np.sin(k * column + 1)) for k in (1, 2, 3)]
    strength = rng.standard_normal((N, 3)) * np.array([4.0, 2.0, 1.0])
    images = sum(strength[:, k, None, None] * waves[k] for k in range(3))
    return 5 + images + 0.05 * rng.standard_normal((N, H, W))


def ask_fit(expect, got, X, r):
    """Expect the mean, and r directions that keep what r directions can."""
    two = isinstance(got, tuple) and len(got) == 2
    expect.true(two, "fit did not return two arrays, (mean, U)")
    (mean, U), (right, Xc) = got, centered(X)
    expect.close(mean, right)
    fits = isinstance(U, np.ndarray) and U.shape == (len(X), r) and U.dtype == X.dtype
    expect.close(U, U if fits else np.zeros((len(X), r), X.dtype))
    small = 1e-3 if X.dtype == np.float32 else 1e-8
    orthonormal = r == 0 or abs(U.T @ U - np.eye(r)).max() < small
    expect.true(orthonormal, "the columns of U are not orthonormal: Uᵀ U is not the identity")
    s = np.linalg.svd(Xc, compute_uv=False)
    kept, best = ((U.T @ Xc) ** 2).sum() / (s**2).sum(), (s[:r] ** 2).sum() / (s**2).sum()
    told = f"U keeps {kept:.2%} of the variance of X; {r} directions can keep {best:.2%}"
    expect.true(kept > best - small, told)


def case_encode(answer, expect):
    """Two images of three pixels, one component: the first pixel."""
    X, mean = np.array([[3.0, 1.0], [5.0, 6.0], [0.0, 2.0]]), np.array([2.0, 5.0, 1.0])
    expect.close(answer.encode(X, mean, np.eye(3)[:, :1]), np.array([[1.0, -1.0]]))


def case_encode_any_shape(answer, expect, rng):
    """Any number of pixels, images and components; as many of all; images that were not fitted."""
    for K, N, r in [(5, 3, 2), (4, 6, 1), (3, 3, 3), (2, 1, 1), (4, 0, 2)]:
        U, _ = np.linalg.qr(rng.standard_normal((K, r)))
        X, mean = rng.integers(-30, 31, (K, N)) / 10, rng.integers(-30, 31, K) / 10
        expect.close(answer.encode(X, mean, U), U.T @ (X - mean[:, None]))


def case_decode(answer, expect, rng):
    """The way back, for any number of pixels, images and components."""
    for K, N, r in [(3, 2, 1), (5, 3, 2), (4, 6, 1), (3, 3, 3), (4, 0, 2)]:
        U, _ = np.linalg.qr(rng.standard_normal((K, r)))
        Z, mean = rng.integers(-30, 31, (r, N)) / 10, rng.integers(-30, 31, K) / 10
        expect.close(answer.decode(Z, mean, U), mean[:, None] + U @ Z)


def case_fit(answer, expect):
    """Four images of two pixels on a line: one component, along the line."""
    X = np.array([[1.0, 2.0, 3.0, 4.0], [11.0, 13.0, 15.0, 17.0]])
    ask_fit(expect, answer.fit(X, 1), X, 1)


def case_fit_any_shape(answer, expect, rng):
    """More pixels than images, and fewer; as many; no component."""
    for K, N, r in [(4, 6, 2), (7, 4, 3), (3, 9, 3), (5, 5, 2), (6, 3, 0)]:
        X = draw(rng, K, N)
        ask_fit(expect, answer.fit(X, r), X, r)


def case_many_pixels(answer, expect, rng):
    """Five images of 20 x 20 pixels."""
    X = draw(rng, 400, 5)
    ask_fit(expect, answer.fit(X, 3), X, 3)


def case_components(answer, expect):
    """Variances of 16, 4 and 1: one keeps 76 %, two keep 95 %."""
    X = np.array([[4.0, -4.0, 0, 0, 0, 0], [0, 0, 2.0, -2.0, 0, 0], [0, 0, 0, 0, 1.0, -1.0]]) + 9
    for share, r in [(0.15, 1), (0.7, 1), (0.8, 2), (0.9, 2), (0.97, 3)]:
        expect.close(answer.components(X, share), r)


def case_components_any_shape(answer, expect, rng):
    """How many are enough, for matrices of any shape."""
    for K, N in [(6, 9), (8, 4), (5, 5)]:
        X = draw(rng, K, N)
        s = np.linalg.svd(centered(X)[1], compute_uv=False)
        kept = np.cumsum(s**2) / (s**2).sum()
        for r in (1, 2, 3):
            expect.close(answer.components(X, (kept[r - 1] + (kept[r - 2] if r > 1 else 0)) / 2), r)


def case_like_low_rank(answer, expect, rng, earlier):
    """There and back is the mean and your `low_rank` of the rest, on your `to_columns`."""
    images = draw_images(rng, N=7, H=4, W=5)
    columns = expect.first_right(earlier["images-to-columns"], "to_columns", to_columns, [images])
    back = expect.first_right(
        earlier["images-to-columns"], "to_images", to_images, [to_columns(images), 4, 5]
    )
    X = columns(images)
    mean, Xc = centered(X)
    nearest = expect.first_right(earlier["low-rank"], "low_rank", low_rank, [Xc, 2])
    got = answer.fit(X, 3)
    ask_fit(expect, got, X, 3)
    decoded = answer.decode(answer.encode(X, *got), *got)
    expect.close(decoded, mean[:, None] + nearest(Xc, 3), condition=100.0)
    off = abs(back(decoded, 4, 5) - images).max()
    expect.true(off < 0.5, f"an image of three waves is off by {off:.2g} after there and back")


def case_single_precision_with_gaps(answer, expect, rng):
    """Every second image of a larger array, in single precision."""
    X = draw(rng, 6, 10).astype(np.float32)[:, ::2]
    ask_fit(expect, answer.fit(X, 2), X, 2)


def case_inputs_stay(answer, expect, rng):
    """X, Z, mean and U are only read."""
    X = draw(rng, 4, 6)
    mean, U = X.mean(axis=1), np.eye(4)[:, :2]
    expect.untouched(answer.fit, X, 2)
    expect.untouched(answer.encode, X, mean, U)
    expect.untouched(answer.decode, np.ones((2, 3)), mean, U)
    expect.untouched(answer.components, X, 0.5)


def case_no_loop(answer, expect, rng):
    """No loop over images: as many steps in Python for more of them."""
    mean, U = np.arange(6.0), np.eye(6)[:, :2]
    expect.vectorized(
        answer.encode,
        lambda X, mean, U: U.T @ (X - mean[:, None]),
        lambda N: (rng.integers(-30, 31, (6, N)) / 10, mean, U),
        N=(8, 64),
    )
    expect.vectorized(
        answer.decode,
        lambda Z, mean, U: mean[:, None] + U @ Z,
        lambda N: (rng.integers(-30, 31, (2, N)) / 10, mean, U),
        N=(8, 64),
    )
