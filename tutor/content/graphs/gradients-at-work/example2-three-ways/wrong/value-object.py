# verdict: wrong
# This returns the Value itself. What is wanted is its gradient, a plain number:
# `.grad`.


def forward(x):
    """Every node by its name, for a float, a Value or a tensor."""
    g1 = 3 * x
    g2 = x**2 + x
    h1 = 2 * g1 + 1
    h2 = 2 * g1 + g2
    return {"g1": g1, "g2": g2, "h1": h1, "h2": h2, "loss": (h1 - h2) ** 2}


def by_hand(x):
    """The derivatives of the loss, by every node."""
    nodes = forward(x)
    d_h1 = 2 * (nodes["h1"] - nodes["h2"])
    d_h2 = -d_h1
    d_g1 = 2 * d_h1 + 2 * d_h2
    d_g2 = d_h2
    d_x = 3 * d_g1 + (2 * x + 1) * d_g2
    return {"h1": d_h1, "h2": d_h2, "g1": d_g1, "g2": d_g2, "x": d_x}


def by_engine(Value, x):
    """d loss / dx, a float."""
    x = Value(x)
    forward(x)["loss"].backward()
    return x


def by_torch(x):
    """d loss / dx, a tensor like x."""
    x = x.clone().requires_grad_()
    forward(x)["loss"].backward()
    return x.grad
