# verdict: wrong
# These are the inputs of the last operation only. From each of them the way goes on,
# until there is no next function.
def unreached(loss, parameters):
    reached = set()
    if loss.grad_fn is not None:
        for node, _ in loss.grad_fn.next_functions:
            if hasattr(node, "variable"):
                reached.add(node.variable)
    return [name for name, w in parameters.items() if w not in reached]
