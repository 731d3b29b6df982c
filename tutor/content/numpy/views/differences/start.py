def differences(x):
    """By how much each entry exceeds the one before it."""
    d = x[1:]
    d -= x[:-1]
    return d
