# verdict: wrong
# Half of a tone is at the negative frequency, which `rfft` leaves out. So it is 2 |F| /
# N.
import numpy as np


def tones(x, rate, count):
    N = len(x)
    F = np.fft.rfft(x)
    a = np.abs(F) / N
    a[0] = 0
    strongest = np.argsort(-a)[:count]
    f = np.fft.rfftfreq(N, 1 / rate)
    return f[strongest], a[strongest]
