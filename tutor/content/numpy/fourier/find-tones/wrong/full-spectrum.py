# verdict: wrong
# `fft` has every tone twice, once with a negative frequency. A real signal needs only
# `rfft`.
import numpy as np


def tones(x, rate, count):
    N = len(x)
    F = np.fft.fft(x)
    a = 2 * np.abs(F) / N
    a[0] = 0
    strongest = np.argsort(-a)[:count]
    f = np.fft.fftfreq(N, 1 / rate)
    return f[strongest], a[strongest]
