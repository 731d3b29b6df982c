# verdict: wrong
# A node moves exactly as fast as itself: this derivative is 1. With 0 here every
# product becomes 0.


def derivative(edges, start, end):
    """d end / d start: products along paths, summed over all paths."""
    if start == end:
        return 0.0
    return sum(
        slope * derivative(edges, target, end)
        for source, target, slope in edges
        if source == start
    )
