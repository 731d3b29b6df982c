# verdict: wrong
# Only the first input of each node is looked at. The longest path may come through any
# of them.


def depth(graph):
    depths = {}
    for name in graph:
        before = [1 + depths[each] for each in graph[name][:1]]
        depths[name] = max(before, default=0)
    return max(depths.values())
