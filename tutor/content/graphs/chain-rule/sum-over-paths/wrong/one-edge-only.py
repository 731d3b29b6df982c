# verdict: wrong
# Only paths of one edge are found. From each target on the same question is asked
# again: let the function call itself.


def derivative(edges, start, end):
    if start == end:
        return 1.0
    total = 0.0
    for source, target, slope in edges:
        if source == start and target == end:
            total += slope
    return total
