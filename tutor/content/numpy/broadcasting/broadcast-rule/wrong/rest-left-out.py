# verdict: wrong
# `zip` ends with the shorter shape, so the remaining axes of the longer one are
# missing. They stay as they are.
def together(a, b):
    shape = ()
    for i, j in zip(reversed(a), reversed(b)):
        if i != j and 1 not in (i, j):
            return None
        shape = (j if i == 1 else i, *shape)
    return shape
