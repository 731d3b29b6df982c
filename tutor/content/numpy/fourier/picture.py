"""Two tones in noise, and how strong each frequency is in them."""

import numpy as np


def scenes(rng, device):
    """The signal, then its spectrum: what cannot be seen in the one stands out in the other."""
    rate, N = 64, 128
    n = np.arange(N)
    tones = rng.choice(np.arange(3, 30), 2, replace=False)
    sizes = np.array([1.0, 0.6])
    x = sizes @ np.cos(2 * np.pi * np.outer(tones, n) / rate)
    x = x + 0.5 * rng.standard_normal(N)
    F, f = np.fft.rfft(x), np.fft.rfftfreq(N, 1 / rate)
    signal = {
        "kind": "curves",
        "title": f"x: {N} samples, {rate} in a second",
        "x_name": "seconds",
        "lines": [{"name": "", "x": n / rate, "y": x}],
        "caption": "Two tones and noise. Which tones? One cannot see it here.",
    }
    spectrum = {
        "kind": "curves",
        "title": "2/N |F[k]|, the amplitude at each frequency",
        "x_name": "frequency f[k] = k rate / N",
        "lines": [{"name": "", "x": f, "y": 2 / N * np.abs(F), "drawn": "stems"}],
        "caption": (
            f"They were {tones[0]} and {tones[1]} turns a second, of amplitude 1 and 0.6. "
            "The noise is spread over all frequencies."
        ),
    }
    return [signal, spectrum]
