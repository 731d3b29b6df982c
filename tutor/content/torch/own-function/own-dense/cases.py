import torch


def draw(rng, device, N, K, M, dtype=torch.float32):
    """X, W, b and an incoming gradient, with one decimal each."""
    shapes = (N, K), (K, M), (M,), (N, M)
    numbers = [rng.integers(-30, 31, shape) / 10 for shape in shapes]
    return [torch.tensor(each, dtype=dtype, device=device) for each in numbers]


def gradients(X, W, b, grad):
    """Entry by entry: each share that an argument has in an entry of Y, times its gradient."""
    X, W, grad = (each.double() for each in (X, W, grad))
    of_X, of_W, of_b = torch.zeros_like(X), torch.zeros_like(W), torch.zeros_like(b).double()
    for n in range(len(X)):
        for m in range(len(b)):
            of_X[n] += grad[n, m] * W[:, m]
            of_W[:, m] += grad[n, m] * X[n]
            of_b[m] += grad[n, m]
    return [each.to(b) for each in (of_X, of_W, of_b)]


def check(answer, expect, X, W, b, grad):
    expect.close(expect.untouched(answer.drive.value, X, W, b), (X.double() @ W.double() + b).to(b))
    of_X, of_W, of_b = gradients(X, W, b, grad)
    expect.close(answer.drive.of_b(X, W, b, grad), of_b)
    expect.close(answer.drive.of_X(X, W, b, grad), of_X)
    expect.close(answer.drive.of_W(X, W, b, grad), of_W)


def case_one_of_each(answer, expect, device):
    """One sample, one feature, one unit."""
    numbers = [[3.0]], [[2.0]], [0.5], [[10.0]]
    check(answer, expect, *[torch.tensor(each, device=device) for each in numbers])


def case_two_samples(answer, expect, rng, device):
    """Two samples, one unit: b has a share in both."""
    check(answer, expect, *draw(rng, device, N=2, K=1, M=1))


def case_any_sizes(answer, expect, rng, device):
    """Any number of samples, features and units."""
    for N, K, M in [(2, 3, 4), (1, 3, 2), (5, 2, 1), (3, 1, 2)]:
        check(answer, expect, *draw(rng, device, N, K, M))


def case_square(answer, expect, rng, device):
    """As many samples as features and units: shapes no longer show what is wrong."""
    check(answer, expect, *draw(rng, device, N=3, K=3, M=3))


def case_no_samples(answer, expect, rng, device):
    """No samples: the gradients by W and b are zeros."""
    check(answer, expect, *draw(rng, device, N=0, K=3, M=2))


def case_transposed(answer, expect, rng, device):
    """X and W that are transposes."""
    X, W, b, grad = draw(rng, device, N=2, K=3, M=4)
    check(answer, expect, X.T.contiguous().T, W.T.contiguous().T, b, grad)


def case_own_node(answer, expect, rng, device):
    """One node of your own, with three ways on."""
    X, W, b, _ = draw(rng, device, N=2, K=2, M=2)
    caption = "Your node in torch's graph: what it saved, what it hands back."
    expect.recorded(answer.drive.graph, X, W, b, caption=caption)
    X, W, b, _ = draw(rng, device, N=2, K=3, M=4)
    expect.same(answer.drive.node(X, W, b), ["DenseBackward", 3])


def case_two_layers(answer, expect, rng, device):
    """Two layers one after the other, down to the first W."""
    X, W, b, _ = draw(rng, device, N=4, K=3, M=2)
    _, V, c, grad = draw(rng, device, N=4, K=2, M=5)
    of_h, _, _ = gradients(X @ W + b, V, c, grad)
    expect.close(answer.drive.two_layers(X, W, b, V, c, grad), gradients(X, W, b, of_h)[1])


def case_changed_meanwhile(answer, expect, rng, device):
    """W is changed in place before backward(): an error, not a gradient with the new W."""
    X, W, b, _ = draw(rng, device, N=2, K=3, M=4)
    expect.raises("RuntimeError", answer.drive.changed, X, W, b)


def case_gradcheck(answer, expect, rng):
    """It passes torch.autograd.gradcheck in float64."""
    X, W, b, _ = draw(rng, "cpu", N=2, K=3, M=4, dtype=torch.float64)
    told = "torch.autograd.gradcheck finds that backward and central differences differ"
    expect.true(answer.drive.gradcheck(X, W, b) is True, told)
