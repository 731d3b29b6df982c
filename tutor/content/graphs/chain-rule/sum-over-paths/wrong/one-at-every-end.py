# verdict: wrong
# A path that ends elsewhere counts with factor 1 here. Only `end` itself gives 1; a
# node that leads nowhere gives 0.


def derivative(edges, start, end):
    outgoing = [edge for edge in edges if edge[0] == start]
    if start == end or not outgoing:
        return 1.0
    return sum(slope * derivative(edges, target, end) for _, target, slope in outgoing)
