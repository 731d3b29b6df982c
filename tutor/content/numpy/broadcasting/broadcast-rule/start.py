from itertools import zip_longest


def together(a, b):
    """The shape of A + B for arrays A of shape a and B of shape b, or None."""
    # Correct this: at which end do shapes begin to be compared?
    shape = ()
    for i, j in zip_longest(a, b, fillvalue=1):
        if i != j:
            return None
        shape = (*shape, i)
    return shape
