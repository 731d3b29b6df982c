import numpy as np
import torch

FEATURES = 20
SAMPLES = (10, 100, 1_000, 10_000, 100_000)
LONGEST_S = 0.1
"""A way is not timed at the next N when this one says that it would take longer."""

WAYS = {
    "logreg-two-loops": "two loops",
    "logreg-one-loop": "one loop",
    "logreg-vectorized": "NumPy, no loop",
}


def gradient(w, X, t):
    """The same for arrays and tensors."""
    exp = torch.exp if isinstance(X, torch.Tensor) else np.exp
    return X @ (1 / (1 + exp(-(w @ X))) - t)


def draw(rng, K, N):
    """Weights, samples in columns, labels; one decimal, so that they can be read."""
    w = rng.integers(-15, 16, K) / 10
    X = rng.integers(-20, 21, (K, N)) / 10
    t = rng.permutation(np.arange(N) % 2)
    return w, X, t.astype(float)


def tensors(arrays, device, dtype=None):
    """The arrays on the device: float64 where it has that, else float32."""
    dtype = dtype or (torch.float32 if device == "mps" else torch.float64)
    return [torch.tensor(array, dtype=dtype, device=device) for array in arrays]


def case_few_samples(answer, expect, rng, device):
    """Two features, three samples: small enough to check by hand."""
    w, X, t = tensors(draw(rng, K=2, N=3), device)
    expect.close(answer.gradient(w, X, t), gradient(w, X, t))


def case_any_shape(answer, expect, rng, device):
    """Any number of features and of samples, one sample among them, and K = N."""
    for K, N in [(4, 7), (6, 2), (3, 1), (3, 3)]:
        w, X, t = tensors(draw(rng, K, N), device)
        expect.close(answer.gradient(w, X, t), gradient(w, X, t))


def case_dtype_is_kept(answer, expect, rng, device):
    """Inputs in single precision give a result in single precision."""
    w, X, t = tensors(draw(rng, K=3, N=5), device, torch.float32)
    expect.close(answer.gradient(w, X, t), gradient(w, X, t))


def case_on_the_cpu_too(answer, expect, rng):
    """The same function works on the CPU, and its result is there."""
    w, X, t = tensors(draw(rng, K=3, N=5), "cpu")
    expect.close(answer.gradient(w, X, t), gradient(w, X, t))


def case_transposed_view(answer, expect, rng, device):
    """X may be the transpose of another tensor: not contiguous in memory."""
    w, X, t = tensors(draw(rng, K=3, N=5), device)
    X = X.t().contiguous().t()
    expect.close(answer.gradient(w, X, t), gradient(w, X, t))


def case_inputs_stay(answer, expect, rng, device):
    """w, X and t are only read."""
    expect.untouched(answer.gradient, *tensors(draw(rng, K=3, N=5), device))


def case_no_loop(answer, expect, rng, device):
    """No loop: as many steps in Python for 256 samples as for 32, for 48 features as for 6."""
    expect.vectorized(
        answer.gradient,
        gradient,
        lambda N, K: tensors(draw(rng, K, N), device),
        N=(32, 256),
        K=(6, 48),
    )


def case_timing(answer, expect, rng, device, earlier):
    """How long each way takes as N grows."""
    w, X, t = tensors(draw(rng, FEATURES, N=50), device)
    expect.close(answer.gradient(w, X, t), gradient(w, X, t))
    ways = {f"torch on {device}": answer.gradient}
    for exercise, label in WAYS.items():
        function = expect.first_right(
            earlier[exercise], "gradient", like=gradient, arguments=draw(rng, K=3, N=5)
        )
        ways[label if function.own else f"{label} (model)"] = function
    for N in SAMPLES:
        arrays = draw(rng, FEATURES, N)
        for label, function in list(ways.items()):
            arguments = tensors(arrays, device) if label.startswith("torch") else arrays
            best_s = expect.time(label, N, function, *arguments, repeats=5, budget_s=0.02)
            if 10 * best_s > LONGEST_S:
                del ways[label]
