DRIVER = (550, 54, 14)
LEAST = {12: (525, 60, 13), 13: (580, 65, 6)}
CODE = [(5, 0), (6, 0), (7, 0), (8, 0), (9, 0)]


def runs(gpu):
    """Whether the build has code for it."""
    return any(code[0] == gpu[0] and code <= gpu for code in CODE)


def case_same_family(answer, expect):
    """p1: a newer CUDA of the same family."""
    because = "for all of CUDA 12 one driver is enough, 525.60.13 or newer"
    expect.predicted(answer, "p1", LEAST[12] <= DRIVER, because)


def case_next_family(answer, expect):
    """p2: the next family."""
    because = "CUDA 13 needs driver 580.65.06 or newer"
    expect.predicted(answer, "p2", LEAST[13] <= DRIVER, because)


def case_older_build(answer, expect):
    """p3: an older build on a newer driver."""
    because = "a driver runs what was made for any older CUDA"
    expect.predicted(answer, "p3", LEAST[13] >= LEAST[12], because)


def case_toolkit(answer, expect):
    """p4: the toolkit."""
    because = "CUDA's libraries come with the build; of NVIDIA only the driver has to be there"
    expect.predicted(answer, "p4", False, because)


def case_windows(answer, expect):
    """p5: plain pip on Windows."""
    because = "for Windows the package index has the CPU build, which knows no GPU"
    expect.predicted(answer, "p5", False, because)


def case_linux(answer, expect):
    """p6: plain pip on Linux."""
    because = "pip doesn't look for a GPU: on Linux the usual build is one with CUDA"
    expect.predicted(answer, "p6", True, because)


def case_newer_gpu(answer, expect):
    """p7: a GPU that is newer than the build."""
    because = "compiled code runs within its first number only, and there is no PTX to translate"
    expect.predicted(answer, "p7", runs((12, 0)), because)


def case_between(answer, expect):
    """p8: a GPU between two numbers."""
    because = "code for 6.0 runs on 6.1: the first number is equal, the second not larger"
    expect.predicted(answer, "p8", runs((6, 1)), because)


def case_thought_out(answer, expect):
    """All of them are written down, not computed."""
    expect.literal(answer, "p1", "p2", "p3", "p4", "p5", "p6", "p7", "p8")
