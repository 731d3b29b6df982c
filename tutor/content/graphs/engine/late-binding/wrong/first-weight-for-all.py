# verdict: wrong
# Now every function has the first weight. Each of them needs the weight of its own
# turn.


def pullbacks(weights):
    """A function for each input: from the gradient of s to its own."""
    functions = []
    for weight in weights:
        functions.append(lambda grad, weight=weights[0]: weight * grad)
    return functions
