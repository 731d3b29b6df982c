# verdict: wrong
# This returns the weight, whatever comes in. The gradient of the node is to be
# multiplied by it.


def pullbacks(weights):
    """A function for each input: from the gradient of s to its own."""
    functions = []
    for weight in weights:
        functions.append(lambda grad, weight=weight: weight)
    return functions
