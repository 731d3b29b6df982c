def drive_gradient(answer, a):
    """a.grad after root(a).sum().backward()"""
    answer.root(a.requires_grad_()).sum().backward()
    return a.grad


def drive_nodes(answer, a):
    """the number of nodes in the graph of root(a)"""
    seen, waiting = set(), [answer.root(a.requires_grad_()).grad_fn]
    while waiting:
        node = waiting.pop()
        if node is not None and node not in seen:
            seen.add(node)
            waiting += [following for following, _ in node.next_functions]
    return len(seen)


def drive_graph(answer, a):
    """root(a), for a tracked a"""
    return answer.root(a.requires_grad_()), {"a": a}
