"""Warnings of NumPy and torch in plain words; what is not known here keeps its own."""

import re


def told(message):
    """Return what the warning means, or None when it is not a usual one."""
    for pattern, sentence in _KNOWN:
        match = re.search(pattern, message, re.DOTALL)
        if match:
            return sentence % match.groups() if match.groups() else sentence
    return None


_KNOWN = (
    (
        r"overflow encountered in (\w+)",
        "numbers in `%s` became too large for a float, and so infinity",
    ),
    (r"divide by zero encountered in (\w+)", "`%s` divided by 0, or took the logarithm of 0"),
    (r"invalid value encountered in (\w+)", "`%s` met a number without a result, and gave nan"),
    (r"Mean of empty slice", "the mean of no numbers at all was taken, and is nan"),
    (
        r"Conversion of an array with ndim > 0 to a scalar",
        "an array with axes was used as a single number: take its entry, `a[0]`, or `.item()`",
    ),
    (
        r"\.grad attribute of a Tensor that is not a leaf",
        "`.grad` was read of a tensor that was computed from others: it is None; call "
        ".retain_grad() on it before backward()",
    ),
    (
        r"Using a target size \(torch\.Size\(\[([\d, ]*)\]\)\)"
        r".* input size \(torch\.Size\(\[([\d, ]*)",
        "the targets have shape (%s), the predictions (%s): they are spread over each other, and "
        "the loss is not what you mean",
    ),
    (
        r"To copy construct from a tensor",
        "torch.tensor(t) of a tensor copies it and cuts it off its graph: say t.detach().clone()",
    ),
    (
        r"Converting a tensor with requires_grad=True to a scalar",
        "a tensor in a graph is used as a plain number: `.item()` says so, and cuts it off",
    ),
)
