# verdict: wrong
# `irfft` takes the number of samples for even, and an odd signal comes back one
# shorter. Tell it `n=len(x)`.
import numpy as np


def low_pass(x, rate, cutoff):
    F = np.fft.rfft(x)
    f = np.fft.rfftfreq(len(x), 1 / rate)
    F[f > cutoff] = 0
    return np.fft.irfft(F)
