def derivative(edges, start, end):
    """d end / d start: products along paths, summed over all paths."""
    if start == end:
        return 1.0
    return sum(
        slope * derivative(edges, target, end) for source, target, slope in edges if source == start
    )
