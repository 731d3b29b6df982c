# verdict: wrong
# Shapes with different numbers of axes go together too: 1 is put in front of the
# shorter one.
def together(a, b):
    if len(a) != len(b):
        return None
    if any(i != j and 1 not in (i, j) for i, j in zip(a, b)):
        return None
    return tuple(j if i == 1 else i for i, j in zip(a, b))
