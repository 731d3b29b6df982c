import numpy as np
import torch


def fit(w, X, t, rate, steps):
    """In NumPy, with the gradient by its formula: (final w, losses)."""
    v, A, b = (each.detach().cpu().double().numpy() for each in (w, X, t))
    losses = []
    for _ in range(steps):
        e = v @ A - b
        losses.append(float(np.mean(e**2)))
        v = v - rate * 2 * A @ e / len(b)
    return torch.tensor(v, dtype=w.dtype, device=w.device), losses


def draw(rng, device, K, N, dtype=None):
    """Weights (a tracked leaf), samples in columns, targets; one decimal."""
    dtype = dtype or (torch.float32 if device == "mps" else torch.float64)
    numbers = rng.integers(-15, 16, K), rng.integers(-15, 16, (K, N)), rng.integers(-30, 31, N)
    w, X, t = (torch.tensor(each / 10, dtype=dtype, device=device) for each in numbers)
    return w.requires_grad_(), X, t


def check(answer, expect, w, X, t, rate, steps):
    """w in place, then the losses."""
    want, losses = fit(w, X, t, rate, steps)
    rtol = 1e-4 if w.dtype is torch.float32 else 1e-8
    got = expect.in_place(answer.fit, w, X, t, rate, steps, want=want)
    expect.close(got, losses, rtol=rtol)


def show_race(answer, expect, w, X, t, rate):
    """The learner's own losses at three rates, above the least."""
    A, b = X.cpu().double().numpy().T, t.cpu().double().numpy()
    least = float(np.mean((A @ np.linalg.lstsq(A, b, rcond=None)[0] - b) ** 2))

    def run(share):
        losses = answer.fit(w.detach().clone().requires_grad_(), X, t, share * rate, 40)
        above = [max(loss - least, 1e-10) for loss in losses]
        name = f"your fit, rate {share * rate:.2g}"
        return {"name": name, "evaluations": list(range(len(above))), "values": above}

    expect.show(
        "convergence",
        methods=lambda: [run(1.0), run(0.1)],
        x_name="steps",
        y_name="loss above the least",
        caption="The losses that your fit returns, for two rates: each a straight line.",
    )


def case_one_step(answer, expect, device):
    """One step with one weight and two samples."""
    w = torch.tensor([1.0], device=device, requires_grad=True)
    X, t = torch.tensor([[1.0, 2.0]], device=device), torch.tensor([2.0, 0.0], device=device)
    check(answer, expect, w, X, t, 0.25, 1)


def case_several_steps(answer, expect, rng, device):
    """Several steps: each with its own gradient."""
    check(answer, expect, *draw(rng, device, K=2, N=5), 0.1, 3)


def case_any_shape(answer, expect, rng, device):
    """Any number of weights and samples, K = N and one sample among them."""
    for K, N in [(3, 7), (4, 2), (3, 3), (2, 1)]:
        check(answer, expect, *draw(rng, device, K, N), 0.05, 4)


def case_single_precision(answer, expect, rng, device):
    """float32 stays float32."""
    check(answer, expect, *draw(rng, device, K=2, N=5, dtype=torch.float32), 0.1, 3)


def case_old_gradient(answer, expect, rng, device):
    """An old gradient in w.grad does not count."""
    w, X, t = draw(rng, device, K=2, N=5)
    w.grad = torch.ones_like(w)
    check(answer, expect, w, X, t, 0.1, 2)


def case_no_steps(answer, expect, rng, device):
    """No steps: no losses, and w stays."""
    w, X, t = draw(rng, device, K=2, N=5)
    expect.close(expect.untouched(answer.fit, w, X, t, 0.1, 0), [])


def case_inputs_stay(answer, expect, rng, device):
    """X and t are as before, and w is still a tracked leaf."""
    w, X, t = draw(rng, device, K=2, N=5)
    seen = answer.drive.afterwards(w.detach(), X, t, 0.1, 2)
    expect.tensor(seen["w"], is_leaf=True, requires_grad=True)
    expect.close(seen["X"], X)
    expect.close(seen["t"], t)


def case_least_squares(answer, expect, rng, device):
    """After 400 steps w is where least squares are."""
    w, X, t = draw(rng, device, K=2, N=12)
    largest = float(torch.linalg.matrix_norm(X.cpu(), 2)) ** 2 / 12
    show_race(answer, expect, w, X, t, 0.5 / largest)
    seen = answer.drive.afterwards(w.detach(), X, t, 0.5 / largest, 400)
    best = np.linalg.lstsq(X.cpu().double().numpy().T, t.cpu().double().numpy(), rcond=None)[0]
    want = torch.tensor(best, dtype=w.dtype, device=device)
    expect.close(seen["w"].detach(), want, rtol=1e-3)
