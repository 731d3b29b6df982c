# verdict: wrong
# This follows the first input of each operation. Every input has a way of its own: go
# along all of `next_functions`.
def unreached(loss, parameters):
    reached, node = set(), loss.grad_fn
    while node is not None:
        if hasattr(node, "variable"):
            reached.add(node.variable)
        node = node.next_functions[0][0] if node.next_functions else None
    return [name for name, w in parameters.items() if w not in reached]
