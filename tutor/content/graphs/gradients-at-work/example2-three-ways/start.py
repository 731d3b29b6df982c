def forward(x):
    """Every node by its name, for a float, a Value or a tensor."""
    # Your code here, and below.
    g1 = 3 * x
    return {"g1": g1, "g2": x, "h1": x, "h2": x, "loss": x}


def by_hand(x):
    """The derivatives of the loss, by every node."""
    return {"h1": 0.0, "h2": 0.0, "g1": 0.0, "g2": 0.0, "x": 0.0}


def by_engine(Value, x):
    """d loss / dx, a float."""
    return 0.0


def by_torch(x):
    """d loss / dx, a tensor like x."""
    return x
