import torch

NO_BACKWARD = {
    "names": ["torch.Tensor.backward", "torch.autograd.backward", "torch.autograd.grad"],
    "because": "the graph tells it without one",
}


def draw(rng, device, *shape):
    return torch.tensor(rng.integers(1, 20, shape) / 10, dtype=torch.float32, device=device)


def case_one_step(answer, expect, device):
    """One operation: w is reached, u is not."""
    expect.same(answer.drive.product(torch.tensor(2.0, device=device)), ["u"])


def case_line(answer, expect, rng, device):
    """A loss some operations away: the parameters that it leaves out."""
    X = draw(rng, device, 5, 3)
    got = answer.drive.line(X, ["w", "b"])
    caption = f"The graph that unreached walks, from the end. Yours says: {str(got)[:40]}."
    expect.recorded(answer.drive.graph, X, caption=caption)
    expect.same(got, ["u"])
    expect.same(answer.drive.line(X, ["w", "u"]), ["b"])
    expect.same(answer.drive.line(X, ["w"]), ["b", "u"])
    expect.same(answer.drive.line(X, ["w", "b", "u"]), [])


def case_order(answer, expect, rng, device):
    """The names are in the order of the dict."""
    expect.same(answer.drive.ordered(draw(rng, device, 3), ["c", "a", "d", "b"], "a"), list("cdb"))


def case_cut(answer, expect, rng, device):
    """Two layers, and the graph is cut between them: only the second is reached."""
    X = draw(rng, device, 5, 3)
    for how in ("nothing", "detach", "item", "no_grad"):
        want = [] if how == "nothing" else ["W1"]
        expect.same(answer.drive.layers(X, how), want)


def case_second_input(answer, expect, rng, device):
    """A way that begins at the last of several inputs."""
    expect.same(answer.drive.joined(draw(rng, device, 3)), ["d"])


def case_equal_numbers(answer, expect, rng, device):
    """Parameters with the same numbers are told apart."""
    expect.same(answer.drive.twins(draw(rng, device, 3)), ["second"])
    expect.same(answer.drive.twins(draw(rng, device, 1)), ["second"])


def case_no_graph(answer, expect, rng, device):
    """A loss without a graph reaches none."""
    expect.same(answer.drive.no_graph(draw(rng, device, 3)), ["w", "u"])


def case_without_backward(answer, expect, rng, device):
    """No backward() is used: afterwards no gradient is there, and the loss still has its graph."""
    X = draw(rng, device, 5, 3)
    expect.without(answer.drive.line, X, ["w", "b"], **NO_BACKWARD)
    expect.same(answer.drive.afterwards(X), [True, True])


def case_each_node_once(answer, expect):
    """The work grows with the graph, and not with the number of ways through it."""
    because = "visit each node once"
    expect.linear(answer.drive.ladder, lambda N: ["u"], lambda N: (N,), because, N=(6, 12))


def case_deep(answer, expect):
    """A graph five thousand nodes deep."""
    expect.same(answer.drive.chain(5000), ["u"])
