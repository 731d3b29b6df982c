# verdict: wrong
# The gradient is handed on as it came. Each input gets it times its own weight.


def pullbacks(weights):
    """A function for each input: from the gradient of s to its own."""
    functions = []
    for weight in weights:
        functions.append(lambda grad, weight=weight: grad)
    return functions
