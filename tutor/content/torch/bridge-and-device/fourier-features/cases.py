import numpy as np
import torch


def fourier(x, K):
    """In NumPy, column by column."""
    numbers = x.cpu().numpy()
    columns = [np.cos(k * numbers) for k in range(1, K + 1)]
    columns += [np.sin(k * numbers) for k in range(1, K + 1)]
    return torch.tensor(np.stack(columns, axis=1), dtype=x.dtype, device=x.device)


def draw(rng, device, N, dtype=None):
    """Numbers with one decimal, in float64 where the device has it."""
    dtype = dtype or (torch.float32 if device == "mps" else torch.float64)
    return torch.tensor(rng.integers(-30, 31, N) / 10, dtype=dtype, device=device)


def case_two_numbers(answer, expect, rng):
    """Two numbers, three frequencies, in double precision, on the CPU."""
    x = draw(rng, "cpu", N=2)
    expect.close(answer.fourier(x, 3), fourier(x, 3))


def case_any_size(answer, expect, rng, device):
    """Any N and K on this machine's device, N = K and N = 0 among them."""
    for N, K in [(5, 2), (2, 4), (1, 3), (4, 1), (3, 3), (0, 2)]:
        x = draw(rng, device, N)
        expect.close(answer.fourier(x, K), fourier(x, K))


def case_single_precision(answer, expect, rng, device):
    """float32 stays float32."""
    x = draw(rng, device, N=4, dtype=torch.float32)
    expect.close(answer.fourier(x, 3), fourier(x, 3))


def case_every_second(answer, expect, rng, device):
    """Every second entry of another tensor."""
    x = draw(rng, device, N=8)[::2]
    expect.close(answer.fourier(x, 3), fourier(x, 3))


def case_elsewhere(answer, expect):
    """On the device without numbers, everything is made there."""
    for dtype in ["float64", "float32"]:
        there = {"device": "meta", "shape": [4, 6], "dtype": f"torch.{dtype}"}
        expect.same(answer.drive.elsewhere(4, 3, dtype), there)


def case_no_loop(answer, expect, rng, device):
    """No loop: as many steps in Python for 256 numbers as for 32, for 24 frequencies as for 3."""

    def draw_sizes(N, K):
        return [draw(rng, device, N), K]

    expect.vectorized(answer.fourier, fourier, draw_sizes, N=(32, 256), K=(3, 24))
