import numpy as np


def tones(x, rate, count):
    """The frequencies and amplitudes of the strongest tones in x."""
    # Correct this: it finds bins, and what is in them.
    F = np.fft.rfft(x).real
    strongest = np.argsort(-F)[:count]
    return strongest.astype(float), F[strongest]
