# verdict: wrong
# With 1 and 0 the result is 0: the axis of length 1 is repeated zero times. Take the
# other length where one of both is 1, not the larger one.
def together(a, b):
    n = max(len(a), len(b))
    a = (1,) * (n - len(a)) + a
    b = (1,) * (n - len(b)) + b
    if any(i != j and 1 not in (i, j) for i, j in zip(a, b)):
        return None
    return tuple(max(i, j) for i, j in zip(a, b))
