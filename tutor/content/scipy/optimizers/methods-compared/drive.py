import warnings

import numpy as np


def drive_warnings(answer, methods):
    """what compare(x0, methods, 2) warns of"""
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always")
        answer.compare(np.array([-1.0, 1.0]), methods, 2)
    return sorted({str(warning.message) for warning in seen})
