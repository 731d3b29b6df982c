import torch
import torch.fx


def f(x):
    return 2 * x if x.sum() > 0 else -x


def power_of(turns):
    def power(x):
        for _ in range(turns):
            x = 2 * x
        return x

    return power


def leaf(number):
    return torch.tensor(number, requires_grad=True)


def slope(function, number):
    x = leaf(number)
    function(x).backward()
    return x.grad.item()


def nodes(y):
    found, waiting = set(), [y.grad_fn]
    while waiting:
        node = waiting.pop()
        if node is not None:
            found.add(node)
            waiting += [following for following, _ in node.next_functions]
    return len(found)


def captured():
    return torch.fx.symbolic_trace(power_of(3))


def traced_branch():
    try:
        return torch.fx.symbolic_trace(f)(leaf(-3.0)).item()
    except torch.fx.proxy.TraceError as error:
        return type(error).__name__


def case_positive(answer, expect):
    """d1: the gradient of one branch."""
    because = "the comparison was true, so 2 x was recorded, and its slope is 2"
    expect.predicted(answer, "d1", slope(f, 3.0), because)


def case_negative(answer, expect):
    """d2: the gradient of the other."""
    because = "each run makes its own graph, and in this one the only operation is the minus sign"
    expect.predicted(answer, "d2", slope(f, -3.0), because)


def case_nodes(answer, expect):
    """n: the nodes after three turns."""
    because = "three turns are three products, and x is one node more; the loop itself is not there"
    expect.predicted(answer, "n", nodes(power_of(3)(leaf(1.0))), because)


def case_branch_captured(answer, expect):
    """e: a branch that depends on x, captured."""
    because = "the stand-in for x has no numbers, so `if` cannot be decided: a TraceError"
    expect.predicted(answer, "e", traced_branch(), because)


def case_run_again(answer, expect):
    """p1: the function, run again."""
    because = "power looks at turns whenever it runs, and turns is 1"
    expect.predicted(answer, "p1", power_of(1)(leaf(1.0)).item(), because)


def case_captured(answer, expect):
    """p2: the captured graph."""
    because = "the loop was carried out while the graph was captured, and left three products"
    expect.predicted(answer, "p2", captured()(leaf(1.0)).item(), because)


def case_gradient_captured(answer, expect):
    """g: the gradient through the captured graph."""
    because = "a captured graph runs like any function, and autograd records its three products"
    expect.predicted(answer, "g", slope(captured(), 1.0), because)


def case_thought_out(answer, expect):
    """All of them are written down, not computed."""
    expect.literal(answer, "d1", "d2", "n", "e", "p1", "p2", "g")
