# verdict: wrong
# Along a path the factors are multiplied: if g moves 3 times as fast as x, and f twice
# as fast as g, f moves 6 times as fast.


def derivative(edges, start, end):
    total = 0.0
    for source, target, slope in edges:
        if source == start:
            if target == end:
                total += slope
            elif any(edge[0] == target for edge in edges):
                total += slope + derivative(edges, target, end)
    return total if start != end else 1.0
