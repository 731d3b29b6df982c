import numpy as np

T = np.arange(24.0).reshape(2, 3, 4)


def case_first_axis(answer, expect):
    """p1: the sum along axis 0."""
    because = "axis 0, the one of length 2, is summed over and disappears"
    expect.predicted(answer, "p1", T.sum(axis=0).shape, because)


def case_middle_axis(answer, expect):
    """p2: the mean along axis 1."""
    because = "axis 1, the one of length 3, is averaged over and disappears"
    expect.predicted(answer, "p2", np.mean(T, axis=1).shape, because)


def case_last_axis(answer, expect):
    """p3: the maximum along the last axis."""
    because = "-1 counts from the end: the last axis, of length 4, disappears"
    expect.predicted(answer, "p3", T.max(axis=-1).shape, because)


def case_two_axes(answer, expect):
    """p4: the sum along two axes."""
    because = "axes 0 and 2 both disappear, and axis 1 is left"
    expect.predicted(answer, "p4", T.sum(axis=(0, 2)).shape, because)


def case_kept(answer, expect):
    """p5: an axis that is kept."""
    because = "keepdims leaves the axis in its place, with length 1"
    expect.predicted(answer, "p5", T.std(axis=1, keepdims=True).shape, because)


def case_no_axis(answer, expect):
    """p6: a sum without an axis."""
    because = "without an axis all of them go, and one number is left, which has no axis"
    expect.predicted(answer, "p6", np.sum(T).shape, because)


def case_maximum(answer, expect):
    """p7: maximum with 0."""
    because = "maximum compares every entry with 0, and no axis goes"
    expect.predicted(answer, "p7", np.maximum(T, 0).shape, because)


def case_amax(answer, expect):
    """p8: amax with 0."""
    because = "the second argument of amax is the axis, so this is the largest along axis 0"
    expect.predicted(answer, "p8", np.amax(T, 0).shape, because)


def case_thought_out(answer, expect):
    """All of them are written down, not computed."""
    expect.literal(answer, "p1", "p2", "p3", "p4", "p5", "p6", "p7", "p8")
