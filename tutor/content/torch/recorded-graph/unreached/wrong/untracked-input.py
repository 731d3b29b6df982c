# verdict: error
# Where an input is not tracked, the node is None: there is no way on, and nothing to
# ask.
def unreached(loss, parameters):
    reached, seen, waiting = set(), set(), [loss.grad_fn]
    while waiting:
        node = waiting.pop()
        if node in seen:
            continue
        seen.add(node)
        if hasattr(node, "variable"):
            reached.add(node.variable)
        waiting += [following for following, _ in node.next_functions]
    return [name for name, w in parameters.items() if w not in reached]
