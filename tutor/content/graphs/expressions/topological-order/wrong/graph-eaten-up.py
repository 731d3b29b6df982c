# verdict: wrong
# The order may be right, but the caller's graph is gone: `pop` takes the nodes out of
# it. Keep a list or set of your own.


def order(graph):
    found = []
    while graph:
        for name in list(graph):
            if all(each in found for each in graph[name]):
                found.append(name)
                graph.pop(name)
    return found
