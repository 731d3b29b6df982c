# verdict: wrong
# The number of elements is the depth only where they form a chain. Elements side by
# side add nothing to the depth.


def depth(graph):
    return sum(1 for name in graph if graph[name])
