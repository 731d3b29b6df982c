# verdict: way
# The numbers are right, but `np.apply_along_axis` calls its function for every window.
import numpy as np


def moving_average(y, m):
    windows = np.lib.stride_tricks.sliding_window_view(y, m)
    return np.apply_along_axis(np.mean, 1, windows)
