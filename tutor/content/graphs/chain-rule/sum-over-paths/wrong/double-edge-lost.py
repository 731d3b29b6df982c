# verdict: wrong
# A dict keeps one entry for each pair of nodes, so the second edge of x · x replaces
# the first. Use the list as it is.


def derivative(edges, start, end):
    if start == end:
        return 1.0
    slopes = {(source, target): slope for source, target, slope in edges}
    return sum(
        slope * derivative(edges, target, end)
        for (source, target), slope in slopes.items()
        if source == start
    )
