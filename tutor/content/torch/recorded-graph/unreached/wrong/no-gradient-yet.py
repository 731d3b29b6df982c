# verdict: wrong
# Before backward() every `.grad` is None, so this names all parameters. The graph is
# there already: walk through it.
def unreached(loss, parameters):
    return [name for name, w in parameters.items() if w.grad is None]
