# verdict: wrong
# The depths of the inputs are added up. A path goes through one of them only: take the
# deepest, and one more.


def depth(graph):
    depths = {}
    for name in graph:
        depths[name] = sum(depths[each] for each in graph[name]) + (1 if graph[name] else 0)
    return max(depths.values())
