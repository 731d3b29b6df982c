# verdict: wrong
# The mean has to be taken out of the signal, or bin 0 out of the spectrum. The mean of
# the spectrum is something else.
import numpy as np


def tones(x, rate, count):
    N = len(x)
    F = np.fft.rfft(x)
    a = 2 * np.abs(F - F.mean()) / N
    strongest = np.argsort(-a)[:count]
    f = np.fft.rfftfreq(N, 1 / rate)
    return f[strongest], a[strongest]
