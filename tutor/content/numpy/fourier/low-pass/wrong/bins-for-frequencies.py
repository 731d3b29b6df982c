# verdict: wrong
# This compares numbers of bins with a frequency. They agree only when x lasts one
# second.
import numpy as np


def low_pass(x, rate, cutoff):
    F = np.fft.rfft(x)
    f = np.arange(len(F))
    F[f > cutoff] = 0
    return np.fft.irfft(F, n=len(x))
