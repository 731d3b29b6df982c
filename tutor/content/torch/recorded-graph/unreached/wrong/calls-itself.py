# verdict: error
# Each node calls for the next, and Python allows about a thousand calls within each
# other. A list of waiting nodes has no such limit.
def unreached(loss, parameters):
    reached, seen = set(), set()

    def visit(node):
        if node is None or node in seen:
            return
        seen.add(node)
        if hasattr(node, "variable"):
            reached.add(node.variable)
        for following, _ in node.next_functions:
            visit(following)

    visit(loss.grad_fn)
    return [name for name, w in parameters.items() if w not in reached]
