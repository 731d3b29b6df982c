# verdict: wrong
# A length of 1 goes with every other length: that axis is repeated. Only two different
# lengths of which none is 1 are refused.
def together(a, b):
    n = max(len(a), len(b))
    a = (1,) * (n - len(a)) + a
    b = (1,) * (n - len(b)) + b
    if any(i != j for i, j in zip(a[1:], b[1:])) or (n == 1 and a != b):
        return None
    return tuple(max(i, j) for i, j in zip(a, b))
