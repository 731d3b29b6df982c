# verdict: error
# The first argument of `rfftfreq` is the number of samples, not of bins: of those it
# gives only half as many frequencies.
import numpy as np


def low_pass(x, rate, cutoff):
    F = np.fft.rfft(x)
    f = np.fft.rfftfreq(len(F), 1 / rate)
    F[f > cutoff] = 0
    return np.fft.irfft(F, n=len(x))
