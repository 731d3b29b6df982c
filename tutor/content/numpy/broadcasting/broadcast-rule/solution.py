from itertools import zip_longest


def together(a, b):
    """The shape of A + B for arrays A of shape a and B of shape b, or None."""
    shape = ()
    for i, j in zip_longest(reversed(a), reversed(b), fillvalue=1):
        if i != j and 1 not in (i, j):
            return None
        shape = (j if i == 1 else i, *shape)
    return shape
