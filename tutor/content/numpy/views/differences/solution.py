def differences(x):
    """By how much each entry exceeds the one before it."""
    return x[1:] - x[:-1]
