import torch
import torch.nn.functional as F

Z = torch.tensor([[2.0, 0.0, 0.0], [0.0, 0.0, 5.0]])
t = torch.tensor([0, 2])
V = torch.tensor([[1000.0, 0.0, 0.0]])


def same(scores, labels):
    """Whether it is the loss of Z and t, or the name of the error."""
    try:
        return bool(torch.isclose(F.cross_entropy(scores, labels), F.cross_entropy(Z, t)))
    except (RuntimeError, ValueError) as error:
        return type(error).__name__


def case_shape(answer, expect):
    """a: the shape of the loss."""
    because = "it is the mean over the samples, a single number"
    expect.predicted(answer, "a", tuple(F.cross_entropy(Z, t).shape), because)


def case_one_by_one(answer, expect):
    """b: the losses one by one."""
    because = "there is one loss for each sample: minus the log-probability of its own class"
    expect.predicted(answer, "b", tuple(F.cross_entropy(Z, t, reduction="none").shape), because)


def case_float_labels(answer, expect):
    """c: labels that are floating point numbers."""
    because = "a label is an index, the number of a class, and has to be a whole number"
    expect.predicted(answer, "c", same(Z, t.float()), because)


def case_one_hot(answer, expect):
    """d: labels as one-hot rows of whole numbers."""
    because = (
        "rows of the shape of Z are probabilities, and these have to be floating point numbers"
    )
    expect.predicted(answer, "d", same(Z, F.one_hot(t, 3)), because)


def case_one_hot_floats(answer, expect):
    """e: labels as one-hot rows of floating point numbers."""
    because = "they are probabilities, 1 for the label's class, which says the same as its number"
    expect.predicted(answer, "e", same(Z, F.one_hot(t, 3).float()), because)


def case_column(answer, expect):
    """f: labels as a column."""
    because = "(N, 1) is neither one label for each sample, (N,), nor a row for each, (N, C)"
    expect.predicted(answer, "f", same(Z, t[:, None]), because)


def case_classes_in_rows(answer, expect):
    """g: scores with a row for each class."""
    because = "rows are samples, and so there are 3 samples with 2 labels"
    expect.predicted(answer, "g", same(Z.T, t), because)


def case_shifted(answer, expect):
    """h: all scores 7 larger."""
    because = "exp(7) is above and below the fraction of the softmax, and cancels"
    expect.predicted(answer, "h", same(Z + 7, t), because)


def case_sure(answer, expect):
    """i: a very large score, for the right class."""
    because = "from scores the loss is computed by logsumexp: nothing overflows, and it is 0"
    expect.predicted(answer, "i", bool(F.cross_entropy(V, t[:1]) < 0.1), because)


def case_softmax_first(answer, expect):
    """j: the same, with softmax first."""
    because = (
        "it takes the probabilities 1, 0, 0 for scores; log(e + 2) - 1 = 0.55 is the least then"
    )
    truth = bool(F.cross_entropy(torch.softmax(V, dim=1), t[:1]) < 0.1)
    expect.predicted(answer, "j", truth, because)


def case_twice(answer, expect):
    """k: the same data twice."""
    twice = F.cross_entropy(Z.repeat(2, 1), t.repeat(2))
    because = "it is the mean, which does not grow with the number of samples; the sum does"
    expect.predicted(answer, "k", round(float(twice / F.cross_entropy(Z, t)), 4), because)


def case_thought_out(answer, expect):
    """All of them are written down, not computed."""
    expect.literal(answer, "a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k")
