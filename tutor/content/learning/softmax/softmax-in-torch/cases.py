import numpy as np
import torch
from scipy.optimize import minimize
from scipy.special import logsumexp


def cost(W, X, t, decay):
    S = W @ X
    return np.mean(logsumexp(S, axis=0) - S[t, np.arange(len(t))]) + decay / 2 * np.sum(W * W)


def slope(W, X, t, decay):
    S = W @ X
    P = np.exp(S - logsumexp(S, axis=0))
    P[t, np.arange(len(t))] -= 1
    return P @ X.T / len(t) + decay * W


def draw(rng, C, K, N):
    """Weights, samples in columns, labels that depend on them; one decimal."""
    W = rng.integers(-15, 16, (C, K)) / 10
    X = rng.integers(-20, 21, (K, N)) / 10
    return W, X, np.argmax(W @ X + rng.normal(0, 1, (C, N)), axis=0)


def tensors(device, dtype, *arrays):
    """Labels stay whole numbers."""
    for each in arrays:
        yield torch.tensor(each, dtype=dtype if each.dtype.kind == "f" else None, device=device)


def check(expect, answer, W, X, t, decay, device, dtype=torch.float32):
    want = torch.tensor(cost(W, X, t, decay), dtype=dtype, device=device)
    expect.close(answer.cost(*tensors(device, dtype, W, X, t), decay), want)


def trained(expect, answer, C, X, t, decay, device, dtype=torch.float32):
    """Expect the optimum that SciPy finds."""
    shape = C, len(X)

    def flat(function):
        return lambda w: function(w.reshape(shape), X, t, decay).ravel()

    found = minimize(
        lambda w: cost(w.reshape(shape), X, t, decay),
        np.zeros(C * len(X)),
        jac=flat(slope),
        method="L-BFGS-B",
        options={"gtol": 1e-9, "ftol": 1e-15, "maxiter": 1000},
    )
    want = torch.tensor(found.x.reshape(shape), dtype=dtype, device=device)
    W = answer.train(*tensors(device, dtype, X, t), C, decay)
    expect.close(W, want, rtol=1e-2)
    expect.tensor(W, requires_grad=False)
    double = W.cpu().numpy().astype(float)
    least = cost(found.x.reshape(shape), X, t, decay)
    expect.true(
        cost(double, X, t, decay) <= least + 1e-4 * max(1.0, least),
        f"J at your W is {cost(double, X, t, decay):.6g}; SciPy's least is {least:.6g}",
    )


def case_cost(answer, expect, rng, device):
    """J of three classes, two features and four samples."""
    check(expect, answer, *draw(rng, 3, 2, 4), 0.5, device)


def case_any_cost(answer, expect, rng, device):
    """J of any sizes, one sample and as many classes as samples among them."""
    for C, K, N in [(2, 3, 5), (4, 1, 3), (3, 2, 1), (3, 4, 3), (5, 5, 5)]:
        check(expect, answer, *draw(rng, C, K, N), 0.1, device)


def case_double_precision(answer, expect, rng):
    """J in float64, and without weight decay."""
    check(expect, answer, *draw(rng, 3, 2, 6), 0.0, "cpu", torch.float64)


def case_large_scores(answer, expect):
    """J where the model is very sure, and wrong for one sample: nothing overflows."""
    W, X = np.array([[100.0], [-100.0], [0.0]]), np.array([[10.0, -10.0, 10.0]])
    check(expect, answer, W, X, np.array([0, 1, 2]), 0.0, "cpu", torch.float64)


def case_gradient(answer, expect, rng):
    """The gradient that backward() brings to W, against finite differences."""
    W, X, t = draw(rng, 3, 2, 5)
    got = answer.drive.gradient(*tensors("cpu", torch.float64, W, X, t), 0.3)
    expect.gradient(got, lambda V: cost(V.numpy(), X, t, 0.3), torch.tensor(W))


def case_train(answer, expect, rng, device):
    """The optimum for three classes, two features and twelve samples."""
    _, X, t = draw(rng, 3, 2, 12)
    trained(expect, answer, 3, X, t, 0.5, device)


def case_train_anything(answer, expect, rng, device):
    """The optimum for other sizes; some classes have no sample, some features are large."""
    for C, K, N, decay in [(4, 3, 30, 0.1), (5, 1, 3, 0.2), (2, 4, 9, 1.0)]:
        _, X, t = draw(rng, C, K, N)
        X[0] *= 3
        trained(expect, answer, C, X, t, decay, device)


def case_train_precisely(answer, expect, rng):
    """The optimum in float64; little decay and features of very different size: a long way."""
    _, X, t = draw(rng, 3, 2, 20)
    trained(expect, answer, 3, X, t, 0.05, "cpu", torch.float64)
    _, X, t = draw(rng, 4, 5, 40)
    X *= np.array([[0.1], [1.0], [20.0], [0.3], [5.0]])
    trained(expect, answer, 4, X, t, 0.001, "cpu", torch.float64)
