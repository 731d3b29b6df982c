def case_late(answer, expect):
    """p1: functions that use the name k."""
    fs = [lambda x: x + k for k in range(3)]  # noqa: B023
    because = "k is looked up when a function is called, and by then the loop has left it at 2"
    expect.predicted(answer, "p1", [f(10) for f in fs], because)


def case_default(answer, expect):
    """p2: functions that keep k as a default value."""
    gs = [lambda x, k=k: x + k for k in range(3)]
    because = "a default value is computed when the function is made, in each turn of the loop"
    expect.predicted(answer, "p2", [g(10) for g in gs], because)


def case_once(answer, expect):
    """p3: a map, gone through twice."""
    m = map(abs, [-1, 2])
    because = "a map is an iterator: after the first time there is nothing left in it"
    expect.predicted(answer, "p3", [list(m), list(m)], because)


def case_truth(answer, expect):
    """p4: a filter without a function."""
    because = "what counts as true is kept, and of texts only the empty one counts as false"
    expect.predicted(answer, "p4", list(filter(None, [0, 1, "", "0"])), because)


def case_map(answer, expect):
    """p5: a condition given to map."""
    because = "map keeps what the function returns, which here is True or False"
    expect.predicted(answer, "p5", list(map(lambda x: x > 1, [1, 2, 3])), because)  # noqa: C417


def case_default_list(answer, expect):
    """p6: a list as a default value, in the second call."""

    def put(x, into=[]):  # noqa: B006
        into.append(x)
        return into

    put(1)
    because = "the list was made once, with the function, so the first call's 1 is still in it"
    expect.predicted(answer, "p6", put(2), because)


def case_key(answer, expect):
    """p7: sorted by a key."""
    because = "the keys are only compared; the items come out, equal ones in the order they came in"
    expect.predicted(answer, "p7", sorted([-2, 1, -1], key=abs), because)


def case_two_loops(answer, expect):
    """p8: two `for` in one comprehension."""
    because = "the first `for` is the outer loop, and j stays below the i it is in"
    expect.predicted(answer, "p8", [10 * i + j for i in range(3) for j in range(i)], because)


def case_thought_out(answer, expect):
    """All of them are written down, not computed."""
    expect.literal(answer, "p1", "p2", "p3", "p4", "p5", "p6", "p7", "p8")
