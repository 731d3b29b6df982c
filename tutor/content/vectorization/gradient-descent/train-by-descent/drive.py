import warnings

import numpy as np


def drive_warnings(answer, x):
    """what sigmoid(x) warns of"""
    with warnings.catch_warnings(record=True) as seen, np.errstate(over="warn", invalid="warn"):
        warnings.simplefilter("always")
        answer.sigmoid(x)
    return sorted({str(warning.message) for warning in seen})
