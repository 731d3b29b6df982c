import numpy as np


def low_pass(x, rate, cutoff):
    """x without its tones above the cutoff."""
    F = np.fft.rfft(x)
    f = np.fft.rfftfreq(len(x), 1 / rate)
    F[f > cutoff] = 0
    return np.fft.irfft(F, n=len(x))
