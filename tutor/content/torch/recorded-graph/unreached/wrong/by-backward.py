# verdict: way
# It is right, but it costs a whole pass, uses up the graph, and leaves gradients
# behind. The graph alone tells it.
def unreached(loss, parameters):
    if loss.grad_fn is not None:
        loss.backward()
    return [name for name, w in parameters.items() if w.grad is None]
