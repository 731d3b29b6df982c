# verdict: wrong
# `return` ends the loop at the first edge, so only one path counts. Add up all of them,
# then return.


def derivative(edges, start, end):
    if start == end:
        return 1.0
    for source, target, slope in edges:
        if source == start:
            return slope * derivative(edges, target, end)
    return 0.0
