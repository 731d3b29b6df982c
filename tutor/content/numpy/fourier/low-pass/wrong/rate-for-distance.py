# verdict: wrong
# The second argument of `rfftfreq` is the distance of two samples, 1 / rate.
import numpy as np


def low_pass(x, rate, cutoff):
    F = np.fft.rfft(x)
    f = np.fft.rfftfreq(len(x), rate)
    F[f > cutoff] = 0
    return np.fft.irfft(F, n=len(x))
