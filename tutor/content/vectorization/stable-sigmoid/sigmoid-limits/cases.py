import numpy as np

np.seterr(all="ignore")  # the truth is computed by the very lines of the task


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def case_large(answer, expect):
    """p1: the sigmoid of a large number."""
    because = "exp(-1000) is rounded to 0, and 1 / (1 + 0) is exact"
    expect.predicted(answer, "p1", float(sigmoid(1000.0)), because)


def case_far_below(answer, expect):
    """p2: the sigmoid of a number far below 0."""
    because = "exp(1000) is inf, with a warning, and 1 / inf is 0, as good as any float can say it"
    expect.predicted(answer, "p2", float(sigmoid(np.float64(-1000))), because)


def case_other_form(answer, expect):
    """p3: the same function, written the other way round."""
    because = "both exponentials are inf, and a quotient of two infinities is no number"
    large = np.float64(1000)
    expect.predicted(answer, "p3", float(np.exp(large) / (1 + np.exp(large))), because)


def case_lost_digits(answer, expect):
    """p4: whether a sigmoid may be 1 itself."""
    because = "it is 1 - 4e-18, but a float64 near 1 has 16 digits, and the nearest one is 1"
    expect.predicted(answer, "p4", bool(sigmoid(40.0) == 1), because)


def case_loss_of_a_label_0(answer, expect):
    """p5: the loss of a sample with label 0, for which the model is sure of 1."""
    because = "by p4 this is the logarithm of 0; the true loss is 40"
    expect.predicted(answer, "p5", float(-np.log(1 - np.float64(sigmoid(40.0)))), because)


def case_loss_of_a_label_1(answer, expect):
    """p6: the loss of a sample with label 1, for which the model is sure of 0."""
    because = "this is p2's 0 under a logarithm; the true loss is 1000"
    expect.predicted(answer, "p6", float(-np.log(sigmoid(np.float64(-1000)))), because)


def case_logaddexp(answer, expect):
    """p7: log(exp(0) + exp(1000)), with the larger one taken out first."""
    because = "1000 is taken out first, and log(1 + exp(-1000)) adds nothing to it"
    expect.predicted(answer, "p7", float(np.logaddexp(0, 1000.0)), because)


def case_single_precision(answer, expect):
    """p8: an exponential in single precision."""
    because = "e^100 is about 3e43, and float32 ends at 3e38"
    expect.predicted(answer, "p8", float(np.exp(np.float32(100))), because)


def case_thought_out(answer, expect):
    """All of them are written down, not computed."""
    expect.literal(answer, "p1", "p2", "p3", "p4", "p5", "p6", "p7", "p8")
