def depth(graph):
    """How many edges the longest path has."""
    depths = {}
    for name in graph:
        before = [1 + depths[each] for each in graph[name]]
        depths[name] = max(before, default=0)
    return max(depths.values())
