# verdict: wrong
# Two parameters may hold the same numbers, as zeros at the beginning. Ask whether it
# is the same tensor: `is`, or a set.
import torch


def unreached(loss, parameters):
    """The names of the parameters that loss does not lead back to."""
    reached = set()
    seen = set()
    waiting = [loss.grad_fn]
    while waiting:
        node = waiting.pop()
        if node is None or node in seen:
            continue
        seen.add(node)
        if hasattr(node, "variable"):
            reached.add(node.variable)
        waiting += [following for following, _ in node.next_functions]
    return [name for name, w in parameters.items() if not any(torch.equal(w, each) for each in reached)]
