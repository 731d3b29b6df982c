# verdict: wrong
# The absolute value loses the phases: every tone then begins at its top. Set bins to 0
# and leave the others as they are.
import numpy as np


def low_pass(x, rate, cutoff):
    F = np.fft.rfft(x)
    f = np.fft.rfftfreq(len(x), 1 / rate)
    F = np.where(f > cutoff, 0, np.abs(F))
    return np.fft.irfft(F, n=len(x))
