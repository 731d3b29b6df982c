import torch


def leaf():
    return torch.tensor(2.0, requires_grad=True)


def expression(x):
    return 3 * x + x * x


def nodes(y):
    """All nodes of y's graph."""
    found, waiting = [], [y.grad_fn]
    while waiting:
        node = waiting.pop()
        if node is not None and node not in found:
            found.append(node)
            waiting += [following for following, _ in node.next_functions]
    return found


def twice(compute):
    """x.grad after two backward() from one result, or the name of the error."""
    x = leaf()
    z = compute(x)
    z.backward()
    try:
        z.backward()
    except RuntimeError as error:
        return type(error).__name__
    return x.grad.item()


def case_sum(answer, expect):
    """n1: the ways on from a sum."""
    because = "a sum takes two tensors, and each has a way of its own"
    expect.predicted(answer, "n1", len(expression(leaf()).grad_fn.next_functions), because)


def case_power(answer, expect):
    """n2: the ways on from a power."""
    because = "x ** 2 is one operation with one tensor; the exponent is a number that it keeps"
    expect.predicted(answer, "n2", len((leaf() ** 2).grad_fn.next_functions), because)


def case_constant(answer, expect):
    """n3: where the way to a constant leads."""
    because = "3 has a place among the inputs, but is not tracked: there is nowhere to go"
    expect.predicted(answer, "n3", (leaf() * 3).grad_fn.next_functions[1][0], because)


def case_leaf(answer, expect):
    """n4: the node that made a leaf."""
    because = "no operation made x; its AccumulateGrad is found only from what uses x"
    expect.predicted(answer, "n4", leaf().grad_fn, because)


def case_all(answer, expect):
    """n5: all nodes, each once."""
    because = "there are three operations, and one node for x, to which all of its uses lead"
    expect.predicted(answer, "n5", len(nodes(expression(leaf()))), because)


def case_gradient_before(answer, expect):
    """g1: the gradient before backward()."""
    x = leaf()
    expression(x)
    because = "the graph is recorded on the way forward, the gradient comes with backward()"
    expect.predicted(answer, "g1", x.grad, because)


def case_node_after(answer, expect):
    """n6: the node after backward()."""
    y = expression(leaf())
    y.backward()
    because = "backward() frees the numbers that nodes keep; the nodes live as long as y does"
    expect.predicted(answer, "n6", y.grad_fn is None, because)


def case_sum_twice(answer, expect):
    """g2: twice back through a sum."""
    because = "the derivative of x + 3 needs no kept number, so nothing is missing: 1, and 1 added"
    expect.predicted(answer, "g2", twice(lambda x: x + 3), because)


def case_square_twice(answer, expect):
    """g3: twice back through a product."""
    because = "a product keeps its factors, and the first backward() freed them"
    expect.predicted(answer, "g3", twice(lambda x: x * x), because)


def case_thought_out(answer, expect):
    """All of them are written down, not computed."""
    expect.literal(answer, "n1", "n2", "n3", "n4", "n5", "g1", "n6", "g2", "g3")
