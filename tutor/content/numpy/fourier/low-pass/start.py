import numpy as np


def low_pass(x, rate, cutoff):
    """x without its tones above the cutoff."""
    F = np.fft.rfft(x)
    # Correct these three lines.
    f = np.arange(len(F))
    F[f >= cutoff] = 0
    return np.fft.irfft(F)
