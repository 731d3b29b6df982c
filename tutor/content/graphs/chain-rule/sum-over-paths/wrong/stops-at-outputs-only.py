# verdict: wrong
# The recursion goes on past `end` and stops where no edge is left. It has to stop at
# `end`, wherever that is in the graph.


def derivative(edges, start, end):
    outgoing = [edge for edge in edges if edge[0] == start]
    if not outgoing:
        return 1.0 if start == end else 0.0
    return sum(slope * derivative(edges, target, end) for _, target, slope in outgoing)
