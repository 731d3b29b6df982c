# verdict: error
# A loss that leads back to nothing has no node: `loss.grad_fn` is None, and no
# parameter is reached.
def unreached(loss, parameters):
    """The names of the parameters that loss does not lead back to."""
    reached = set()
    seen = set()
    waiting = [following for following, _ in loss.grad_fn.next_functions]
    while waiting:
        node = waiting.pop()
        if node is None or node in seen:
            continue
        seen.add(node)
        if hasattr(node, "variable"):
            reached.add(node.variable)
        waiting += [following for following, _ in node.next_functions]
    return [name for name, w in parameters.items() if w not in reached]
