# verdict: wrong
# Without the distance of two samples NumPy takes it for 1: these are turns for each
# sample.
import numpy as np


def tones(x, rate, count):
    N = len(x)
    F = np.fft.rfft(x)
    a = 2 * np.abs(F) / N
    a[0] = 0
    strongest = np.argsort(-a)[:count]
    f = np.fft.rfftfreq(N)
    return f[strongest], a[strongest]
