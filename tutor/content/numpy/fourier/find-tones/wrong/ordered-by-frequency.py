# verdict: wrong
# These are in order of frequency. The strongest is to come first.
import numpy as np


def tones(x, rate, count):
    N = len(x)
    F = np.fft.rfft(x)
    a = 2 * np.abs(F) / N
    a[0] = 0
    strongest = np.sort(np.argsort(-a)[:count])
    f = np.fft.rfftfreq(N, 1 / rate)
    return f[strongest], a[strongest]
