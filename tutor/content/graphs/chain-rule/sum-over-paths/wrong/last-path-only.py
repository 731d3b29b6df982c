# verdict: wrong
# Each path replaces the one before. x moves the end on all of them at once: `+=`, not
# `=`.


def derivative(edges, start, end):
    if start == end:
        return 1.0
    total = 0.0
    for source, target, slope in edges:
        if source == start:
            total = slope * derivative(edges, target, end)
    return total
