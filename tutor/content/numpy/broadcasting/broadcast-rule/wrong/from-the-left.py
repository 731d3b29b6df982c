# verdict: wrong
# Here the first axes are compared with each other. Broadcasting begins at the last
# axis, so the ones have to be put in front of the shorter shape, not behind it.
def together(a, b):
    n = max(len(a), len(b))
    a = a + (1,) * (n - len(a))
    b = b + (1,) * (n - len(b))
    if any(i != j and 1 not in (i, j) for i, j in zip(a, b)):
        return None
    return tuple(j if i == 1 else i for i, j in zip(a, b))
