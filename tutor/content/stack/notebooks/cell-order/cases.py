CELLS = {
    "A": "n = 1",
    "B": "n = n + 1",
    "C": "def f(): return 10 * n",
    "D": "r = f()",
}


def after(order):
    """r when these cells have run; * restarts the kernel."""
    kernel = {}
    for cell in order:
        if cell == "*":
            kernel = {}
            continue
        try:
            exec(CELLS[cell], kernel)
        except NameError:
            return "error"
    return kernel["r"]


def case_top_to_bottom(answer, expect):
    """p1: from top to bottom."""
    expect.predicted(answer, "p1", after("ABCD"), "n is 2 when f is called")


def case_twice(answer, expect):
    """p2: one cell twice."""
    because = "B ran twice and found n as the first time had left it"
    expect.predicted(answer, "p2", after("ABBCD"), because)


def case_too_late(answer, expect):
    """p3: B at the end."""
    because = "r was computed when n was 1, and D has not run again since"
    expect.predicted(answer, "p3", after("ACDB"), because)


def case_looked_up(answer, expect):
    """p4: B between the function and its call."""
    because = "n is looked up when f runs, in D, and not where f is defined"
    expect.predicted(answer, "p4", after("ACBD"), because)


def case_not_run(answer, expect):
    """p5: without A."""
    because = "A stands on the page but has not run, so this kernel knows no n"
    expect.predicted(answer, "p5", after("BCD"), because)


def case_restarted(answer, expect):
    """p6: with a restart in between."""
    because = "a new kernel knows no f, though the page still shows that C ran"
    expect.predicted(answer, "p6", after("ABC*D"), because)


def case_changed(answer, expect):
    """p7: A is changed, but not run."""
    because = "changing the text of a cell changes nothing in the kernel until the cell runs"
    expect.predicted(answer, "p7", after("ABCD"), because)


def case_deleted(answer, expect):
    """p8: B is deleted after it ran."""
    because = "the kernel keeps what a cell did, also when the cell is no longer there"
    expect.predicted(answer, "p8", after("ABCDCD"), because)


def case_thought_out(answer, expect):
    """All of them are written down, not computed."""
    expect.literal(answer, "p1", "p2", "p3", "p4", "p5", "p6", "p7", "p8")
