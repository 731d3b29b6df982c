# verdict: wrong
# Bin 0 is the constant, and it lies below every cutoff: it stays.
import numpy as np


def low_pass(x, rate, cutoff):
    F = np.fft.rfft(x)
    f = np.fft.rfftfreq(len(x), 1 / rate)
    F[(f > cutoff) | (f == 0)] = 0
    return np.fft.irfft(F, n=len(x))
