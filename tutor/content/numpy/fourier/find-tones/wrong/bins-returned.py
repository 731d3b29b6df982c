# verdict: wrong
# These are the numbers of the bins. Bin k has the frequency k rate / N.
import numpy as np


def tones(x, rate, count):
    N = len(x)
    F = np.fft.rfft(x)
    a = 2 * np.abs(F) / N
    a[0] = 0
    strongest = np.argsort(-a)[:count]
    f = np.arange(len(F)) * 1.0
    return f[strongest], a[strongest]
