# verdict: wrong
# The lengths were collected from the last axis on and come out in that order. Turn them
# round at the end: `shape[::-1]`.
def together(a, b):
    a, b = a[::-1], b[::-1]
    n = max(len(a), len(b))
    a, b = a + (1,) * (n - len(a)), b + (1,) * (n - len(b))
    if any(i != j and 1 not in (i, j) for i, j in zip(a, b)):
        return None
    return tuple(j if i == 1 else i for i, j in zip(a, b))
