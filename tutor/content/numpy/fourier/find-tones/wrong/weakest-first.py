# verdict: wrong
# `argsort` puts the smallest first, so these are the weakest bins.
import numpy as np


def tones(x, rate, count):
    N = len(x)
    F = np.fft.rfft(x)
    a = 2 * np.abs(F) / N
    a[0] = 0
    strongest = np.argsort(a)[:count]
    f = np.fft.rfftfreq(N, 1 / rate)
    return f[strongest], a[strongest]
