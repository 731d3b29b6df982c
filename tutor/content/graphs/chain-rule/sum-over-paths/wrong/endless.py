# verdict: error
# Each call asks the same question again: after an edge is taken, the rest of the path
# begins at its target, not at `start`.


def derivative(edges, start, end):
    """d end / d start: products along paths, summed over all paths."""
    if start == end:
        return 1.0
    return sum(
        slope * derivative(edges, start, end)
        for source, target, slope in edges
        if source == start
    )
