# verdict: wrong
# Paths beside each other are added; only the edges along one path are multiplied.


def derivative(edges, start, end):
    if start == end:
        return 1.0
    factors = [
        slope * derivative(edges, target, end)
        for source, target, slope in edges
        if source == start
    ]
    result = 1.0 if factors else 0.0
    for factor in factors:
        result *= factor
    return result
