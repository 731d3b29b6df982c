# verdict: wrong
# `x[:] = ...` writes into the caller's signal. Return a new one.
import numpy as np


def low_pass(x, rate, cutoff):
    F = np.fft.rfft(x)
    f = np.fft.rfftfreq(len(x), 1 / rate)
    F[f > cutoff] = 0
    x[:] = np.fft.irfft(F, n=len(x))
    return x.copy()
