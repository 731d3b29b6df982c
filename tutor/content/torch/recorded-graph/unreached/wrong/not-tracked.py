# verdict: wrong
# `requires_grad` says that a parameter wants a gradient, not that this loss leads to
# it: all of them want one.
def unreached(loss, parameters):
    return [name for name, w in parameters.items() if not w.requires_grad]
