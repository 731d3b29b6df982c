# verdict: wrong
# This counts the nodes on the path. Depth counts its edges, so an input has depth 0.


def depth(graph):
    """How many edges the longest path has."""
    depths = {}
    for name in graph:
        before = [1 + depths[each] for each in graph[name]]
        depths[name] = max(before, default=1)
    return max(depths.values())
