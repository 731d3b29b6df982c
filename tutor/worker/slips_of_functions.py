"""What torch says of a learner's own torch.autograd.Function: (pattern, how to say it)."""

RULES = (
    (
        r"(\w+)Backward returned an incorrect number of gradients \(expected (\d+), got (\d+)\)",
        "backward returns one gradient for each argument of forward, and None for those that are "
        "no tensors: %s wants %s of them, not %s.",
    ),
    (
        r"returned an invalid gradient at index (\d+) - got \[([\d, ]*)\] but expected shape "
        r"compatible with \[([\d, ]*)\]",
        "a gradient has the shape of its argument: number %s of those that backward returned, "
        "counted from 0, has shape (%s), and the argument has (%s).",
    ),
    (
        r"save_for_backward can only save variables, but argument (\d+) is of type (\w+)",
        "save_for_backward takes tensors only, and its argument %s (counted from 0) is of type %s: "
        "put such a value on ctx, as in `ctx.step = step`.",
    ),
)
