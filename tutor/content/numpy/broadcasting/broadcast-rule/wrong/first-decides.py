# verdict: wrong
# Where the length of the second shape is 1, the first one's stays; but where the first
# one's is 1, the second one's counts. Look at both.
def together(a, b):
    n = max(len(a), len(b))
    a = (1,) * (n - len(a)) + a
    b = (1,) * (n - len(b)) + b
    if any(i != j and 1 not in (i, j) for i, j in zip(a, b)):
        return None
    return a
