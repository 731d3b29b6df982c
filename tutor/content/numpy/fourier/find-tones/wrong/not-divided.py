# verdict: wrong
# NumPy adds up N samples and does not divide: |F| grows with the length of the signal.
import numpy as np


def tones(x, rate, count):
    N = len(x)
    F = np.fft.rfft(x)
    a = np.abs(F)
    a[0] = 0
    strongest = np.argsort(-a)[:count]
    f = np.fft.rfftfreq(N, 1 / rate)
    return f[strongest], a[strongest]
