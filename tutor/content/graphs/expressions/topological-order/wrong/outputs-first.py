# verdict: wrong
# This is the order in which gradients are computed: every node before its inputs. For
# values it is the other way round.


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
    return found[::-1]
