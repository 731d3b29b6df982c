# verdict: wrong
# `in` asks a list's tensors by `==`: equal numbers count as found, and for several
# entries there is no single answer. A set asks for the same tensor; so does `is`.
def unreached(loss, parameters):
    """The names of the parameters that loss does not lead back to."""
    reached = []
    seen = set()
    waiting = [loss.grad_fn]
    while waiting:
        node = waiting.pop()
        if node is None or node in seen:
            continue
        seen.add(node)
        if hasattr(node, "variable"):
            reached.append(node.variable)
        waiting += [following for following, _ in node.next_functions]
    return [name for name, w in parameters.items() if w not in reached]
