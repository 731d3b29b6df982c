# verdict: wrong
# The inputs of a node are appended before it, but not the inputs of those. Visit them
# in the same way, all the way down.


def order(graph):
    found = []
    for name in graph:
        for each in [*graph[name], name]:
            if each not in found:
                found.append(each)
    return found
