# verdict: error
# An input has no inputs, and `max` of an empty list is an error. `default=0` says what
# an input's depth is.


def depth(graph):
    """How many edges the longest path has."""
    depths = {}
    for name in graph:
        before = [1 + depths[each] for each in graph[name]]
        depths[name] = max(before)
    return max(depths.values())
