# verdict: wrong
# A set is good for asking what is there, but it has no order. Append the names to a
# list, too.


def order(graph):
    """Every node of the graph, after its inputs."""
    found = []

    def visit(name):
        if name in found:
            return
        for each in graph[name]:
            visit(each)
        found.append(name)

    for name in graph:
        visit(name)
    return set(found)
