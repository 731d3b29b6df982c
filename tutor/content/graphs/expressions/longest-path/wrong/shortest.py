# verdict: wrong
# A node can be computed when its last input is there, so the deepest one counts: `max`,
# not `min`.


def depth(graph):
    """How many edges the longest path has."""
    depths = {}
    for name in graph:
        before = [1 + depths[each] for each in graph[name]]
        depths[name] = min(before, default=0)
    return max(depths.values())
