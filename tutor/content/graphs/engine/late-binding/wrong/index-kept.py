# verdict: wrong
# Each function keeps its own index now, but it reads the list when it is called, and by
# then the list may hold something else. Keep the weight.


def pullbacks(weights):
    functions = []
    for k in range(len(weights)):
        functions.append(lambda grad, k=k: weights[k] * grad)
    return functions
