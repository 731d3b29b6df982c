def unreached(loss, parameters):
    """The names of the parameters that loss does not lead back to."""
    reached = set()
    for node, _ in loss.grad_fn.next_functions:
        if hasattr(node, "variable"):
            reached.add(node.variable)
    # Your code here. This is right for one step back only.
    return [name for name, w in parameters.items() if w not in reached]
