# verdict: wrong
# A node that two others use is visited twice, and nothing keeps it from being appended
# twice. Ask first whether it is there.


def order(graph):
    found = []

    def visit(name):
        for each in graph[name]:
            visit(each)
        found.append(name)

    for name in graph:
        visit(name)
    return found
