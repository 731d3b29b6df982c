# verdict: wrong
# The last node in a topological order need not be the deepest: another output may be.
# Take the largest of all.


def depth(graph):
    """How many edges the longest path has."""
    depths = {}
    for name in graph:
        before = [1 + depths[each] for each in graph[name]]
        depths[name] = max(before, default=0)
    return depths[name]
