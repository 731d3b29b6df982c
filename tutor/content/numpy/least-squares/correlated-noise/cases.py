import numpy as np
import numpy.linalg as la


def correlate(S, mu, Z):
    L = la.cholesky(S)
    X = np.empty_like(Z)
    for n in range(Z.shape[1]):
        X[:, n] = mu + L @ Z[:, n]
    return X


def whiten(S, mu, X):
    L = la.cholesky(S)
    Z = np.empty_like(X)
    for n in range(X.shape[1]):
        Z[:, n] = la.solve(L, X[:, n] - mu)
    return Z


def draw(rng, K, N):
    """A covariance, a mean, samples; few decimals, so that they can be read."""
    L = np.tril(rng.integers(-15, 16, (K, K)) / 10, -1) + np.diag(rng.integers(10, 21, K) / 10)
    return L @ L.T, rng.integers(-30, 31, K) / 10, rng.integers(-20, 21, (K, N)) / 10


SHAPES = [(3, 4), (4, 2), (1, 3), (2, 1), (3, 3)]


def case_correlate(answer, expect):
    """Two features that vary together, three samples."""
    S, mu = np.array([[4.0, 2.0], [2.0, 5.0]]), np.array([1.0, -1.0])
    Z = np.array([[1.0, 0.0, -1.0], [0.0, 1.0, 0.5]])
    want = np.array([[3.0, 1.0, -1.0], [0.0, 1.0, -1.0]])
    expect.close(answer.correlate(S, mu, Z), want)


def case_correlate_any_shape(answer, expect, rng):
    """Any number of features and of samples; one of each; as many of both."""
    for K, N in SHAPES:
        S, mu, Z = draw(rng, K, N)
        expect.close(answer.correlate(S, mu, Z), correlate(S, mu, Z), condition=la.cond(S))


def case_whiten(answer, expect):
    """The way back, of the same three samples."""
    S, mu = np.array([[4.0, 2.0], [2.0, 5.0]]), np.array([1.0, -1.0])
    X = np.array([[3.0, 1.0, -1.0], [0.0, 1.0, -1.0]])
    want = np.array([[1.0, 0.0, -1.0], [0.0, 1.0, 0.5]])
    expect.close(answer.whiten(S, mu, X), want)


def case_whiten_any_shape(answer, expect, rng):
    """The way back for any number of features and of samples."""
    for K, N in SHAPES:
        S, mu, X = draw(rng, K, N)
        expect.close(answer.whiten(S, mu, X), whiten(S, mu, X), condition=la.cond(S))


def case_covariance(answer, expect, rng):
    """Samples whose own covariance is S become samples whose covariance is I."""
    X = rng.standard_normal((3, 40)) * np.array([[1.0], [2.0], [3.0]])
    X[2] += X[0]
    got = answer.whiten(np.cov(X), X.mean(axis=1), X)
    expect.close(got, whiten(np.cov(X), X.mean(axis=1), X), condition=50.0)
    expect.close(np.cov(got), np.eye(3), condition=50.0)


def case_no_samples(answer, expect, rng):
    """No samples."""
    S, mu, Z = draw(rng, K=2, N=0)
    expect.close(answer.correlate(S, mu, Z), Z)
    expect.close(answer.whiten(S, mu, Z), Z)


def case_single_precision_with_gaps(answer, expect, rng):
    """Every second sample of a larger array, in single precision."""
    S, mu, Z = (array.astype(np.float32) for array in draw(rng, K=3, N=6))
    Z = Z[:, ::2]
    expect.close(answer.correlate(S, mu, Z), correlate(S, mu, Z))
    expect.close(answer.whiten(S, mu, Z), whiten(S, mu, Z), condition=la.cond(S))


def case_inputs_stay(answer, expect, rng):
    """S, mu, Z and X are only read."""
    expect.untouched(answer.correlate, *draw(rng, K=2, N=3))
    expect.untouched(answer.whiten, *draw(rng, K=2, N=3))


def case_no_loop(answer, expect, rng):
    """No loop: as many steps in Python for more samples."""
    expect.vectorized(answer.correlate, correlate, lambda N: draw(rng, 3, N), N=(8, 64))
    expect.vectorized(answer.whiten, whiten, lambda N: draw(rng, 3, N), N=(8, 64))
