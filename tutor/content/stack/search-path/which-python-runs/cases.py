FILES = {"C": ["python", "conda"], "dl": ["python"], "/usr/bin": ["python"], "/bin": ["ls"]}
PATH = ["/usr/local/bin", "/usr/bin", "/bin"]


def first(name, path):
    """The folder that has it."""
    return next((folder for folder in path if name in FILES.get(folder, [])), "none")


def case_in_front(answer, expect):
    """p1: a folder in front."""
    because = "the search goes from left to right, and C stands first"
    expect.predicted(answer, "p1", first("python", ["C", *PATH]), because)


def case_behind(answer, expect):
    """p2: a folder at the end."""
    because = "the first folder that has a python wins, and C stands behind it"
    expect.predicted(answer, "p2", first("python", [*PATH, "C"]), because)


def case_alone(answer, expect):
    """p3: PATH without what it was before."""
    because = "without $PATH the old folders are gone, /bin among them, where ls is"
    expect.predicted(answer, "p3", first("ls", ["C"]), because)


def case_other_terminal(answer, expect):
    """p4: the terminal next to it."""
    because = "each shell has a PATH of its own, and export changes the one it is typed in"
    expect.predicted(answer, "p4", first("python", PATH), because)


def case_script(answer, expect):
    """p5: after a script that changed PATH."""
    because = "the script runs in a bash of its own, and its PATH ends with it"
    expect.predicted(answer, "p5", first("python", PATH), because)


def case_sourced(answer, expect):
    """p6: after the same file, sourced."""
    because = "source runs the lines in this very shell"
    expect.predicted(answer, "p6", first("python", ["C", *PATH]), because)


def case_activated(answer, expect):
    """p7: an environment that is active, but not in front."""
    because = "what the prompt says doesn't count, the order of the folders does"
    expect.predicted(answer, "p7", first("python", ["/usr/bin", "dl", *PATH]), because)


def case_pip(answer, expect):
    """p8: a pip that belongs to another python."""
    because = "the pip that is found runs with the python of its first line and installs for that"
    expect.predicted(answer, "p8", "/usr/bin", because)


def case_thought_out(answer, expect):
    """All of them are written down, not computed."""
    expect.literal(answer, "p1", "p2", "p3", "p4", "p5", "p6", "p7", "p8")
