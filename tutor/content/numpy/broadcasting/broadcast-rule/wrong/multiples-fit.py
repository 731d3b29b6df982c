# verdict: wrong
# A length of 2 is not repeated to make 4. Only a length of 1 is repeated.
def together(a, b):
    n = max(len(a), len(b))
    a = (1,) * (n - len(a)) + a
    b = (1,) * (n - len(b)) + b
    for i, j in zip(a, b):
        low, high = sorted((i, j))
        if low != high and (low == 0 and high != 1 or low and high % low):
            return None
    return tuple(j if i == 1 else i for i, j in zip(a, b))
