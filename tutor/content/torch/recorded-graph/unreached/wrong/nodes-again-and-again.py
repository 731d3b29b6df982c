# verdict: way
# A node that two others use is visited twice, the one behind it four times, and so
# on. Remember which were seen.
def unreached(loss, parameters):
    """The names of the parameters that loss does not lead back to."""
    reached = set()
    waiting = [loss.grad_fn]
    while waiting:
        node = waiting.pop()
        if node is None:
            continue
        if hasattr(node, "variable"):
            reached.add(node.variable)
        waiting += [following for following, _ in node.next_functions]
    return [name for name, w in parameters.items() if w not in reached]
