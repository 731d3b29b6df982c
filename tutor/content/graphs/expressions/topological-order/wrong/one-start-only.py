# verdict: wrong
# Only what the first node needs was visited. A graph can have several outputs, and
# inputs that nothing uses: visit every node.


def order(graph):
    found = []

    def visit(name):
        if name in found:
            return
        for each in graph[name]:
            visit(each)
        found.append(name)

    for name in graph:
        visit(name)
        break
    return found
