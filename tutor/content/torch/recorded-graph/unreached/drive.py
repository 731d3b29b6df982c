import torch


def leaf(values):
    return values.clone().requires_grad_()


def drive_product(answer, values):
    """unreached(w * 2, {"w": w, "u": u})"""
    w, u = leaf(values), leaf(values)
    return answer.unreached(w * 2, {"w": w, "u": u})


def drive_line(answer, X, used):
    """unreached(loss, {"w": w, "b": b, "u": u}) for a loss of those used"""
    parameters = {"w": leaf(X[0]), "b": leaf(X[0, 0]), "u": leaf(X[0, 1])}
    s = X @ parameters["w"]
    for name in used[1:]:
        s = s + parameters[name]
    return answer.unreached((s**2).sum(), parameters)


def drive_ordered(answer, values, names, used):
    """the names that are left out"""
    parameters = {name: leaf(values) for name in names}
    return answer.unreached((parameters[used] * 3).sum(), parameters)


def drive_layers(answer, X, how):
    """unreached(loss, {"W1": W1, "W2": W2}), the graph cut between the layers"""
    W1, W2 = leaf(X.T), leaf(X)
    h = torch.relu(X @ W1)
    if how == "detach":
        h = h.detach()
    if how == "item":
        h = h.sum().item() * torch.ones_like(h)
    if how == "no_grad":
        with torch.no_grad():
            h = torch.relu(X @ W1)
    return answer.unreached((h @ W2).sum(), {"W1": W1, "W2": W2})


def drive_joined(answer, values):
    """the names left out by torch.cat([a, b * 2, c]).sum()"""
    parameters = {name: leaf(values) for name in "abcd"}
    a, b, c, _ = parameters.values()
    return answer.unreached(torch.cat([a, b * 2, c]).sum(), parameters)


def drive_twins(answer, values):
    """the names left out by (first * first).sum(), where second has the same numbers"""
    parameters = {"first": leaf(values), "second": leaf(values)}
    return answer.unreached((parameters["first"] ** 2).sum(), parameters)


def drive_no_graph(answer, values):
    """unreached(values.sum(), {"w": w, "u": u})"""
    return answer.unreached(values.sum(), {"w": leaf(values), "u": leaf(values)})


def drive_afterwards(answer, X):
    """whether w.grad is None after unreached(loss, {"w": w}), and is there after loss.backward()"""
    w = leaf(X[0])
    loss = ((X @ w) ** 2).sum()
    answer.unreached(loss, {"w": w})
    before = w.grad is None
    loss.backward()
    return [before, w.grad is not None]


def drive_ladder(answer, N):
    """unreached(y, {"x": x, "u": u}) after N times y = y + y"""
    x, u = torch.ones((), requires_grad=True), torch.ones((), requires_grad=True)
    y = x
    for _ in range(N):
        y = y + y
    return answer.unreached(y, {"x": x, "u": u})


def drive_chain(answer, N):
    """unreached(y, {"x": x, "u": u}) after N times y = y + 1"""
    x, u = torch.ones((), requires_grad=True), torch.ones((), requires_grad=True)
    y = x
    for _ in range(N):
        y = y + 1
    return answer.unreached(y, {"x": x, "u": u})


def drive_graph(answer, X):
    """the graph of loss = ((X @ w + b) ** 2).sum(), and what unreached says of it"""
    w, b, u = leaf(X[0]), leaf(X[0, 0]), leaf(X[0, 1])
    return ((X @ w + b) ** 2).sum(), {"w": w, "b": b, "u": u}
